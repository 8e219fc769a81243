"""A clinician puts into words how things hang together, with the patient, who sees it and may agree with it."""

from collections.abc import Mapping
from datetime import datetime

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from healing_space.audit import actions as audit
from patients.care import queries as care
from patients.safety.plan import steps as wording
from patients.safety.plan.models import Formulation
from patients.safety.plan.writing import NotYours

LONGEST_REASON = 500


class NotAFormulation(ValueError):
    """What was written cannot be kept. Names the field, and says why."""

    def __init__(self, field: str, words):
        super().__init__(field)
        self.field = field
        self.words = words


class NewerFormulation(ValueError):
    """There is a newer version than the one that somebody had before them."""

    def __init__(self, newest: Formulation | None):
        super().__init__("newer version")
        self.newest = newest


@transaction.atomic
def write_formulation(
    *, subject, by, parts: Mapping[str, str], together: bool, reason: str = "", knows: int | None = None, at: datetime,
) -> Formulation:
    """Keep the next version. What is left empty stays empty, and is shown as missing.

    `knows`: the newest version that the writer has seen, 0 for none; None: do not ask.
    """
    if by not in care.clinicians_of(subject):
        raise NotYours
    get_user_model().objects.select_for_update(no_key=True).get(pk=subject.pk)
    newest = Formulation.objects.filter(subject=subject).order_by("-number").first()
    if knows is not None and knows != (newest.number if newest else 0):
        raise NewerFormulation(newest)
    words = {code: parts.get(code, "").replace("\r\n", "\n").strip() for code in wording.PART_CODES}
    _check(words, reason, newest)
    made = Formulation.objects.create(
        subject=subject, number=newest.number + 1 if newest else 1, parts=words, reason=reason.strip(), author=by,
        made_at=at, together=together,
    )
    audit.record(what="formulation.version", by=by, subject=subject, at=at, number=made.number)
    return made


@transaction.atomic
def see_formulation(*, subject, number: int, at: datetime) -> Formulation:
    """The patient says that they have read it. The first time is noted."""
    found = Formulation.objects.select_for_update().get(subject=subject, number=number)
    if found.seen_at is None:
        found.seen_at = at
        found.save(update_fields=["seen_at"])
    return found


@transaction.atomic
def agree_with_formulation(*, subject, number: int, at: datetime) -> Formulation:
    """The patient agrees with the newest version. Agreeing twice is agreeing once."""
    newest = Formulation.objects.select_for_update().filter(subject=subject).order_by("-number").first()
    if newest is None:
        raise Formulation.DoesNotExist
    if newest.number != number:
        raise NewerFormulation(newest)
    if newest.agreed_at is None:
        newest.seen_at = newest.seen_at or at
        newest.agreed_at = at
        newest.save(update_fields=["seen_at", "agreed_at"])
        audit.record(what="formulation.agreed", by=subject, subject=subject, at=at, number=number)
    return newest


def _check(words: Mapping[str, str], reason: str, newest: Formulation | None) -> None:
    for code, text in words.items():
        if len(text) > wording.LONGEST:
            raise NotAFormulation(code, _("This is too long. Use at most 4,000 characters"))
    if not any(words.values()):
        raise NotAFormulation(wording.PART_CODES[0], _("Write at least one part"))
    if len(reason) > LONGEST_REASON:
        raise NotAFormulation("reason", _("This is too long. Use at most 500 characters"))
    if newest and not reason.strip():
        raise NotAFormulation("reason", _("Say in a few words why you are changing it"))
    if newest and newest.parts == words:
        raise NotAFormulation("reason", _("Nothing is different from the newest version"))
