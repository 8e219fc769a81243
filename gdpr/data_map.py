"""The map of what is held about people: one entry a model, written by the app that owns the model.

Export, erasure, retention and the record of processing are made from it, so that no model is forgotten.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from django.db.models import Model


class AtErasure(Enum):
    DELETE = "deleted"
    KEEP = "kept, for the reason given"


CLINICAL_RECORD = "Part of the clinical record, kept for 20 years after treatment ends (Records Management Code)"
LEGAL_RECORD = "Shows who was let see what and when, kept as long as the record it is about"


@dataclass(frozen=True)
class Holding:
    model: type[Model]
    purpose: str
    shown: tuple[str, ...]
    """Fields that the person is shown and given."""
    withheld: Mapping[str, str] = field(default_factory=dict)
    """Fields that are not, each with the reason."""
    at_erasure: AtErasure = AtErasure.DELETE
    kept_because: str = ""
    subject_field: str = "subject"
    """The path from a row to the person that it is about."""


_holdings: dict[str, Holding] = {}


def hold(model: type[Model], **declared) -> None:
    """Declare a model that is about people."""
    _holdings[model._meta.label_lower] = Holding(model=model, **declared)


def holdings() -> list[Holding]:
    """Every declared model, in a stable order."""
    return [_holdings[label] for label in sorted(_holdings)]
