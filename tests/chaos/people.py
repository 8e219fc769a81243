"""People in the storm, each kind a process of its own: `python -m tests.chaos.people write N i/of` and `... answer`.

Those who write go through the same action as page and API. When it fails they try again, as somebody does whose page
says that nothing was saved. Those who answer close alerts that went out.
"""

import sys
import time

import django

django.setup()

from django.contrib.auth import get_user_model  # noqa: E402
from django.db import DatabaseError, close_old_connections, connections  # noqa: E402
from django.utils import timezone  # noqa: E402

from healing_space.notices.models import Delivery  # noqa: E402
from patients.care import queries as care  # noqa: E402
from patients.diary import actions as diary  # noqa: E402
from patients.safety import actions as safety  # noqa: E402
from patients.safety.models import Incident  # noqa: E402

User = get_user_model()


def writers(how_many: int) -> list[User]:
    """Patients made up for the storm, in a stable order."""
    return list(User.objects.filter(email__startswith="p", password="!seed").order_by("pk")[:how_many])  # noqa: S106


def write(how_many: int, part: int, of: int, a_second: float) -> None:
    """Write words of crisis, person after person; print how often somebody had to try again."""
    again = 0
    for person in insist(lambda: writers(how_many))[part::of]:
        began = time.monotonic()
        while not tried(lambda: diary.log_mood(  # noqa: B023  (called at once)
            subject=person, score=1, note="I am going to kill myself tonight.",  # noqa: B023
            felt_at=timezone.now(), at=timezone.now(),
        )):
            again += 1
            time.sleep(0.1)
        time.sleep(max(0.0, of / a_second - (time.monotonic() - began)))
    print(again)


def answer() -> None:
    """Close alerts whose notice went out, until told to stop; one in three is left to climb for a while."""
    while True:
        tried(_answer_some)
        time.sleep(1)


def _answer_some() -> None:
    told = {row.reference for row in Delivery.objects.exclude(sent_at=None).only("reference")}
    for incident in Incident.objects.filter(resolved_at=None, pk__in=told).select_related("subject")[:50]:
        if hash(incident.pk) % 3:
            for by in care.clinicians_of(incident.subject):
                safety.resolve(incident_id=incident.pk, by=by, contact="spoke", note="Spoke.", at=timezone.now())


def tried(do) -> bool:
    """Whether it could be done; a connection that was cut is thrown away."""
    try:
        do()
    except DatabaseError:
        connections.close_all()
        return False
    finally:
        close_old_connections()
    return True


def insist(do):
    """What it returns, however often it has to be tried."""
    while True:
        try:
            return do()
        except DatabaseError:
            connections.close_all()
            time.sleep(0.1)


if __name__ == "__main__":
    if sys.argv[1] == "answer":
        answer()
    else:
        write(int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), float(sys.argv[5]))
