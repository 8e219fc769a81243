"""Writing the ledger of what mattered, and telling the admin's change log what it may not show."""

from datetime import datetime

from auditlog.registry import auditlog
from django.db import models

from healing_space.audit.models import Entry
from healing_space.encryption.fields import encrypted_fields

NEVER_LOGGED = ("password", "last_login", "nonce")


def record(*, what: str, by, at: datetime, subject=None, **detail: str | int | bool | None) -> Entry:
    """Write one line of the ledger. `by` is None when the service itself acted."""
    return Entry.objects.create(what=what, by=by, subject=subject, at=at, detail=detail)


def watch(model: type[models.Model]) -> None:
    """Log changes to a model made anywhere. Of encrypted fields and addresses: that they changed, never to what."""
    columns = {field.name for field in model._meta.concrete_fields}
    addresses = [field.name for field in model._meta.concrete_fields if isinstance(field, models.EmailField)]
    auditlog.register(
        model,
        mask_fields=encrypted_fields(model) + addresses,
        exclude_fields=[name for name in NEVER_LOGGED if name in columns],
    )
