"""Whether a model would answer now, and if not, why. Never asks a provider anything."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from therapy.companion import approving, providers
from therapy.companion.providers import resting
from therapy.companion.steering import queries
from therapy.companion.steering.models import Use

NOT_SET_UP, KEY_REFUSED, RESTING, READY = "not_set_up", "key_refused", "resting", "ready"
NOT_APPROVED = "not_approved"
REFUSED = ("status_401", "status_403")
NEVER_WENT_OUT = ("resting", "off")
WORDS = {
    READY: _("Ready: a model answers."),
    NOT_SET_UP: _("No model is set up. The guided coach answers."),
    queries.NO_AGREEMENT: _("No agreement with this provider is on record for its address. The guided coach answers."),
    queries.SWITCHED_OFF: _("It is switched off. The guided coach answers."),
    queries.OVER_BUDGET: _("What may be used on one day is used up. The guided coach answers until midnight."),
    NOT_APPROVED: _("The version of the prompt and the model that are set up are not the ones that were approved last. "
                    "The guided coach answers."),
    KEY_REFUSED: _("The provider refuses our key. The guided coach answers."),
    RESTING: _("It failed several times running and is left alone for a moment. The guided coach answers."),
}


@dataclass(frozen=True)
class Readiness:
    """A code for programs and words for people. `rests_for` is in seconds."""

    provider: str
    model: str
    host: str
    code: str
    rests_for: float = 0.0

    @property
    def is_ready(self) -> bool:
        return self.code == READY

    @property
    def words(self):
        return WORDS[self.code]


def now(*, at: datetime) -> Readiness:
    """How it stands with the provider that is set up."""
    provider = providers.chosen()
    if provider is None:
        return Readiness("", "", "", NOT_SET_UP)
    rests_for = resting.seconds_left(provider.name)
    code = queries.may_ask(provider.name, at=at)
    if not code and not approving.is_approved("reply"):
        code = NOT_APPROVED
    if not code and _refused(provider.name):
        code = KEY_REFUSED
    if not code and rests_for:
        code = RESTING
    return Readiness(provider.name, provider.model, providers.host_of(provider.name), code or READY, rests_for)


def for_monitors() -> dict:
    """The same for `/healthz`: codes only."""
    found = now(at=timezone.now())
    return {"provider": found.provider or None, "ready": found.is_ready, "why": found.code}


def _refused(name: str) -> bool:
    """Whether the key was refused the last time that it was shown."""
    last = Use.objects.filter(provider=name).exclude(outcome__in=NEVER_WENT_OUT).order_by("-at", "-pk")
    return last.values_list("outcome", flat=True).first() in REFUSED
