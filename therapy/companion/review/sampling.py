"""Which replies two clinicians are to judge: all that were held back, and a share of the others. Pure.

The choice hangs on the turn's own id, so that it is the same whoever asks and however often, and nobody picks.
"""

import hashlib
from uuid import UUID


def is_sampled(turn_id: UUID, *, share: float) -> bool:
    """Whether this turn falls into the share (0 to 1) that is looked at."""
    drawn = int.from_bytes(hashlib.sha256(turn_id.bytes).digest()[:8]) / 2**64
    return drawn < share
