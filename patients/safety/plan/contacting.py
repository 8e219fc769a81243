"""The people whom staff may call in an emergency: naming them, changing them, taking them out."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from healing_space.audit import actions as audit
from patients.safety import actions as safety
from patients.safety import queries
from patients.safety.models import Source
from patients.safety.plan import numbers
from patients.safety.plan.models import Contact

MOST = 10
A_NAME = 4  # words at most
LONGEST = {"name": 200, "relation": 200, "phone": 40, "when_to_call": 1000}


class NotAContact(ValueError):
    """What was written cannot be kept. Names the field, and says why for the person to read."""

    def __init__(self, field: str, words):
        super().__init__(field)
        self.field = field
        self.words = words


@dataclass(frozen=True)
class Kept:
    contact: Contact
    raised: safety.Raised


@transaction.atomic
def name_contact(
    *, subject, name: str, phone: str, relation: str = "", when_to_call: str = "", at: datetime,
) -> Kept:
    """Name somebody to call in an emergency."""
    get_user_model().objects.select_for_update(no_key=True).get(pk=subject.pk)
    if Contact.objects.filter(subject=subject).count() >= MOST:
        raise NotAContact("name", _("You can name ten people. Take one out first"))
    given = _checked({"name": name, "phone": phone, "relation": relation, "when_to_call": when_to_call})
    contact = Contact.objects.create(subject=subject, changed_at=at, **given)
    audit.record(what="contact.named", by=subject, subject=subject, at=at)
    words = filter(None, (_beyond_a_name(name), relation, when_to_call))
    return Kept(contact, _notice(contact, "\n\n".join(words), at))


@transaction.atomic
def change_contact(*, contact_id, by, at: datetime, **changes: str) -> Kept:
    """Change what is given of one's own contact."""
    contact = Contact.objects.select_for_update().get(pk=contact_id, subject=by)
    fields = {field: getattr(contact, field) for field in LONGEST}
    given = _checked({**fields, **changes})
    new = [given[field] for field in ("relation", "when_to_call") if given[field] != fields[field]]
    if given["name"] != fields["name"]:
        new.append(_beyond_a_name(given["name"]))
    for field, words in given.items():
        setattr(contact, field, words)
    contact.changed_at = at
    contact.save()
    audit.record(what="contact.changed", by=by, subject=by, at=at)
    return Kept(contact, _notice(contact, "\n\n".join(new), at))


@transaction.atomic
def take_out_contact(*, contact_id, by, at: datetime) -> None:
    """Take somebody out, for good."""
    Contact.objects.get(pk=contact_id, subject=by).delete()
    audit.record(what="contact.taken_out", by=by, subject=by, at=at)


def _beyond_a_name(name: str) -> str:
    """What stands where a name belongs, as far as it says more than a name: that somebody is called “Hope Burns” is no
    reason to ask anything. Whatever is longer, or speaks plainly of danger, is looked through like the rest."""
    return name if len(name.split()) > A_NAME or queries.speaks_plainly(name) else ""


def _notice(contact: Contact, text: str, at: datetime) -> safety.Raised:
    if not text.strip():
        return safety.Raised()
    return safety.screen_and_raise(
        subject=contact.subject, text=text, source=Source.CONTACT, source_id=contact.pk, at=at,
    )


def _checked(given: dict[str, str]) -> dict[str, str]:
    given = {field: words.strip() for field, words in given.items()}
    for field, words in given.items():
        if len(words) > LONGEST[field]:
            raise NotAContact(field, _("This is too long"))
    if not given["name"]:
        raise NotAContact("name", _("Write what they are called"))
    if not numbers.href(given["phone"]):
        raise NotAContact("phone", _("Write a phone number, such as 07700 900123"))
    return given
