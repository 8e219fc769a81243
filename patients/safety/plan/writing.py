"""Writing a safety plan: drafts that nothing is lost from, versions, agreeing, bringing an old version back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.contrib.auth import get_user_model
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from healing_space.audit import actions as audit
from healing_space.outbox import queue
from patients.care import queries as care
from patients.safety import actions as safety
from patients.safety.models import Source
from patients.safety.plan import merging
from patients.safety.plan import steps as wording
from patients.safety.plan.models import Agreement, Draft, PlanVersion

REVIEW_DUE = "plan.review_due"
LONGEST_REASON = 500
LONGEST_UNTIL_REVIEW = timedelta(days=731)
REVIEW_HOUR = time(9)


class NotAPlan(ValueError):
    """What was written cannot be kept. Names the field, and says why for the person to read."""

    def __init__(self, field: str, words):
        super().__init__(field)
        self.field = field
        self.words = words


class NewerVersion(ValueError):
    """There is a newer version than the one that somebody had before them."""

    def __init__(self, newest: PlanVersion | None):
        super().__init__("newer version")
        self.newest = newest


class NotYours(ObjectDoesNotExist):
    """Only the person and the clinicians who look after them write a plan."""


@dataclass(frozen=True)
class Kept:
    """What was kept, and what was noticed in the words."""

    draft: Draft
    raised: safety.Raised


@dataclass(frozen=True)
class Settled:
    version: PlanVersion
    raised: safety.Raised


@transaction.atomic
def keep(*, subject, by, steps: Mapping[str, str], at: datetime) -> Kept:
    """Keep some steps in the writer's draft. What the person changed is looked through for words that call for help.

    Where nothing is different from the plan that stands, no draft is begun.
    """
    _only_who_may_write(subject, by)
    draft = _draft(subject, by, at)
    new = {code: _words(code, words) for code, words in steps.items()}
    changed = {code: words for code, words in new.items() if words != draft.steps.get(code, "")}
    if changed:
        draft.steps = {**draft.steps, **new}
        draft.changed_at = at
        draft.save()
    return Kept(draft, _notice(subject, by, "\n\n".join(changed.values()), draft.pk, at))


@transaction.atomic
def drop_draft(*, subject, by, at: datetime) -> None:
    """Throw away what was written since the last version. Dropping it again changes nothing."""
    Draft.objects.filter(subject=subject, author=by).delete()


@transaction.atomic
def settle(
    *, subject, by, reason: str = "", review_on: date | None = None, knows: int | None = None, at: datetime,
) -> Settled:
    """Make the writer's draft the next version. `knows`: the newest version that they have seen; None: do not ask."""
    _only_who_may_write(subject, by)
    _one_at_a_time(subject)
    draft = merging.draft_of(subject=subject, author=by, lock=True)
    newest = newest_of(subject)
    if knows is not None and knows != (newest.number if newest else 0):
        raise NewerVersion(newest)
    steps = draft.steps if draft else newest.steps if newest else {}
    if not any(steps.values()):
        raise NotAPlan("steps", _("Nothing is written yet. Write at least one step first"))
    review_on = _review_day(review_on, at)
    if newest and _same(newest.steps, steps) and newest.review_on == review_on:
        raise NotAPlan("steps", _("Nothing is different from the plan you have"))
    version = _next(subject, by, steps, _reason(reason, newest), review_on, newest, at)
    if draft:
        draft.delete()
    return Settled(version, _notice(subject, by, reason, version.pk, at))


@transaction.atomic
def restore(*, subject, by, number: int, at: datetime) -> PlanVersion:
    """Bring an old version back as a new one. The ones between stay in the history."""
    _only_who_may_write(subject, by)
    _one_at_a_time(subject)
    old = PlanVersion.objects.get(subject=subject, number=number)
    newest = newest_of(subject)
    if _same(newest.steps, old.steps):
        return newest  # it is what stands, or the same press of the button again
    review_on = newest.review_on if newest.review_on and newest.review_on > timezone.localdate(at) else None
    return _next(subject, by, old.steps, "", review_on, newest, at, restored_from=number)


@transaction.atomic
def agree(*, subject, by, number: int, at: datetime) -> Agreement:
    """Say that one agrees with a version, the newest and no other. Agreeing twice is agreeing once."""
    _only_who_may_write(subject, by)
    _one_at_a_time(subject)
    version = PlanVersion.objects.get(subject=subject, number=number)
    newest = newest_of(subject)
    if newest.pk != version.pk:
        raise NewerVersion(newest)
    agreement, is_new = Agreement.objects.get_or_create(
        version=version, by=by, defaults={"subject": subject, "agreed_at": at},
    )
    if is_new:
        audit.record(what="plan.agreed", by=by, subject=subject, at=at, number=number)
    return agreement


def newest_of(subject) -> PlanVersion | None:
    """The version that stands."""
    return PlanVersion.objects.filter(subject=subject).order_by("-number").first()


def _next(subject, by, steps, reason, review_on, newest, at, *, restored_from=None) -> PlanVersion:
    version = PlanVersion.objects.create(
        subject=subject, number=newest.number + 1 if newest else 1, author=by, made_at=at, reason=reason,
        steps={code: steps.get(code, "") for code in wording.CODES}, review_on=review_on, restored_from=restored_from,
    )
    audit.record(what="plan.version", by=by, subject=subject, at=at, number=version.number)
    queue.call_off(prefix=f"plan:{subject.pk}:review:", at=at)
    if review_on:
        due = timezone.make_aware(datetime.combine(review_on, REVIEW_HOUR))
        queue.enqueue(kind=REVIEW_DUE, key=f"plan:{subject.pk}:review:{version.number}", at=due,
                      version_id=str(version.pk))
    return version


def _draft(subject, by, at: datetime) -> Draft:
    _one_at_a_time(subject)
    found = merging.draft_of(subject=subject, author=by, lock=True)
    newest = None if found else newest_of(subject)
    return found or Draft(
        subject=subject, author=by, steps=newest.steps if newest else {}, based_on=newest.number if newest else 0,
        changed_at=at,
    )


def _only_who_may_write(subject, by) -> None:
    if by.pk != subject.pk and by not in care.clinicians_of(subject):
        raise NotYours


def _one_at_a_time(subject) -> None:
    get_user_model().objects.select_for_update(no_key=True).get(pk=subject.pk)


def _notice(subject, by, text: str, source_id, at: datetime) -> safety.Raised:
    """Only the person's own words are about how they are now. A clinician's are about the plan."""
    if by.pk != subject.pk or not text.strip():
        return safety.Raised()
    return safety.screen_and_raise(subject=subject, text=text, source=Source.PLAN, source_id=source_id, at=at)


def _words(code: str, words: str) -> str:
    if code not in wording.CODES:
        raise NotAPlan("steps", _("A safety plan has no such step"))
    if len(words) > wording.LONGEST:
        raise NotAPlan(code, _("This is too long. Use at most 4,000 characters"))
    return words.replace("\r\n", "\n").strip()


def _reason(reason: str, newest: PlanVersion | None) -> str:
    if len(reason) > LONGEST_REASON:
        raise NotAPlan("reason", _("This is too long. Use at most 500 characters"))
    if newest and not reason.strip():
        raise NotAPlan("reason", _("Say in a few words why you are changing it"))
    return reason.strip()


def _review_day(day: date | None, at: datetime) -> date | None:
    today = timezone.localdate(at)
    if day is not None and not today < day <= today + LONGEST_UNTIL_REVIEW:
        raise NotAPlan("review_on", _("Give a day from tomorrow on, within the next two years"))
    return day


def _same(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    return all(one.get(code, "") == other.get(code, "") for code in wording.CODES)
