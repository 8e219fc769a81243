"""What can be asked about questionnaires: which there are, what was answered, and what it came to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from patients.assessments import instruments, licensing
from patients.assessments.models import RESUME_FOR, UNDO_FOR, Answer, Assessment, LicensedText, Mode, Preference
from patients.assessments.rules import scoring
from patients.assessments.rules.form import Instrument, Item
from patients.safety import queries as safety

NEWEST_FIRST = ("-taken_at", "-created_at", "-pk")
DELETED_SHOWN = 5
SCORES_MOST = 5000


class NotAvailable(LookupError):
    """This questionnaire cannot be given now. Says why, for the person to read."""

    def __init__(self, code: str):
        super().__init__(code)
        self.words = (
            _("This questionnaire needs a licence that this service does not have.") if code in instruments.GATED
            else _("There is no questionnaire of this name.")
        )


@dataclass(frozen=True)
class Entry:
    """A questionnaire, and whether it can be given now."""

    instrument: Instrument
    is_available: bool


@dataclass(frozen=True)
class ScorePoint:
    """What one filling in came to."""

    at: datetime
    total: float
    case: bool | None
    """Whether the score is at or over the published cut-off; None where there is none."""
    assessment_id: object = None


@dataclass(frozen=True)
class Result:
    """A finished questionnaire with all that may be said of it."""

    assessment: Assessment
    instrument: Instrument | None
    """None when its words are not available any more: then only the score that was kept can be shown."""
    answers: Mapping[str, Answer]
    score: scoring.Score | scoring.Incomplete | None
    before: ScorePoint | None
    """The one before it, for what changed."""


def catalogue(*, at: datetime) -> list[Entry]:
    """Every questionnaire that is known, those that can be given first. One query."""
    today = timezone.localdate(at)
    texts = {}
    for text in LicensedText.objects.filter(expires_on__gte=today).order_by("loaded_at"):
        if text.code in instruments.GATED:
            texts[text.code] = licensing.build(text)
    here = [Entry(each, True) for each in (*instruments.SHIPPED.values(), *texts.values())]
    return here + [Entry(each.frame, False) for code, each in instruments.GATED.items() if code not in texts]


def instrument(*, code: str, version: str = "", at: datetime) -> Instrument:
    """A questionnaire with its words: the one given now, or the version that was answered. NotAvailable otherwise."""
    found = instruments.shipped(code, version)
    if found is None and code in instruments.GATED:
        texts = LicensedText.objects.filter(code=code, expires_on__gte=timezone.localdate(at))
        text = (texts.filter(version=version) if version else texts).order_by("loaded_at").last()
        found = licensing.build(text) if text else None
    if found is None:
        raise NotAvailable(code)
    return found


def known(code: str) -> Instrument:
    """What is known of a questionnaire, with or without its words. NotAvailable for one that nobody knows."""
    found = instruments.shipped(code) or (instruments.GATED[code].frame if code in instruments.GATED else None)
    if found is None:
        raise NotAvailable(code)
    return found


def all_of(*, subject, viewer) -> QuerySet[Assessment]:
    """Everything that was begun and not deleted, the latest first, for a viewer who may see it."""
    return Assessment.objects.about(subject, viewer=viewer).filter(deleted_at=None).order_by("-started_at", "-pk")


def finished(*, subject, viewer, code: str = "") -> QuerySet[Assessment]:
    """What was finished, the latest first, for a viewer who may see it."""
    found = Assessment.objects.about(subject, viewer=viewer).filter(finished_at__isnull=False, deleted_at=None)
    return (found.filter(instrument=code) if code else found).order_by(*NEWEST_FIRST)


def unfinished(*, subject, viewer, at: datetime) -> list[Assessment]:
    """What can still be carried on with, the latest first."""
    found = Assessment.objects.about(subject, viewer=viewer).filter(
        finished_at=None, abandoned_at=None, deleted_at=None, started_at__gt=at - RESUME_FOR,
    )
    return list(found.order_by("-started_at")[:20])


def assessment(*, viewer, assessment_id) -> Assessment:
    """One filling in that a viewer may see, or DoesNotExist."""
    return Assessment.objects.visible_to(viewer).select_related("subject").get(pk=assessment_id, deleted_at=None)


def own(*, subject, assessment_id) -> Assessment:
    """One of a person's own, or DoesNotExist."""
    return Assessment.objects.select_related("subject").get(pk=assessment_id, subject=subject, deleted_at=None)


def newest(*, subject, code: object) -> Assessment | None:
    """A person's own newest one of a questionnaire that they began themselves, whatever became of it."""
    if not isinstance(code, str) or code not in {*instruments.SHIPPED, *instruments.GATED}:
        return None
    return all_of(subject=subject, viewer=subject).filter(instrument=code, mode=Mode.SELF).first()


def deleted_lately(*, subject, at: datetime) -> list[Assessment]:
    """What can still be brought back, the latest deletion first."""
    hidden = Assessment.objects.filter(subject=subject, deleted_at__gt=at - UNDO_FOR)
    return list(hidden.order_by("-deleted_at", "-pk")[:DELETED_SHOWN])


def answers_of(found: Assessment) -> dict[str, Answer]:
    """The answers that stand, by question."""
    return {answer.item: answer for answer in found.answers.filter(replaced_at=None)}


def values_of(found: Instrument, answers: Mapping[str, Answer]) -> dict[str, int | None]:
    """What was chosen, for scoring: words of one's own are left out."""
    return {
        code: answer.value for code, answer in answers.items() if (item := found.item(code)) and not item.is_in_words
    }


def of(found: Assessment, *, at: datetime) -> Instrument:
    """The words in which one is or was filled in. NotAvailable when their licence has ended."""
    return instrument(code=found.instrument, version=found.instrument_version, at=at)


@dataclass(frozen=True)
class Row:
    """One question with its answer, for reading. `answer` is "" while there is none."""

    item: Item
    answer: str


@dataclass(frozen=True)
class Rows:
    instrument: Instrument
    rows: list[Row]


def rows(found: Instrument, answers: Mapping[str, Answer]) -> list[Row]:
    """Every question that is put, with the answer in words."""
    asked = scoring.asked(found, values_of(found, answers))
    return [Row(item, _in_words(item, answers.get(item.code))) for item in asked]


def rows_of(found: Assessment, *, at: datetime) -> Rows:
    """The questions and answers of one."""
    words = of(found, at=at)
    return Rows(words, rows(words, answers_of(found)))


def is_about_danger(read: "Result") -> bool:
    """Whether an answer in it is about dying or hurting oneself, and more than "not at all"."""
    return read.instrument is not None and any(
        item.asks_about_suicide and item.code in read.answers
        and (read.answers[item.code].value or 0) > min(item.values) for item in read.instrument.items
    )


def missing(read: "Result") -> tuple[str, ...]:
    """The questions that still need an answer."""
    return scoring.missing(read.instrument, values_of(read.instrument, read.answers)) if read.instrument else ()


def calls_for_help(code: object, answers: object) -> bool:
    """Whether answers that are not kept should be answered with help all the same."""
    answers = answers if isinstance(answers, Mapping) else {}
    words = "\n\n".join(value for value in answers.values() if isinstance(value, str))
    found = instruments.shipped(code) if isinstance(code, str) else None
    about_danger = found is not None and any(
        item.asks_about_suicide and type(answers.get(item.code)) is int and answers[item.code] > min(item.values)
        for item in found.items
    )
    return about_danger or (bool(words) and safety.calls_for_help(words))


def _in_words(item: Item, answer: Answer | None) -> str:
    if answer is None:
        return ""
    if item.is_in_words:
        return answer.words or ""
    option = item.option(answer.value)
    return option.words if option else str(answer.value)


def result(found: Assessment, *, viewer, at: datetime) -> Result:
    """A finished questionnaire with its answers and what they come to."""
    answers = answers_of(found)
    try:
        known_words = of(found, at=at)
    except NotAvailable:
        return Result(found, None, answers, None, None)
    score = scoring.score(known_words, values_of(known_words, answers)) if found.finished_at else None
    return Result(found, known_words, answers, score, _before(found, viewer=viewer))


def scores(
    *, subject, viewer, code: str, first: date | None = None, last: date | None = None,
) -> list[ScorePoint]:
    """What one questionnaire came to over time, the earliest first, from one day to another in London."""
    figures = known(code)
    found = finished(subject=subject, viewer=viewer, code=code).filter(total__isnull=False)
    if first is not None:
        found = found.filter(taken_at__gte=_midnight(first))
    if last is not None:
        found = found.filter(taken_at__lt=_midnight(last + timedelta(days=1)))
    rows = list(found.values_list("taken_at", "total", "pk")[:SCORES_MOST])[::-1]
    return [ScorePoint(at, float(total), figures.is_case(float(total)), pk) for at, total, pk in rows]


def scores_of_all(*, subject, viewer, first: date, last: date) -> dict[str, list[ScorePoint]]:
    """What every questionnaire came to over some days in London, by its code, the earliest first. One query."""
    found = finished(subject=subject, viewer=viewer).filter(
        total__isnull=False, taken_at__gte=_midnight(first), taken_at__lt=_midnight(last + timedelta(days=1)),
    )
    points: dict[str, list[ScorePoint]] = {}
    for at, total, pk, code in list(found.values_list("taken_at", "total", "pk", "instrument")[:SCORES_MOST])[::-1]:
        points.setdefault(code, []).append(ScorePoint(at, float(total), known(code).is_case(float(total)), pk))
    return points


def latest(*, subject, viewer) -> list[Assessment]:
    """The newest finished one of each questionnaire, the latest first. One query, which reads no row but those."""
    codes = [*instruments.SHIPPED, *instruments.GATED]
    first, *others = [finished(subject=subject, viewer=viewer, code=code)[:1] for code in codes]
    return sorted(first.union(*others, all=True), key=lambda each: each.taken_at, reverse=True)


def by_day(*, subject, viewer, first: date, last: date) -> dict[date, dict[str, float]]:
    """Scores by the day that they are of, then by questionnaire; of several on a day the last."""
    found = finished(subject=subject, viewer=viewer).filter(
        total__isnull=False, taken_at__gte=_midnight(first), taken_at__lt=_midnight(last + timedelta(days=1)),
    )
    days: dict[date, dict[str, float]] = {}
    for at, code, total in reversed(list(found.values_list("taken_at", "instrument", "total")[:SCORES_MOST])):
        days.setdefault(timezone.localdate(at), {})[code] = float(total)
    return days


def all_on_one_page(*, subject) -> bool:
    """Whether somebody likes all questions on one page. Else: one at a time."""
    return Preference.objects.filter(subject=subject, all_on_one_page=True).exists()


def _before(found: Assessment, *, viewer) -> ScorePoint | None:
    if found.total is None:
        return None
    earlier = finished(subject=found.subject, viewer=viewer, code=found.instrument).filter(
        taken_at__lt=found.taken_at, total__isnull=False,
    ).first()
    if earlier is None:
        return None
    total = float(earlier.total)
    return ScorePoint(earlier.taken_at, total, known(found.instrument).is_case(total), earlier.pk)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
