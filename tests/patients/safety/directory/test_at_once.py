"""Several administrators, several processes, one file."""

import json
from concurrent.futures import ThreadPoolExecutor

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
