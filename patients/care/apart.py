"""What the database itself keeps apart: nobody is on duty twice at a time, and no two hours overlap.

The actions check it first and say it in words; this holds when two people plan at the same moment. Equality is
written as a range of one value, so that PostgreSQL needs no extension. The functions named `care_…` are made by the
migration that adds these constraints.
"""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeField, RangeOperators
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Greatest, Least

HAS_TIMES = Q(opens__isnull=False)


def shifts(words) -> ExclusionConstraint:
    """One person is on duty once at a time."""
    return _never_both(
        "nobody_is_on_duty_twice",
        _only("clinician", "care_people"),
        _while(),
        words=words,
    )


def changes(words) -> ExclusionConstraint:
    """A part of a shift is changed once."""
    return _never_both(
        "no_part_of_a_shift_is_changed_twice",
        _only("shift", "int8range"),
        _while(),
        words=words,
    )


def weekly(words) -> ExclusionConstraint:
    """Hours of the week do not overlap, across midnight and from Sunday to Monday neither. Bank holidays are apart."""
    return _never_both(
        "weekly_hours_do_not_overlap", _of("care_week", "weekday", "opens", "closes"), condition=HAS_TIMES, words=words
    )


def dated(words) -> ExclusionConstraint:
    """Hours that begin on the same day do not overlap."""
    return _never_both(
        "hours_of_a_day_do_not_overlap",
        _only("day", "daterange"),
        _of("care_minutes", "opens", "closes"),
        condition=HAS_TIMES,
        words=words,
    )


def _while() -> Func:
    """The time that a row is about, also of one that has still to be refused because it ends before it starts."""
    first, last = Least("starts_at", "ends_at"), Greatest("starts_at", "ends_at")
    return Func(first, last, function="tstzrange", output_field=RangeField())


def _of(function: str, *columns: str) -> Func:
    return Func(*map(F, columns), function=function, output_field=RangeField())


def _only(column: str, function: str) -> Func:
    """The range that holds the value of a column and nothing else."""
    return Func(F(column), F(column), Value("[]"), function=function, output_field=RangeField())


def _never_both(name: str, *ranges: Func, condition: Q | None = None, words) -> ExclusionConstraint:
    return ExclusionConstraint(
        name=name,
        expressions=[(each, RangeOperators.OVERLAPS) for each in ranges],
        condition=condition,
        violation_error_message=words,
    )
