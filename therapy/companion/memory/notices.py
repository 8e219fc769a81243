"""The words of the letters about what is shared. They name nobody and say nothing of what is in it."""

from django.urls import reverse
from django.utils.translation import gettext_noop as _

from healing_space.notices import actions as notices
from healing_space.notices import kinds

SHARED = "memory.shared"

kinds.offer(
    SHARED,
    subject=_("Something was shared with you"),
    body=_("Somebody has chosen to show you something in Healing Space. It is not an alert. Sign in to read it when "
           "you have time."),
    topic=kinds.REVIEW,
)


def tell_of_share(summary, *, at) -> None:
    """Tell the clinician that there is something to read. Once for each summary."""
    notices.notify(
        recipient=summary.shared_with, kind=SHARED, key=f"{SHARED}:{summary.pk}", at=at, reference=str(summary.pk),
        path=reverse("office:summaries", args=[summary.subject_id]),
    )
