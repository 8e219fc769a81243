"""From the rows to the file that everybody reads."""

from datetime import datetime

from django.db import connection, transaction
from django.urls import reverse

from healing_space.accounts import queries as accounts
from healing_space.notices import actions as notices
from healing_space.outbox.lanes import Lane
from patients.safety.directory import published, queries

ONE_AT_A_TIME = 0x6469726563  # the number of a lock of the database, nobody else's
CHECK_DUE = "directory.check_due"


@transaction.atomic
def publish() -> bool:
    """Write the file when it does not say what the rows say. Whether it was written. Without any rows nothing is done.

    One after another: whoever comes last has read what all others have kept.
    """
    one_at_a_time()
    rows = queries.rows()
    if not rows or published.holds(rows):
        return False
    published.write(rows)
    return True


def one_at_a_time() -> None:
    """Wait until nobody else changes the directory or writes its file, and let nobody do so until this is kept."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [ONE_AT_A_TIME])


@transaction.atomic
def remind(*, at: datetime) -> int:
    """Tell the trial administrators, once a week, that lines wait to be checked. How many lines wait."""
    waiting = queries.to_check(at=at)
    if waiting:
        year, week, _day = at.isocalendar()
        notices.notify_all(
            recipients=accounts.trial_administrators(), kind=CHECK_DUE, key=f"{CHECK_DUE}:{year}-{week}", at=at,
            path=reverse("admin:directory_line_to_check"), lane=Lane.BACKGROUND,
        )
    return len(waiting)
