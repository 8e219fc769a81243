"""A record of years: the pages ask the database as often for five days as for five hundred, and stay within reach."""

import random
from datetime import timedelta

from django.utils import timezone

from clinicians.management.long_record import Record
from patients.assessments.instruments import phq
from patients.assessments.models import Assessment
from therapy.goals.models import Goal

WORDS = ("Slept and walked and laughed.", "Made soup and missed the bus.")
PAGES = (
    "/diary/", "/diary/?kinds=mood", "/diary/?kinds=dose&first={first}&last={last}", "/diary/charts/",
    "/diary/charts/?first={first}&last={last}", "/progress/", "/assessments/", "/diary/sleep/", "/diary/medicines/",
    "/diary/medicines/weeks/", "/diary/habits/", "/diary/notes/", "/moods/", "/goals/", "/goals/{goal}/",
    "/api/v1/diary/", "/api/v1/moods/", "/api/v1/notes/", "/api/v1/sleeps/", "/api/v1/habits/", "/api/v1/doses/",
    "/api/v1/goals/", "/api/v1/assessments/", "/api/v1/diary/charts/",
    "/api/v1/diary/charts/?first={first}&last={last}", "/api/v1/insights/",
)
MOST = 30
KINDS_OF_NOTES = 2
"""A timeline asks once for each kind on it, and which kinds of note stand on its first page is left to chance."""


class Days(Record):
    """Some days in place of years."""

    def __init__(self, person, days: int):
        super().__init__(person, WORDS, years=0, now=timezone.now(), chance=random.Random(1))  # noqa: S311
        self.days = days


def queries_of(web, whom, django_assert_max_num_queries) -> dict[str, int]:
    """How often each page asks the database, once it has been opened before."""
    today, goal = timezone.localdate(), Goal.objects.filter(subject=whom).first()
    counted = {}
    for page in PAGES:
        address = page.format(first=today - timedelta(days=490), last=today, goal=goal.pk)
        assert web.get(address).status_code == 200, address
        with django_assert_max_num_queries(MOST, info=address) as asked:
            web.get(address)
        counted[page] = len(asked)
    return counted


def test_five_hundred_days_cost_as_many_queries_as_five(person, signed_in, django_assert_max_num_queries):
    counted = []
    for name, days in (("Few", 5), ("Many", 500)):
        whom = person(name)
        Days(whom.pk, days).fill()
        for ago in range(days // 5):
            at = timezone.now() - timedelta(days=ago, hours=1)
            Assessment.objects.create(
                subject=whom, instrument=phq.PHQ_9.code, instrument_version=phq.PHQ_9.version, total=ago % 20,
                window=phq.PHQ_9.window, entered_by=whom, started_at=at, finished_at=at, taken_at=at,
            )
        counted.append(queries_of(signed_in(whom), whom, django_assert_max_num_queries))
    few, many = counted
    grown = {page: (few[page], many[page]) for page in PAGES if many[page] > few[page] + KINDS_OF_NOTES}
    assert not grown
