"""How the companion speaks to a person: what can be chosen, and choosing it."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from patients.safety import actions as safety
from patients.safety.models import Source
from therapy.companion.models import Manner

TONES = (("", _("As it comes")), ("gentle", _("Gentle")), ("plain", _("Plain and direct")),
         ("cheerful", _("Light and cheerful")))
LENGTHS = (("", _("As it comes")), ("short", _("Short: a few sentences")), ("longer", _("Longer, when it helps")))
QUESTIONS = (("", _("As it comes")), ("fewer", _("Fewer questions")), ("more", _("More questions")))
CHOICES = {"tone": TONES, "length": LENGTHS, "questions": QUESTIONS}
LONGEST_NAME = 40
MOST_THINGS = 12
LONGEST_THING = 80


@transaction.atomic
def choose(
    *, subject, at: datetime, tone: str = "", length: str = "", questions: str = "", call_me: str = "",
    pronouns: str = "", avoid: tuple[str, ...] = (),
) -> safety.Raised:
    """Keep how a person wants to be spoken to, from the next reply on. Their own words are screened like any others."""
    manner, _new = Manner.objects.select_for_update().get_or_create(subject=subject, defaults={"changed_at": at})
    manner.tone, manner.length, manner.questions = tone, length, questions
    manner.call_me, manner.pronouns, manner.avoid = _one_line(call_me), _one_line(pronouns), things(avoid)
    manner.changed_at = at
    raised = safety.screen_and_raise(
        subject=subject, text="\n".join([manner.call_me, manner.pronouns, *manner.avoid]).strip(),
        source=Source.CONVERSATION, source_id=manner.pk, at=at,
    )
    manner.called_for_help = raised.shows_help
    manner.save()
    return raised


def things(avoid) -> list[str]:
    """Each once, on one line, in the order given."""
    return list(dict.fromkeys(filter(None, map(_one_line, avoid))))


def _one_line(text: str) -> str:
    return " ".join(text.replace("\0", "").split())
