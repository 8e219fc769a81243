"""Several administrators, several processes, one file."""

import json
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections
from django.utils import timezone

from patients.safety.directory import actions, publishing, queries
from patients.safety.directory.models import Line

pytestmark = pytest.mark.django_db(transaction=True)


def test_whoever_comes_last_has_published_what_all_have_changed(person, trial_admin, published):
    codes = ["calm", "shout", "saneline", "switchboard", "papyrus", "childline"]

    def change(code: str) -> None:
        try:
            line = Line.objects.get(code=code)
            line.how = f"Words for {code}."
            actions.keep(line=line, by=trial_admin, at=timezone.now())
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(change, codes))

    said = {row["id"]: row["how"] for row in json.loads(published.read_text())}
    assert {code: said[code] for code in codes} == {code: f"Words for {code}." for code in codes}
    assert json.loads(published.read_text()) == queries.rows()
    assert [each.name for each in published.parent.iterdir()] == [published.name]


def test_readers_never_see_half_a_file(trial_admin, published):
    publishing.publish()
    line, stop = Line.objects.get(code="calm"), []

    def read() -> int:
        seen = 0
        while not stop:
            assert len(json.loads(published.read_text())) == 15
            seen += 1
        return seen

    with ThreadPoolExecutor(2) as pool:
        readers = [pool.submit(read) for _ in range(2)]
        for number in range(20):
            line.how = f"Words {number}" * 200
            actions.keep(line=line, by=trial_admin, at=timezone.now())
        stop.append(True)
        assert all(reader.result() for reader in readers)


def test_two_who_take_a_line_out_at_once_do_not_take_the_last_one(trial_admin, published):
    first = Line.objects.get(code="samaritans")
    second = Line(**{field: getattr(first, field) for field in actions.FIELDS} | {"name": "Samaritans by day"})
    actions.keep(line=second, by=trial_admin, at=timezone.now())
    both_look = Barrier(2, timeout=5)

    def take_out(line: Line):
        try:
            both_look.wait()
            actions.take_out(line_id=line.pk, by=trial_admin, why="Two are too many.", at=timezone.now())
        except actions.Refused as refused:
            return refused
        finally:
            connections.close_all()

    for _round in range(10):
        with ThreadPoolExecutor(2) as pool:
            refused = [each for each in pool.map(take_out, [first, second]) if each]
        assert len(refused) == 1
        assert Line.objects.filter(number="116 123", channel="call", taken_out_at=None).count() == 1
        gone = Line.objects.get(number="116 123", channel="call", taken_out_at__isnull=False)
        actions.bring_back(line_id=gone.pk, by=trial_admin, why="Again.", at=timezone.now())
