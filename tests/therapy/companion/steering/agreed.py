"""An agreement on record for the provider that the settings name: without one nothing is sent to anybody."""

from django.utils import timezone

from therapy.companion.steering import actions
from therapy.companion.steering.models import Agreement


def agree(name: str = "groq", **more) -> Agreement:
    said = {"reference": "DPA 12/2026", "transfer_assessment": "TRA 3", "retention": "Nothing is kept", "by": None}
    return actions.record_agreement(provider=name, at=timezone.now(), **{**said, **more})
