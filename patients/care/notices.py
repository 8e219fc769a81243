"""The words of the letters about who looks after whom. They name nobody."""

from django.utils.translation import gettext_noop as _

from healing_space.notices import kinds

ASKED = "care.asked"
WITHDRAWN = "care.withdrawn"
ACCEPTED = "care.accepted"
DECLINED = "care.declined"
ENDED = "care.ended"
CLOSED = "care.clinician_closed"
CANNOT_ANSWER = "care.cannot_answer"

kinds.offer(
    ASKED,
    subject=_("A request is waiting for you"),
    body=_("Somebody has asked you for something in Healing Space. Sign in to read it and answer."),
    topic=kinds.CARE,
)
kinds.offer(
    WITHDRAWN,
    subject=_("A request was taken back"),
    body=_("A request that was waiting for you in Healing Space was taken back. There is nothing you need to do."),
    topic=kinds.CARE,
)
kinds.offer(
    ACCEPTED,
    subject=_("Your request was answered"),
    body=_("There is an answer to your request in Healing Space. Sign in to read it."),
    topic=kinds.CARE,
)
kinds.offer(
    DECLINED,
    subject=_("Your request was answered"),
    body=_("There is an answer to your request in Healing Space. Sign in to read it."),
    topic=kinds.CARE,
)
kinds.offer(
    ENDED,
    subject=_("Something changed in Healing Space"),
    body=_("There is a change that you should know about in Healing Space. Sign in to read it."),
    topic=kinds.CARE,
)
kinds.offer(
    CLOSED,
    subject=_("Somebody you know cannot use Healing Space now"),
    body=_("Somebody who reads what you share in Healing Space cannot use it now. They see nothing of yours until they "
           "are back. It is nothing that you did, and nothing of yours is lost. You can sign in and ask somebody else, "
           "or talk to your GP. If you need help before that, the page “Help now” shows who answers, and opens without "
           "signing in. If a life is in danger, call 999."),
    topic=kinds.CARE,
)
kinds.offer(
    CANNOT_ANSWER,
    subject=_("Your request cannot be answered now"),
    body=_("The person you asked in Healing Space cannot use it now, so they cannot answer you. It is nothing that you "
           "did. You can sign in, take your request back and ask somebody else, or talk to your GP. If you need help "
           "before that, the page “Help now” shows who answers, and opens without signing in. If a life is in danger, "
           "call 999."),
    topic=kinds.CARE,
)
