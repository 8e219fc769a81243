from django.utils import timezone

from healing_space.notices import actions as notices
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from patients.care import queries as care
from patients.safety.plan import writing
from patients.safety.plan.models import PlanVersion


@queue.handles(writing.REVIEW_DUE, lane=Lane.BACKGROUND)
def review_due(*, key: str, version_id: str) -> None:
    """The day has come to look at a plan again: tell the person and whoever looks after them, unless it was changed."""
    version = PlanVersion.objects.select_related("subject").get(pk=version_id)
    now = timezone.now()
    if not version.is_due(now) or writing.newest_of(version.subject) != version:
        return
    notices.notify(recipient=version.subject, kind=writing.REVIEW_DUE, key=f"{key}:self", at=now, path="/safety-plan/")
    for clinician in care.clinicians_of(version.subject):
        notices.notify(
            recipient=clinician, kind=writing.REVIEW_DUE, key=f"{key}:{clinician.pk}", at=now,
            path=f"/office/patients/{version.subject_id}/plan/",
        )
