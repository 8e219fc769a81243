"""Giving and ending sight of a person's data, agreeing and taking back, and noting who looked."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localtime

from gdpr import consent_texts
from gdpr.models import AccessGrant, Basis, ConsentDecision, SightLog
from gdpr.scopes import Scope
from healing_space.audit import actions as audit


class ClauseMissing(ValueError):
    """A clause without which the purpose makes no sense was not agreed to."""

    def __init__(self, codes: list[str]):
        super().__init__(", ".join(codes))
        self.codes = codes


class NeededForCare(ValueError):
    """Nobody can look after a person without this. It ends when they stop."""


_when_sight_ends: list[Callable[..., None]] = []


def when_sight_ends(tell: Callable[..., None]) -> None:
    """Let a floor above know, in the same transaction: `tell(subject_id=, grantee_id=, at=)`. Called in `ready()`."""
    _when_sight_ends.append(tell)


@transaction.atomic
def grant(
    *, subject, grantee, scopes: Iterable[Scope], basis: Basis, by, at: datetime,
    reason: str = "", ends_at: datetime | None = None,
) -> list[AccessGrant]:
    """Let one person see some of another's data from now on. A grant that stands already is left as it is, or
    lengthened where it would end sooner: whoever is called again on its last day must not find the door closed."""
    standing = AccessGrant.objects.select_for_update().filter(
        Q(ends_at=None) | Q(ends_at__gt=at), subject=subject, grantee=grantee, basis=basis,
    )
    has = {grant.scope: grant for grant in standing}
    given = []
    for scope in scopes:
        if scope not in has:
            has[scope] = AccessGrant.objects.create(
                subject=subject, grantee=grantee, scope=scope, basis=basis, reason=reason, starts_at=at,
                ends_at=ends_at,
            )
            audit.record(what="access.granted", by=by, subject=subject, at=at, scope=scope, basis=basis,
                         grantee=str(grantee.pk))
        elif ends_at and has[scope].ends_at and has[scope].ends_at < ends_at:
            has[scope].ends_at = ends_at
            has[scope].save(update_fields=["ends_at"])
            audit.record(what="access.lengthened", by=by, subject=subject, at=at, scope=scope, basis=basis,
                         grantee=str(grantee.pk))
        given.append(has[scope])
    return given


@transaction.atomic
def withdraw(
    *, subject, grantee, by, at: datetime, scopes: Iterable[Scope] = tuple(Scope), basis: Basis | None = None,
) -> int:
    """End at once what one person may see of another's data. Returns how many grants ended."""
    standing = AccessGrant.objects.filter(
        Q(ends_at=None) | Q(ends_at__gt=at), subject=subject, grantee=grantee, scope__in=list(scopes),
    )
    if basis:
        standing = standing.filter(basis=basis)
    ended = standing.update(ends_at=at)
    if ended:
        audit.record(what="access.ended", by=by, subject=subject, at=at, grantee=str(grantee.pk), grants=ended)
        _sight_ended(subject.pk, grantee.pk, at=at)
    return ended


@transaction.atomic
def withdraw_grant(*, grant_id, by, at: datetime) -> AccessGrant:
    """The person ends one grant on their own data. What care cannot do without ends by leaving the clinician.

    A grant that has ended is left as it is.
    """
    grant = AccessGrant.objects.select_for_update().get(pk=grant_id, subject=by)
    if grant.ends_at is not None and grant.ends_at <= at:
        return grant
    if not grant.may_be_withdrawn:
        raise NeededForCare(grant.scope)
    grant.ends_at = at
    grant.save(update_fields=["ends_at"])
    audit.record(what="access.ended", by=by, subject=by, at=at, scope=grant.scope, basis=grant.basis,
                 grantee=str(grant.grantee_id))
    _sight_ended(grant.subject_id, grant.grantee_id, at=at)
    return grant


def _sight_ended(subject_id, grantee_id, *, at: datetime) -> None:
    for tell in _when_sight_ends:
        tell(subject_id=subject_id, grantee_id=grantee_id, at=at)


def record_sight(*, viewer, subject, what: str, at: datetime) -> SightLog | None:
    """Note that somebody looked at part of a person's record. Looking at one's own is nobody's business."""
    if viewer.pk == subject.pk:
        return None
    return SightLog.objects.create(viewer=viewer, subject=subject, what=what, at=at)


def record_list(*, viewer, subject_ids: Iterable, what: str, at: datetime) -> int:
    """Note that people stood in a list that somebody read: a line for each of them, once a day. Returns how many."""
    today = localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    wanted = set(subject_ids) - {viewer.pk}
    known = SightLog.objects.filter(subject__in=wanted, viewer=viewer, what=what, at__gte=today)
    new = wanted.difference(known.values_list("subject_id", flat=True)) if wanted else wanted
    SightLog.objects.bulk_create(SightLog(viewer=viewer, subject_id=pk, what=what, at=at) for pk in new)
    return len(new)


@transaction.atomic
def give_consent(*, subject, purpose: str, clauses: Mapping[str, bool], at: datetime) -> ConsentDecision:
    """Keep what somebody agreed to, clause by clause, to the newest words of a purpose."""
    text = consent_texts.current(purpose)
    missing = [clause.code for clause in text.clauses if clause.required and not clauses.get(clause.code)]
    if missing:
        raise ClauseMissing(missing)
    # Two tabs at once: the second waits here, and then ends what the first one gave.
    get_user_model().objects.select_for_update(no_key=True).get(pk=subject.pk)
    answers = {clause.code: bool(clauses.get(clause.code)) for clause in text.clauses}
    standing = ConsentDecision.objects.filter(subject=subject, purpose=purpose, withdrawn_at=None).first()
    if standing and (standing.text_hash, standing.clauses) == (text.hash, answers):
        return standing  # the same form sent again
    _end_standing(subject, purpose, at)
    decision = ConsentDecision.objects.create(
        subject=subject, purpose=purpose, version=text.version, text_hash=text.hash, given_at=at, clauses=answers,
    )
    audit.record(what="consent.given", by=subject, subject=subject, at=at, purpose=purpose, version=text.version)
    return decision


@transaction.atomic
def withdraw_consent(*, subject, purpose: str, at: datetime) -> int:
    """Take consent back. It is asked for at every use, so this is in force at once. Returns how many ended."""
    ended = _end_standing(subject, purpose, at)
    if ended:
        audit.record(what="consent.withdrawn", by=subject, subject=subject, at=at, purpose=purpose)
    return ended


def _end_standing(subject, purpose: str, at: datetime) -> int:
    standing = ConsentDecision.objects.filter(subject=subject, purpose=purpose, withdrawn_at=None)
    return standing.update(withdrawn_at=at)


def note_download(*, subject, at: datetime) -> None:
    """Somebody took a copy of their own data with them."""
    audit.record(what="data.downloaded", by=subject, subject=subject, at=at)
