"""Asking for a clinician, agreeing, sharing, leaving.

Sight begins when both sides have agreed and ends the moment one of them leaves, in the same transaction.
"""

from datetime import datetime

from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from gdpr import actions as gdpr
from gdpr.models import Basis
from gdpr.scopes import Scope
from healing_space.audit import actions as audit
from healing_space.notices import actions as notices
from healing_space.outbox.lanes import Lane
from patients.care import notices as words
from patients.care import queries
from patients.care.models import CareLink

CARE_SCOPES = (Scope.PROFILE, Scope.DIARY, Scope.SAFETY, Scope.ASSESSMENTS, Scope.EXERCISES, Scope.MESSAGES)
"""What a clinician sees by looking after somebody. Conversations come only by the patient's own wish."""


class CannotBeAsked(ValueError):
    """This request makes no sense now. Says why, for the person to read."""

    def __init__(self, words: str):
        super().__init__(words)
        self.words = words


class AlreadyAnswered(ValueError):
    """The request was answered or taken back before."""


@transaction.atomic
def ask(*, subject, clinician_id, shares_conversations: bool = False, at: datetime) -> CareLink:
    """Ask a clinician to look after the patient. Nothing can be seen until they agree."""
    _one_at_a_time(subject.pk)
    clinician = next((one for one in queries.clinicians_to_choose() if one.pk == clinician_id), None)
    if clinician is None:
        raise CannotBeAsked(_("This clinician cannot be chosen now. Choose somebody from the list."))
    if queries.open_request_of(subject):
        raise CannotBeAsked(_("You have asked a clinician already. Take that request back before you ask another."))
    held = queries.link_of(subject)
    if held and held.clinician_id == clinician.pk:
        raise CannotBeAsked(_("This clinician looks after you already."))
    try:
        with transaction.atomic():
            link = CareLink.objects.create(
                subject=subject, clinician=clinician, shares_conversations=shares_conversations, asked_at=at,
            )
    except IntegrityError as error:
        raise CannotBeAsked(_("You have asked a clinician already.")) from error
    audit.record(what="care.asked", by=subject, subject=subject, at=at, link=str(link.pk), clinician=str(clinician.pk))
    _tell(clinician, words.ASKED, link, at=at, path=reverse("office:caseload"))
    return link


@transaction.atomic
def accept(*, link_id, by, at: datetime) -> CareLink:
    """A clinician agrees. From now on they see what was shared; whoever looked after the patient before does not."""
    link = _waiting(link_id, by)
    before = queries.link_of(link.subject)
    if before:
        _end(before, by=link.subject, at=at)
        _tell(before.clinician, words.ENDED, before, at=at, path=reverse("office:caseload"))
    link.accepted_at = at
    link.save(update_fields=["accepted_at"])
    gdpr.grant(subject=link.subject, grantee=by, scopes=CARE_SCOPES, basis=Basis.DIRECT_CARE, by=by, at=at)
    if link.shares_conversations:
        gdpr.grant(subject=link.subject, grantee=by, scopes=[Scope.CONVERSATIONS], basis=Basis.CONSENT,
                   by=link.subject, at=at)
    audit.record(what="care.accepted", by=by, subject=link.subject, at=at, link=str(link.pk))
    _tell(link.subject, words.ACCEPTED, link, at=at, path=reverse("care:home"))
    return link


@transaction.atomic
def decline(*, link_id, by, at: datetime) -> CareLink:
    """A clinician says no to a request. They never saw anything."""
    link = _waiting(link_id, by)
    link.ended_at, link.ended_by = at, by
    link.save(update_fields=["ended_at", "ended_by"])
    audit.record(what="care.declined", by=by, subject=link.subject, at=at, link=str(link.pk))
    _tell(link.subject, words.DECLINED, link, at=at, path=reverse("care:home"))
    return link


@transaction.atomic
def leave(*, link_id, by, at: datetime) -> CareLink:
    """Either side ends the link, or the patient takes a request back. All sight that came of it ends at once.

    A link that has ended is left as it is.
    """
    link = _locked(link_id, by)
    if link.ended_at:
        return link
    if link.accepted_at is None and by.pk != link.subject_id:
        return decline(link_id=link.pk, by=by, at=at)
    _end(link, by=by, at=at)
    other = link.clinician if by.pk == link.subject_id else link.subject
    path = reverse("office:caseload") if other.pk == link.clinician_id else reverse("care:home")
    _tell(other, words.ENDED if link.accepted_at else words.WITHDRAWN, link, at=at, path=path)
    return link


@transaction.atomic
def share_conversations(*, subject, yes: bool, at: datetime, link_id=None) -> CareLink:
    """The patient lets their clinician read their conversations, or stops that at once."""
    link = _share(subject, Scope.CONVERSATIONS, Basis.CONSENT, yes=yes, at=at, link_id=link_id)
    link.shares_conversations = yes
    link.save(update_fields=["shares_conversations"])
    return link


@transaction.atomic
def share_diary(*, subject, yes: bool, at: datetime, link_id=None) -> CareLink:
    """The patient lets their clinician see their diary again, or stops that at once."""
    return _share(subject, Scope.DIARY, Basis.DIRECT_CARE, yes=yes, at=at, link_id=link_id)


@transaction.atomic
def share_assessments(*, subject, yes: bool, at: datetime, link_id=None) -> CareLink:
    """The patient lets their clinician see their questionnaires and goals again, or stops that at once."""
    return _share(subject, Scope.ASSESSMENTS, Basis.DIRECT_CARE, yes=yes, at=at, link_id=link_id)


@transaction.atomic
def share_exercises(*, subject, yes: bool, at: datetime, link_id=None) -> CareLink:
    """The patient lets their clinician see the exercises they saved again, or stops that at once."""
    return _share(subject, Scope.EXERCISES, Basis.DIRECT_CARE, yes=yes, at=at, link_id=link_id)


def _share(subject, scope: Scope, basis: Basis, *, yes: bool, at: datetime, link_id) -> CareLink:
    _one_at_a_time(subject.pk)
    link = queries.link_of(subject)
    if link is None or link_id not in (None, link.pk):
        raise CareLink.DoesNotExist
    if yes:
        gdpr.grant(subject=subject, grantee=link.clinician, scopes=[scope], basis=basis, by=subject, at=at)
    else:
        gdpr.withdraw(subject=subject, grantee=link.clinician, scopes=[scope], basis=basis, by=subject, at=at)
    return link


def _end(link: CareLink, *, by, at: datetime) -> None:
    link.ended_at, link.ended_by = at, by
    link.save(update_fields=["ended_at", "ended_by"])
    gdpr.withdraw(subject=link.subject, grantee=link.clinician, by=by, at=at)
    audit.record(what="care.ended", by=by, subject=link.subject, at=at, link=str(link.pk))


def _waiting(link_id, by) -> CareLink:
    link = _locked(link_id, by)
    if link.clinician_id != by.pk:
        raise CareLink.DoesNotExist
    if link.accepted_at or link.ended_at:
        raise AlreadyAnswered(link_id)
    return link


def _locked(link_id, by) -> CareLink:
    # Read once to learn whose it is, and again when nobody else can change it.
    _one_at_a_time(queries.link(viewer=by, link_id=link_id).subject_id)
    return queries.link(viewer=by, link_id=link_id)


def _one_at_a_time(subject_id) -> None:
    """Two tabs or two clinicians: whoever comes second waits here and then sees what the first did."""
    get_user_model().objects.select_for_update(no_key=True).get(pk=subject_id)


def _tell(recipient, kind: str, link: CareLink, *, at: datetime, path: str) -> None:
    notices.notify(recipient=recipient, kind=kind, key=f"{kind}:{link.pk}:to:{recipient.pk}", at=at, path=path,
                   reference=str(link.pk), lane=Lane.BACKGROUND)
