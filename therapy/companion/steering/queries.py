"""What can be asked about steering: may a provider be asked, what is switched off, what was agreed."""

from datetime import date, datetime

from django.conf import settings
from django.db.models import Q, QuerySet, Sum
from django.utils import timezone

from healing_space.encryption import blind_index
from therapy.companion import providers
from therapy.companion.steering import standing
from therapy.companion.steering.models import Agreement, PatientSwitch, Switch, Use

NO_AGREEMENT, SWITCHED_OFF, OVER_QUOTA, OVER_BUDGET = "no_agreement", "switched_off", "over_quota", "over_budget"
MILLION = 1_000_000


def may_ask(provider_name: str, *, subject_id=None, at: datetime) -> str:
    """Whether a provider may be asked now: nothing means yes, else the code of what stands against it.

    Whether the person agreed is another question, and is asked by whoever sends their words.
    """
    if agreement_with(provider_name, at=at) is None:
        return NO_AGREEMENT
    if standing.now().holds(provider_name, subject_id):
        return SWITCHED_OFF
    if subject_id is not None and used_by(subject_id, at=at) >= settings.COMPANION_TOKENS_A_DAY:
        return OVER_QUOTA
    return OVER_BUDGET if is_spent(at=at) else ""


def is_off(provider_name: str, *, subject_id=None) -> bool:
    """Whether it was switched off, as of a moment ago: for the middle of a reply, as often as one likes."""
    return standing.lately.get().holds(provider_name, subject_id)


def agreement_with(provider_name: str, *, at: datetime) -> Agreement | None:
    """The agreement that stands for a provider at the address in the settings. A demonstration counts in demo mode."""
    today = timezone.localdate(at)
    found = Agreement.objects.filter(
        Q(ends_on=None) | Q(ends_on__gte=today), provider=provider_name, host=providers.host_of(provider_name),
        ended_at=None,
    )
    return (found if settings.DEMO else found.filter(is_demonstration=False)).first()


def agreements() -> QuerySet[Agreement]:
    """Every agreement there ever was, the latest first."""
    return Agreement.objects.select_related("recorded_by", "ended_by").order_by("-recorded_at", "pk")


def switches() -> QuerySet[Switch]:
    """Every time something was switched off, the latest first."""
    return Switch.objects.select_related("off_by", "on_by").order_by("-off_at", "pk")


def switches_of(*, subject, viewer) -> QuerySet[PatientSwitch]:
    """Every time the AI companion was switched off for one person, as a viewer may see it."""
    found = PatientSwitch.objects.about(subject, viewer=viewer)
    return found.select_related("off_by", "on_by").order_by("-off_at", "pk")


def used_by(subject_id, *, at: datetime) -> int:
    """How many tokens went for one person on this day."""
    marks = [mark for each in blind_index.sought("use", of=_whom(subject_id, at)) for mark in each]
    return Use.objects.filter(whose__in=marks).aggregate(sum=Sum("tokens"))["sum"] or 0


def mark_of(subject_id, *, at: datetime) -> bytes:
    """What stands for a person on one day."""
    (mark,) = blind_index.marks("use", of=_whom(subject_id, at))
    return mark


def spent(*, at: datetime) -> tuple[int, float]:
    """The tokens of this day for everybody, and what they cost."""
    return _spent_on(timezone.localdate(at))


def is_spent(*, at: datetime) -> bool:
    """Whether the service has used up what it may on one day, as of a moment ago."""
    tokens, cost = _spent_lately.get(timezone.localdate(at))
    over = settings.COMPANION_BUDGET_A_DAY and cost >= settings.COMPANION_BUDGET_A_DAY
    return bool(over) or tokens >= settings.COMPANION_SERVICE_TOKENS_A_DAY


def _spent_on(day: date) -> tuple[int, float]:
    found = Use.objects.filter(day=day).aggregate(tokens=Sum("tokens"), cost=Sum("cost"))
    return found["tokens"] or 0, (found["cost"] or 0) / MILLION


_spent_lately = standing.Lately(_spent_on)


def _whom(subject_id, at: datetime) -> str:
    return f"{subject_id} on {timezone.localdate(at)}"
