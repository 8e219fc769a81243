"""The words of the letters about who looks after whom. They name nobody."""

from django.utils.translation import gettext_noop as _

from healing_space.notices import kinds

ASKED = "care.asked"
WITHDRAWN = "care.withdrawn"
ACCEPTED = "care.accepted"
DECLINED = "care.declined"
ENDED = "care.ended"

kinds.offer(
    ASKED,
    subject=_("A request is waiting for you"),
    body=_("Somebody has asked you for something in Healing Space. Sign in to read it and answer."),
)
kinds.offer(
    WITHDRAWN,
    subject=_("A request was taken back"),
    body=_("A request that was waiting for you in Healing Space was taken back. There is nothing you need to do."),
)
kinds.offer(
    ACCEPTED,
    subject=_("Your request was answered"),
    body=_("There is an answer to your request in Healing Space. Sign in to read it."),
)
kinds.offer(
    DECLINED,
    subject=_("Your request was answered"),
    body=_("There is an answer to your request in Healing Space. Sign in to read it."),
)
kinds.offer(
    ENDED,
    subject=_("Something changed in Healing Space"),
    body=_("There is a change that you should know about in Healing Space. Sign in to read it."),
)
