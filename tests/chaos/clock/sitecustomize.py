"""Read by every Python process with this directory on its path: its clock is as many seconds off as CLOCK_FILE says.

A stand-in for a machine whose clock jumps. Only the product's own reading of the time is moved; the database's is not.
"""

import os
from datetime import timedelta
from pathlib import Path

from django.utils import timezone

_right = timezone.now
_file = Path(os.environ["CLOCK_FILE"])


def _now():
    try:
        off = float(_file.read_text() or 0)
    except (OSError, ValueError):  # it is being written
        off = 0.0
    return _right() + timedelta(seconds=off)


timezone.now = _now
