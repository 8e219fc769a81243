"""Every file of a tool is well formed, whoever wrote it."""

import pkgutil

import pytest
from django.utils.functional import Promise

from therapy.exercises import definitions
from therapy.exercises.definitions import Definition, Field, Kind, tools

CURRENT = [definitions.current(code) for code in definitions.CODES]
IN_ROWS = {Kind.TEXT, Kind.NUMBER, Kind.CHOICE, Kind.YES_NO, Kind.DATE, Kind.MINUTES}
EVERY = pytest.mark.parametrize("definition", definitions.ALL, ids=lambda each: f"{each.code}-{each.version}")
NEWEST = pytest.mark.parametrize("definition", CURRENT, ids=lambda each: each.code)


def every_field(definition: Definition) -> list[Field]:
    return [each for field in definition.fields for each in (field, *field.columns)]


def texts_of(definition: Definition) -> list:
    found = [definition.title, definition.about, definition.guidance, definition.citation, definition.not_for]
    found += [pair.what for pair in definition.pairs]
    for step in definition.steps:
        found += [step.title, step.guidance]
    for field in every_field(definition):
        found += [field.title, field.help, field.low_words, field.high_words, field.marks_title,
                  *(title for _code, title in field.options)]
    return found


def test_codes_and_versions_are_unique_and_each_file_holds_its_own():
    named = [(each.code, each.version) for each in definitions.ALL]
    assert len(set(named)) == len(named)
    assert set(definitions.CODES) == {found.name for found in pkgutil.iter_modules(tools.__path__)}


@EVERY
def test_names_of_fields_are_unique(definition):
    names = [field.name for field in definition.fields]
    assert len(set(names)) == len(names)
    assert len(definition.code) <= 32
    assert all(step.fields or step.guidance or step.practice for step in definition.steps)
    assert len(definition.steps) <= 20


@EVERY
def test_whatever_it_names_is_one_of_its_fields(definition):
    names = [field.name for field in definition.fields]

    assert definition.field(definition.names) is not None
    assert set(definition.summary) <= set(names)
    if definition.keeps:
        kept = definition.field(definition.keeps)
        assert kept.kind in (Kind.TEXT, Kind.LINES) or (kept.kind is Kind.ROWS and kept.marks)
    for pair in definition.pairs:
        before, after = definition.field(pair.before), definition.field(pair.after)
        assert before.kind is after.kind is Kind.NUMBER
        assert (before.lowest, before.highest) == (after.lowest, after.highest)
        assert names.index(pair.before) < names.index(pair.after)
    if definition.follow_up:
        assert definition.follow_up in definitions.CODES


@EVERY
def test_a_condition_asks_for_an_answer_of_an_earlier_step(definition):
    asked: dict[str, Field] = {}
    for step in definition.steps:
        if step.when is not None:
            field = asked[step.when.name]
            if isinstance(step.when, definitions.Is):
                codes = {"yes", "no"} if field.kind is Kind.YES_NO else set(dict(field.options))
                assert step.when.codes and set(step.when.codes) <= codes
            if isinstance(step.when, definitions.AtLeast):
                assert field.lowest < step.when.number <= field.highest
        asked |= {field.name: field for field in step.fields}


@EVERY
def test_fields_fit_their_kind(definition):
    seen: list[Field] = []
    for field in every_field(definition):
        assert field.name.isidentifier()
        assert field.lowest < field.highest
        if field.kind in (Kind.CHOICE, Kind.MANY):
            assert field.options
        elif field.kind is not Kind.ORDER:
            assert not field.options
        codes = [code for code, _title in field.options]
        assert len(set(codes)) == len(codes) and all(codes)
        assert bool(field.columns) == (field.kind is Kind.ROWS)
        if field.kind is Kind.ROWS:
            columns = [column.name for column in field.columns]
            assert len(set(columns)) == len(columns)
            assert {column.kind for column in field.columns} <= IN_ROWS
            assert field.columns[0].kind is Kind.TEXT
            assert field.marks not in columns
            assert bool(field.marks) == bool(field.marks_title)
        else:
            assert not field.marks
        if field.of:
            [source] = [each for each in seen if each.name == field.of]
            assert field.kind in (Kind.ORDER, Kind.TEXT) and not field.options
            assert source.kind in (Kind.LINES, Kind.ROWS)
        seen.append(field)


@EVERY
def test_every_text_can_be_translated_and_guidance_is_short(definition):
    assert all(text == "" or isinstance(text, Promise) for text in texts_of(definition)), [
        text for text in texts_of(definition) if not (text == "" or isinstance(text, Promise))]
    for step in definition.steps:
        assert len(str(step.guidance).split()) <= 60, step.title
    for field in every_field(definition):
        assert str(field.title).strip()


@NEWEST
def test_a_newest_version_says_why_it_helps_where_it_comes_from_and_how_long_it_takes(definition):
    assert str(definition.about).strip() and str(definition.guidance).strip() and str(definition.citation).strip()
    assert len(str(definition.guidance).split()) <= 100
    assert any(character.isdigit() for character in str(definition.citation))
    assert 1 <= definition.minutes <= 60
    assert definition.summary
