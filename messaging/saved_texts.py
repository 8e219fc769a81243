"""Words that staff write often: one's own, and those that duty leads keep for everybody."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from healing_space.web.audience import Audience
from messaging import wording
from messaging.models import SavedText

LONGEST_NAME, MOST = 60, 100
BY_TIME = ("kept_at", "pk")
TOO_MANY = _("You have as many as can be kept. Delete one first.")
NOT_A_LEAD = _("Only a duty lead can keep words for everybody.")


def usable(person) -> QuerySet[SavedText]:
    """One's own, and everybody's."""
    found = SavedText.objects.filter(Q(owner=person) | Q(is_shared=True), deleted_at=None)
    return found.select_related("owner").order_by(*BY_TIME)


def may_share(person) -> bool:
    """Whether somebody can keep words for everybody."""
    return Audience.LEAD.admits(person)


@transaction.atomic
def keep(*, by, name: str, text: str, is_shared: bool = False, text_id=None, at: datetime) -> SavedText:
    """Keep new words, or other words for one of one's own. `text_id`: which."""
    name = wording.kept(name, "name", LONGEST_NAME, _("Give it a short name"))
    text = wording.kept(text)
    if is_shared and not may_share(by):
        raise wording.NotAMessage("is_shared", NOT_A_LEAD)
    if text_id is None:
        if own(by).count() >= MOST:
            raise wording.NotAMessage("text", TOO_MANY)
        return SavedText.objects.create(owner=by, name=name, text=text, is_shared=is_shared, kept_at=at)
    found = own(by).select_for_update().get(pk=text_id)
    found.name, found.text, found.is_shared = name, text, is_shared
    found.save(update_fields=["name", "text", "is_shared"])
    return found


@transaction.atomic
def delete(*, by, text_id, yes: bool = True, at: datetime) -> SavedText:
    """Delete one of one's own, or bring it back."""
    found = SavedText.objects.select_for_update().get(owner=by, pk=text_id)
    found.deleted_at = at if yes else None
    found.save(update_fields=["deleted_at"])
    return found


def own(person) -> QuerySet[SavedText]:
    """One's own, without those that were deleted."""
    return SavedText.objects.filter(owner=person, deleted_at=None).order_by(*BY_TIME)


def deleted(person, text_id: str) -> SavedText | None:
    """One of one's own that was just deleted, to offer it back."""
    return SavedText.objects.filter(owner=person, pk=text_id, deleted_at__isnull=False).first()


def put_after(person, *, text_id, words: str) -> str:
    """What is in the box, with saved words after it. DoesNotExist for what somebody cannot use."""
    found = usable(person).get(pk=text_id)
    return "\n\n".join(part for part in (words.strip(), found.text) if part)
