"""Two medicines with some weeks of doses for the demo's patient: made up, and only where there are none."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from patients.diary import keeping
from patients.diary.medicines import actions, rules
from patients.diary.medicines.models import Dose, Form, Mark, Medicine, SideEffect

DAYS = 40
DOSE, MORNING = "one tablet, 50 mg", time(8)
NOT_MARKED, SKIPPED, LATE = (4, 9, 17, 30), (13, 26), (6, 21)
"""Mornings, by how many days ago they were. On all the others the tablet was taken."""
HEADACHES = (3, 15, 16, 33)
LEFT = 6


def make(patient, *, now: datetime) -> None:
    """A tablet every morning, and one for headaches. Nothing of today: that is there to be tried."""
    if Medicine.objects.filter(subject=patient).exists():
        return
    begins = timezone.localdate(now) - timedelta(days=DAYS)
    daily = actions.add(
        subject=patient, name="Sertraline", form=Form.TABLET, dose=DOSE, times=[MORNING], starts_on=begins, left=LEFT,
        note="With breakfast.", at=now,
    ).entry
    needed = actions.add(
        subject=patient, name="Paracetamol", form=Form.TABLET, dose="two tablets, 500 mg each", as_needed=True,
        most_a_day=4, starts_on=begins, at=now,
    ).entry
    noted = SideEffect(subject=patient, medicine=daily, what="A dry mouth in the first weeks",
                       strength="I noticed it, and it passed.", happened_at=now - timedelta(days=34))
    keeping.keep_past([*_mornings(daily, now), *_headaches(needed, now), noted], at=now)


def _mornings(medicine: Medicine, now: datetime) -> list[Dose]:
    made = []
    for ago in range(1, DAYS):
        if ago in NOT_MARKED:
            continue
        day = timezone.localdate(now) - timedelta(days=ago)
        mark = Mark.SKIPPED if ago in SKIPPED else Mark.LATE if ago in LATE else Mark.TAKEN
        later = timedelta(hours=3 if mark == Mark.LATE else 0, minutes=5 * (ago % 4))
        moment = rules.moment(day, MORNING, timezone.get_current_timezone()) + later
        made.append(Dose(subject=medicine.subject, medicine=medicine, mark=mark, due_on=day, due_at=MORNING,
                         amount=DOSE, happened_at=moment))
    return made


def _headaches(medicine: Medicine, now: datetime) -> list[Dose]:
    return [
        Dose(subject=medicine.subject, medicine=medicine, mark=Mark.TAKEN, amount="two tablets, 500 mg each",
             happened_at=now - timedelta(days=ago, hours=ago % 5))
        for ago in HEADACHES
    ]
