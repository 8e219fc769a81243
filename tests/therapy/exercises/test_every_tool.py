"""Every exercise is done to its end: each field answered by program, and each step gone through on the web."""

import pytest
from django.utils.html import escape

from therapy.exercises import definitions
from therapy.exercises.definitions import Field, Kind
from therapy.exercises.models import Exercise

JSON = {"content_type": "application/json"}
TOOLS = [definitions.current(code) for code in definitions.CODES]
FOLLOWED = {each.follow_up: each.code for each in TOOLS if each.follow_up and each.follow_up != each.code}
FEWEST = 24


@pytest.fixture
def web(patient, signed_in):
    return signed_in(patient)


def answer(field: Field):
    """Something that fits the kind of a field."""
    return {
        Kind.TEXT: "A few words", Kind.LINES: ["One thing", "Another"], Kind.NUMBER: field.highest,
        Kind.CHOICE: field.options[0][0] if field.options else "", Kind.MANY: [code for code, _ in field.options],
        Kind.YES_NO: True, Kind.DATE: "2026-03-24", Kind.MOMENT: "2026-03-24T14:30:00+00:00", Kind.MINUTES: 5,
        Kind.ROWS: [{column.name: answer(column) for column in field.columns}] if field.columns else [],
        Kind.ORDER: [code for code, _ in field.options] or ["First of all", "And then"],
    }[field.kind]


def begin(web, tool: str, **more):
    return web.post("/api/v1/exercises/drafts/", {"tool": tool, **more}, **JSON).json()["id"]


def done_by_program(web, definition, **more) -> str:
    exercise_id = begin(web, definition.code, **more)
    base = f"/api/v1/exercises/{exercise_id}/"
    number = 0
    while True:
        steps = Exercise.objects.get(pk=exercise_id)
        open_steps = definition.open_steps(steps.answers)
        if number == len(open_steps):
            break
        answers = {field.name: answer(field) for field in open_steps[number].fields}
        kept = web.patch(f"{base}steps/{definition.steps.index(open_steps[number]) + 1}/", {"answers": answers}, **JSON)
        assert kept.status_code == 200, kept.json()
        number += 1
    finished = web.post(f"{base}finish/", {}, **JSON)
    assert finished.status_code == 200, finished.json()
    return exercise_id


def test_there_are_enough_of_them():
    assert len(TOOLS) >= FEWEST


@pytest.mark.parametrize("definition", TOOLS, ids=lambda definition: definition.code)
def test_it_is_done_to_its_end_and_read_again(web, definition):
    more = {}
    if before := FOLLOWED.get(definition.code):
        more = {"follows_id": done_by_program(web, definitions.current(before))}
    exercise_id = done_by_program(web, definition, **more)
    kept = Exercise.objects.get(pk=exercise_id)

    asked = {field.name for step in definition.open_steps(kept.answers) for field in step.fields}
    assert set(kept.answers) == asked
    page = web.get(f"/exercises/{exercise_id}/")
    assert page.status_code == 200
    assert str(definition.title) in page.content.decode()
    assert web.get(f"/exercises/{exercise_id}/all/").status_code == 200
    assert web.get(f"/exercises/{exercise_id}/pdf/").content.startswith(b"%PDF")


@pytest.mark.parametrize(
    "definition", [each for each in TOOLS if each.code not in FOLLOWED], ids=lambda definition: definition.code)
def test_each_of_its_steps_is_a_page(web, definition):
    assert escape(str(definition.guidance)) in web.get(f"/exercises/tools/{definition.code}/").content.decode()
    exercise_id = begin(web, definition.code)
    for step in definition.open_steps({}):
        page = web.get(f"/exercises/{exercise_id}/steps/{definition.steps.index(step) + 1}/").content.decode()
        for field in step.fields:
            assert f'name="{field.name}' in page or f"{field.name}-" in page, field.name
