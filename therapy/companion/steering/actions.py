"""What can be done to steer the companion: agree with a provider, switch off and on, and note what was used."""

from datetime import date, datetime

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from healing_space.audit import actions as audit
from therapy.companion import providers
from therapy.companion.steering import queries
from therapy.companion.steering.models import Agreement, PatientSwitch, Switch, Use, Why

LONGEST_WORDS = 500
MOST = 2_000_000_000
"""No figure of a call is larger than its column."""


class UnknownProvider(ValueError):
    """This product cannot ask a provider of that name."""


class NotComplete(ValueError):
    """An agreement without one of its three references is none."""


class NotYours(PermissionError):
    """What somebody else switched off is switched on again by a lead or an administrator."""


@transaction.atomic
def record_agreement(
    *, provider: str, reference: str, transfer_assessment: str, retention: str, by, at: datetime, host: str = "",
    ends_on: date | None = None, is_demonstration: bool = False,
) -> Agreement:
    """Put on record what was settled with a provider. One that stood for the same address ends with it."""
    if provider not in providers.NAMES:
        raise UnknownProvider(provider)
    machine = providers.machine_of(host) if host.strip() else providers.host_of(provider)
    said = {"reference": reference.strip(), "transfer_assessment": transfer_assessment.strip(),
            "retention": retention.strip(), "host": machine}
    if not all(said.values()):
        raise NotComplete
    _one_at_a_time()
    for old in Agreement.objects.select_for_update().filter(provider=provider, host=said["host"], ended_at=None):
        _end(old, by=by, at=at)
    made = Agreement.objects.create(
        provider=provider, **said, ends_on=ends_on, is_demonstration=is_demonstration, recorded_by=by, recorded_at=at,
    )
    audit.record(what="companion.agreement_recorded", by=by, at=at, provider=provider, agreement=str(made.pk))
    return made


@transaction.atomic
def end_agreement(*, agreement_id, by, at: datetime) -> Agreement:
    """From now on nothing is sent to this provider. Ending it twice changes nothing."""
    agreement = Agreement.objects.select_for_update().get(pk=agreement_id)
    if agreement.ended_at is None:
        _end(agreement, by=by, at=at)
    return agreement


@transaction.atomic
def switch_off(*, by, at: datetime, provider: str = "", why: str = Why.WORRIED, words: str = "") -> Switch:
    """Switch the AI companion off for everybody, whole or one provider. What is off already stays as it is."""
    if provider and provider not in providers.NAMES:
        raise UnknownProvider(provider)
    switch, is_new = Switch.objects.get_or_create(
        provider=provider, on_at=None, defaults={"why": Why(why), "words": _short(words), "off_by": by, "off_at": at},
    )
    if is_new:
        audit.record(what="companion.switched_off", by=by, at=at, provider=provider or "all", why=why)
    return switch


@transaction.atomic
def switch_on(*, switch_id, by, at: datetime) -> Switch:
    """Let it be asked again: by whoever switched it off, a lead, a supervisor or an administrator."""
    switch = Switch.objects.select_for_update().get(pk=switch_id)
    if not may_switch_on(switch=switch, by=by):
        raise NotYours
    if switch.on_at is None:
        switch.on_at, switch.on_by = at, by
        switch.save(update_fields=["on_at", "on_by"])
        audit.record(what="companion.switched_on", by=by, at=at, provider=switch.provider or "all")
    return switch


@transaction.atomic
def switch_off_for(*, subject, by, at: datetime, why: str = Why.WORRIED, words: str = "") -> PatientSwitch:
    """Switch the AI companion off for one person. The guided coach answers them from the next turn on."""
    switch, is_new = PatientSwitch.objects.get_or_create(
        subject=subject, on_at=None,
        defaults={"why": Why(why), "words": _short(words), "off_by": by, "off_at": at},
    )
    if is_new:
        audit.record(what="companion.switched_off_for", by=by, subject=subject, at=at, why=why)
    return switch


@transaction.atomic
def switch_on_for(*, subject, by, at: datetime) -> PatientSwitch | None:
    """Let the AI companion be asked for this person again. None when it was on."""
    switch = PatientSwitch.objects.select_for_update().filter(subject=subject, on_at=None).first()
    if switch:
        switch.on_at, switch.on_by = at, by
        switch.save(update_fields=["on_at", "on_by"])
        audit.record(what="companion.switched_on_for", by=by, subject=subject, at=at)
    return switch


def may_switch_on(*, switch: Switch, by) -> bool:
    """Off is for anybody who works here, on again for fewer."""
    return by.role in ("SUPERVISOR", "DUTY_LEAD", "TRIAL_ADMINISTRATOR") or by.pk == switch.off_by_id


def note_use(
    *, provider: str, model: str, purpose: str, outcome: str, at: datetime, subject_id=None, tokens: int | None = None,
    tokens_in: int | None = None, tokens_out: int | None = None, about_tokens: int = 0, first_ms: int | None = None,
    took_ms: int | None = None,
) -> None:
    """Note one call, whatever became of it. Where the provider told no figure, one's own estimate counts."""
    if tokens is None and tokens_in is not None and tokens_out is not None:
        tokens = tokens_in + tokens_out
    counted = _figure(about_tokens if tokens is None else tokens)
    Use.objects.create(
        at=at, day=timezone.localdate(at), whose=subject_id and queries.mark_of(subject_id, at=at), provider=provider,
        model=model[:80], purpose=purpose, outcome=outcome.replace(" ", "_")[:32], tokens=counted,
        is_estimate=tokens is None, cost=_cost(counted, tokens_in, tokens_out),
        first_ms=_figure(first_ms), took_ms=_figure(took_ms),
    )


def _cost(tokens: int, tokens_in: int | None, tokens_out: int | None) -> int:
    """In millionths: prices are for a million tokens. Not knowing which is which, all count at the dearer price."""
    price_in, price_out = settings.COMPANION_PRICE_IN, settings.COMPANION_PRICE_OUT
    if tokens_in is None or tokens_out is None:
        return round(tokens * max(price_in, price_out))
    return round(max(tokens_in, 0) * price_in + max(tokens_out, 0) * price_out)


def _figure(given: int | None) -> int | None:
    return None if given is None else min(max(int(given), 0), MOST)


def _one_at_a_time() -> None:
    """Whoever records an agreement second waits for the first, whose row may not be there to be locked yet."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('companion.agreements'))")


def _end(agreement: Agreement, *, by, at: datetime) -> None:
    agreement.ended_at, agreement.ended_by = at, by
    agreement.save(update_fields=["ended_at", "ended_by"])
    audit.record(what="companion.agreement_ended", by=by, at=at, provider=agreement.provider,
                 agreement=str(agreement.pk))


def _short(words: str) -> str:
    return words.replace("\0", "").strip()[:LONGEST_WORDS]
