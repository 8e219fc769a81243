"""A ladder with its runs: what was expected, what happened, and how the fear went."""

from dataclasses import dataclass, field

from therapy.exercises import queries
from therapy.exercises.definitions import Definition
from therapy.exercises.models import Exercise

LADDER, RUN = "exposure_ladder", "exposure_run"
LATEST = 5
"""So many of the runs of one step stand beneath it."""
LISTED = 30
"""So many of all runs stand in a table."""
NUMBERS = ("suds_start", "suds_peak", "suds_end", "belief_before", "belief_after")
MOST_RUNS = 200
"""So many of a person's latest runs are looked through."""


@dataclass(frozen=True)
class Run:
    """One step that was tried."""

    exercise: Exercise
    fear_at_start: int | None
    fear_at_worst: int | None
    fear_at_end: int | None
    sure_before: int | None
    """How sure somebody was that what they feared would come."""
    sure_afterwards: int | None

    @property
    def fear(self) -> tuple[int | None, ...]:
        return self.fear_at_start, self.fear_at_worst, self.fear_at_end

    @property
    def sure(self) -> tuple[int | None, ...]:
        return self.sure_before, self.sure_afterwards

    def says(self, name: str) -> str:
        return self.exercise.answers.get(name, "")

    @property
    def step(self) -> str:
        return self.says("step")

    @property
    def prediction(self) -> str:
        return self.says("prediction")

    @property
    def happened(self) -> str:
        return self.says("happened")

    @property
    def learned(self) -> str:
        return self.says("learned")

    @property
    def came(self) -> str:
        """Whether what was feared came, as a code: no, partly, yes; empty: not said."""
        return self.says("as_predicted")

    @property
    def came_words(self) -> str:
        return _option(self.exercise.definition, "as_predicted", self.came)


@dataclass(frozen=True)
class Rung:
    """One step of a ladder, and when it was tried."""

    step: str
    suds: int | None
    runs: list[Run] = field(default_factory=list)

    @property
    def latest(self) -> list[Run]:
        return self.runs[-LATEST:]

    @property
    def last_end(self) -> int | None:
        """How strong the fear was at the end, the last time it was said."""
        return next((run.fear_at_end for run in reversed(self.runs) if run.fear_at_end is not None), None)


@dataclass(frozen=True)
class Ladder:
    """A ladder, the easiest step first, and all its runs, the earliest first."""

    exercise: Exercise
    rungs: list[Rung]
    runs: list[Run]
    others: list[Run]
    """Runs of steps that are not on the ladder, as they are named."""

    @property
    def others_lately(self) -> list[Run]:
        return self.others[-LATEST:]

    def words(self) -> str:
        """Everything that was typed, as far as it stands on a page."""
        shown = [*self.runs[-LISTED:], *self.others_lately, *(run for rung in self.rungs for run in rung.latest)]
        exercises = [self.exercise, *dict.fromkeys(run.exercise for run in shown)]
        return "\n\n".join(each.words() for each in exercises)


def ladder(*, viewer, ladder_id) -> Ladder:
    """One ladder that the viewer may see, or DoesNotExist. Two queries."""
    found = queries.exercise(viewer=viewer, exercise_id=ladder_id)
    if found.tool != LADDER or found.is_draft:
        raise Exercise.DoesNotExist
    rungs = [Rung(row["step"], row.get("suds")) for row in found.answers.get("ladder", []) if row.get("step")]
    by_step = {_same(rung.step): rung for rung in reversed(rungs)}
    runs, others = _runs(found, viewer), []
    for run in runs:
        rung = by_step.get(_same(run.step))
        (rung.runs if rung else others).append(run)
    return Ladder(found, rungs, runs, others)


def _runs(of: Exercise, viewer) -> list[Run]:
    """The runs that go on with a ladder, or with one of its runs."""
    latest = list(queries.exercises(subject=of.subject, viewer=viewer, tool=RUN)[:MOST_RUNS])
    belong, found = {of.pk}, []
    for each in reversed(latest):
        if each.follows_id in belong:
            belong.add(each.pk)
            found.append(Run(each, *(each.answers.get(name) for name in NUMBERS)))
    return found


def _same(words: str) -> str:
    return " ".join(words.casefold().split()).rstrip(".!")


def _option(definition: Definition, name: str, code: str) -> str:
    field = definition.field(name)
    return str(dict(field.options).get(code, "")) if field else ""
