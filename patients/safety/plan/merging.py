"""A draft goes on from the newest version: what its writer left alone follows the plan, what they changed is theirs."""

from patients.safety.plan.models import Draft, PlanVersion
from patients.safety.plan.steps import CODES


def draft_of(*, subject, author, lock: bool = False) -> Draft | None:
    """What somebody has written, on top of the version that stands now. It is not saved by this."""
    rows = Draft.objects.select_for_update() if lock else Draft.objects
    draft = rows.filter(subject=subject, author=author).first()
    if draft is None:
        return None
    numbers = PlanVersion.objects.filter(subject=subject)
    newest = numbers.order_by("-number").first()
    if newest is None or newest.number == draft.based_on:
        return draft
    base = numbers.filter(number=draft.based_on).first()
    before = base.steps if base else {}
    draft.steps = {
        code: newest.steps.get(code, "") if draft.steps.get(code, "") == before.get(code, "") else draft.steps[code]
        for code in CODES
    }
    draft.based_on = newest.number
    return draft
