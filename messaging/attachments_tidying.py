"""What is over of files: those that were put in and never sent, and what lies on the disk and nothing knows."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from healing_space.encryption import files
from messaging.attachments import IN_BOX_FOR, ROOM, TAKEN_OUT_FOR, check_later
from messaging.models import Attachment, Checked

UNKNOWN_FOR = timedelta(days=7)
"""A file whose row is not there is kept for so long: it may be on its way, or the database is just being restored."""
MOST = 1_000


def tidy(*, at: datetime) -> int:
    """Throw away what is over, and ask again for the checks of what was kept back. Returns how many files went."""
    over = Q(put_at__lt=at - IN_BOX_FOR) | Q(taken_out_at__lt=at - TAKEN_OUT_FOR)
    gone = _never_sent(over)
    with transaction.atomic():
        for waiting in Attachment.objects.filter(checked=Checked.WAITS).order_by("put_at")[:MOST]:
            check_later(waiting, at=at)
    return gone + _throw_away_unknown(at)


def _never_sent(over: Q) -> int:
    with transaction.atomic():
        found = Attachment.objects.select_for_update().filter(over, message=None).values_list("pk", flat=True)
        gone = list(found[:MOST])
        Attachment.objects.filter(pk__in=gone).delete()
    for name in gone:
        files.throw_away(ROOM, name)
    return len(gone)


def _throw_away_unknown(at: datetime) -> int:
    """Whatever removes a row, its file goes after it. A database that knows no file at all is not believed."""
    old = files.names(ROOM, older_than=(at - UNKNOWN_FOR).timestamp())
    if not old or not Attachment.objects.exists():
        return 0
    known = set(Attachment.objects.filter(pk__in=old).exclude(checked=Checked.THROWN_AWAY).values_list("pk", flat=True))
    for name in old - known:
        files.throw_away(ROOM, name)
    return len(old - known)
