"""Taking a questionnaire: beginning, each answer as it is given, and the end. Nothing adds up before the end."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from gdpr import access
from gdpr.scopes import Scope
from healing_space.audit import actions as audit
from healing_space.notices.reminders import actions as reminders
from patients.assessments import endings, noticing, queries, wanted
from patients.assessments.models import RESUME_FOR, Answer, Assessment, Mode, Preference
from patients.assessments.rules import scoring
from patients.assessments.rules.form import Instrument, Item
from patients.safety import actions as safety

CLOCKS_DIFFER = timedelta(minutes=5)
LONGEST_AGO = timedelta(days=3653)
LONGEST_WORDS = 4000
REMINDER = "questionnaires"
"""What people are reminded of."""


class NotFinished(ValueError):
    """Answers are missing, so there is no total. Names the questions."""

    def __init__(self, missing: tuple[str, ...]):
        super().__init__(", ".join(missing))
        self.missing = missing
        self.words = ngettext_lazy(
            "%(count)d question still needs an answer. Until then there is no score.",
            "%(count)d questions still need an answer. Until then there is no score.", len(missing),
        ) % {"count": len(missing)}


class NotAnAssessment(ValueError):
    """What was given cannot be kept. Names the field, and says why for the person to read."""

    def __init__(self, field: str, words: str):
        super().__init__(field)
        self.field, self.words = field, words


class NoLongerOpen(ValueError):
    """No more answers are taken: it is finished, was set aside, or too much time went by."""

    def __init__(self, assessment: Assessment, at: datetime):
        super().__init__(str(assessment.pk))
        self.assessment = assessment
        if assessment.finished_at:
            self.words = _("You have finished this one, so its answers cannot be changed any more.")
        elif assessment.abandoned_at:
            self.words = _("This one was set aside. You can begin it again.")
        else:
            self.words = _("You began this more than three days ago, so the questions would be about another time. "
                           "Please begin it again.")


@dataclass(frozen=True)
class Answered:
    """What became of some answers."""

    assessment: Assessment
    kept: tuple[str, ...]
    refused: Mapping[str, str] = field(default_factory=dict)
    """By question, why an answer was not kept; in words."""
    raised: safety.Raised = field(default_factory=safety.Raised)
    calls_for_help: bool = False
    """Whether help belongs in this very response: also when the same answer was kept before."""


@transaction.atomic
def start(*, subject, code: str, by, at: datetime, mode: Mode = Mode.SELF, asked_by=None) -> Assessment:
    """Begin a questionnaire, or go on with the one that is under way; `asked_by`: the clinician who wants it.

    Begun from wherever, what is asked for now says who asked.
    """
    instrument = queries.instrument(code=code, at=at)
    if not _may_enter(subject_id=subject.pk, mode=mode, by=by):
        raise Assessment.DoesNotExist
    _set_aside_old_ones(subject, instrument, mode, at=at)
    asked_by = asked_by or wanted.by_whom(subject=subject, code=code, at=at)
    reminders.started(recipient=subject, kind=REMINDER, path=reminder_path(code), at=at)
    try:
        with transaction.atomic():
            return Assessment.objects.create(
                subject=subject, instrument=instrument.code, instrument_version=instrument.version,
                window=instrument.window, mode=mode, entered_by=by, asked_by=asked_by, started_at=at,
            )
    except IntegrityError:  # it is under way already, maybe in another window
        found = _under_way(subject, instrument, mode).get()
    if asked_by is not None and found.asked_by_id is None:
        found.asked_by = asked_by
        found.save(update_fields=["asked_by"])
    return found


@transaction.atomic
def answer(*, assessment_id, by, answers: Mapping[str, object], at: datetime) -> Answered:
    """Keep answers as they are given. One that cannot be is refused in words, and the others are kept.

    An answer about suicide goes to a person now, whether or not the questionnaire is ever finished.
    """
    found = _open(assessment_id, by, at=at)
    instrument = queries.instrument(code=found.instrument, version=found.instrument_version, at=at)
    standing = queries.answers_of(found)
    kept, refused, raised, calls = [], {}, safety.Raised(), False
    for code, given in answers.items():
        try:
            item, value, words = read(instrument, code, given)
        except NotAnAssessment as error:
            refused[code] = error.words
            continue
        kept.append(item.code)
        calls = calls or noticing.is_about_danger(item, value)
        if _keep(found, standing.get(code), item, value, words, by=by, at=at):
            raised = noticing.together(raised, noticing.notice(found, item, value, words, at=at))
    return Answered(found, tuple(kept), refused, raised, calls or raised.shows_help)


@transaction.atomic
def finish(*, assessment_id, by, at: datetime, taken_at: datetime | None = None) -> Assessment:
    """Add the answers up, now that all are there; NotFinished while some are missing. A second time changes nothing.

    `taken_at`: for paper, when it was written.
    """
    found = to_answer(assessment_id, by)
    if found.finished_at:
        return found
    _check_open(found, at=at)
    instrument = queries.instrument(code=found.instrument, version=found.instrument_version, at=at)
    score = scoring.score(instrument, queries.values_of(instrument, queries.answers_of(found)))
    if isinstance(score, scoring.Incomplete):
        raise NotFinished(score.missing)
    found.finished_at, found.taken_at, found.total = at, _time_of(found, taken_at, at=at), score.total
    found.save(update_fields=["finished_at", "taken_at", "total"])
    reminders.answered(recipient=found.subject, kind=REMINDER, path=reminder_path(found.instrument), at=at)
    endings.finished(found, at=at)
    if by.pk != found.subject_id:
        audit.record(what="assessment.entered", by=by, subject=found.subject, at=at, instrument=found.instrument,
                     mode=found.mode)
    return found


@transaction.atomic
def prefer(*, subject, all_on_one_page: bool, at: datetime) -> Preference:
    """Keep whether somebody likes all questions on one page, or one at a time."""
    return Preference.objects.update_or_create(subject=subject, defaults={"all_on_one_page": all_on_one_page})[0]


def reminder_path(code: str) -> str:
    """Where a reminder of one questionnaire leads."""
    return reverse("assessments:instrument", args=[code])


def _may_enter(*, subject_id, mode: str, by) -> bool:
    """A person by themselves; staff only together with them or from paper, and only who may see it."""
    if by.pk == subject_id:
        return mode == Mode.SELF
    return mode != Mode.SELF and access.may_see(viewer=by, subject_id=subject_id, scope=Scope.ASSESSMENTS)


def to_answer(assessment_id, by) -> Assessment:
    """One that the person may answer, held until the transaction ends."""
    found = Assessment.objects.visible_to(by).select_for_update(of=("self",)).select_related("subject").get(
        pk=assessment_id, deleted_at=None,
    )
    if not _may_enter(subject_id=found.subject_id, mode=found.mode, by=by):
        raise Assessment.DoesNotExist
    return found


def _open(assessment_id, by, *, at: datetime) -> Assessment:
    found = to_answer(assessment_id, by)
    _check_open(found, at=at)
    return found


def _check_open(found: Assessment, *, at: datetime) -> None:
    if not found.may_be_answered(at):
        raise NoLongerOpen(found, at)


def _under_way(subject, instrument: Instrument, mode: str):
    return Assessment.objects.filter(
        subject=subject, instrument=instrument.code, mode=mode, finished_at=None, abandoned_at=None, deleted_at=None,
    )


def _set_aside_old_ones(subject, instrument: Instrument, mode: str, *, at: datetime) -> None:
    """What was begun too long ago, or in words that are not the ones given now."""
    for old in _under_way(subject, instrument, mode).select_for_update():
        if old.started_at <= at - RESUME_FOR or old.instrument_version != instrument.version:
            old.abandoned_at = at
            old.save(update_fields=["abandoned_at"])


def read(instrument: Instrument, code: str, given: object) -> tuple[Item, int | None, str | None]:
    """The question, the number and the words of an answer as it came; NotAnAssessment when it is none."""
    item = instrument.item(code)
    if item is None:
        raise NotAnAssessment(code, _("There is no such question in this questionnaire"))
    if item.is_in_words:
        if not isinstance(given, str):
            raise NotAnAssessment(code, _("Write your answer in words"))
        if "\0" in given or given != given.encode("utf-8", "replace").decode():
            raise NotAnAssessment(code, _("Your answer held a character that cannot be kept. Write it again"))
        if len(given) > LONGEST_WORDS:
            raise NotAnAssessment(code, _("Your answer is too long. Use at most 4,000 characters"))
        return item, None, given
    if not (given is None or type(given) is int) or not item.takes(given):
        raise NotAnAssessment(code, out_of_range(item))
    return item, given, None


def out_of_range(item: Item) -> str:
    """Why a number is no answer to a question."""
    if item.options:
        return _("Choose one of the answers that are given")
    return _("Give a whole number from %(lowest)s to %(highest)s") % {
        "lowest": item.numbers[0], "highest": item.numbers[1],
    }


def _keep(
    found: Assessment, before: Answer | None, item: Item, value: int | None, words: str | None, *, by, at: datetime,
) -> bool:
    """Keep an answer; the one that it replaces stays beside it. False when it says the same."""
    if before is not None:
        if (before.value, before.words) == (value, words):
            return False
        before.replaced_at = at
        before.save(update_fields=["replaced_at"])
    Answer.objects.create(
        subject=found.subject, assessment=found, item=item.code, value=value, words=words, answered_at=at,
        entered_by=by,
    )
    return True


def _time_of(found: Assessment, taken_at: datetime | None, *, at: datetime) -> datetime:
    """The time that a score is of. Only what was on paper may be of an earlier one."""
    if found.mode != Mode.PAPER or taken_at is None:
        return at
    if taken_at > at + CLOCKS_DIFFER:
        raise NotAnAssessment("taken_at", _("This time has not come yet. Give a time that has passed"))
    if taken_at < at - LONGEST_AGO:
        raise NotAnAssessment("taken_at", _("This is more than ten years ago. Give a later time"))
    return min(taken_at, at)
