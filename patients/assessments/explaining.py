"""What a score means, in plain words: what it is out of, what its authors call it, and how exact it is.

Words for a score are the questionnaire's own and are said as such. Nothing here is a diagnosis or a word for a person.
"""

from dataclasses import dataclass

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from patients.assessments.queries import Result
from patients.assessments.rules.form import Instrument
from patients.assessments.rules.scoring import Score


@dataclass(frozen=True)
class Explained:
    """A result in words, each a short text."""

    headline: str
    meaning: tuple[str, ...]
    exactness: tuple[str, ...]
    change: str
    parts: tuple[str, ...]
    advice: str
    not_a_diagnosis: str


def explain(result: Result) -> Explained:
    """A finished questionnaire in plain words."""
    instrument, score = result.instrument, result.score
    if instrument is None or not isinstance(score, Score):
        total = result.assessment.score
        headline = "" if total is None else _("Your score was %(score)s.") % {"score": total}
        return Explained(headline, (), (), "", (), "", _not_a_diagnosis())
    return Explained(
        headline=_headline(instrument, result),
        meaning=_meaning(instrument, score), exactness=_exactness(instrument, score), change=_change(result),
        parts=_parts(score), advice=_advice(instrument, score), not_a_diagnosis=_not_a_diagnosis(),
    )


def in_short(result: Result) -> list[str]:
    """The same as a list of sentences, for whoever shows them in another form."""
    found = explain(result)
    said = [found.headline, *found.meaning, *found.parts, *found.exactness, found.change, found.advice,
            found.not_a_diagnosis]
    return [words for words in said if words]


def _headline(instrument: Instrument, result: Result) -> str:
    if not instrument.has_total:
        return _("This questionnaire has no total score. Your answers stand for themselves.")
    return _("Your score is %(score)s out of %(highest)s.") % {
        "score": result.assessment.score, "highest": instrument.highest,
    }


def _meaning(instrument: Instrument, score: Score) -> tuple[str, ...]:
    if not instrument.has_total:
        return ()
    goes = (
        _("Scores go from %(lowest)s to %(highest)s. A higher score means more trouble of the kind that it asks about.")
        if instrument.high_is_worse else
        _("Scores go from %(lowest)s to %(highest)s. Here a higher score is the better one.")
    )
    said = [goes % {"lowest": instrument.lowest, "highest": instrument.highest}]
    if score.band:
        said.append(_(
            "The people who made the %(title)s call scores from %(from)s to %(to)s “%(words)s”. "
            "That is a word for a score, not for you."
        ) % {"title": instrument.title, "from": score.band.lowest, "to": score.band.highest, "words": score.band.words})
    if instrument.caseness is not None:
        said.append(_cut_off(instrument, score) % {"cut_off": instrument.caseness})
    return tuple(said)


def _cut_off(instrument: Instrument, score: Score) -> str:
    if instrument.high_is_worse:
        return (_("Services often look more closely from a score of %(cut_off)s on. Yours is at or above it.")
                if score.is_case else
                _("Services often look more closely from a score of %(cut_off)s on. Yours is below it."))
    return (_("Services often look more closely at a score of %(cut_off)s or less. Yours is at or below it.")
            if score.is_case else
            _("Services often look more closely at a score of %(cut_off)s or less. Yours is above it."))


def _exactness(instrument: Instrument, score: Score) -> tuple[str, ...]:
    if not instrument.has_total:
        return ()
    said = [_("No questionnaire is exact. Even when nothing has changed, a score can go up or down a little.")]
    if instrument.reliable_change:
        said.append(_(
            "Only a change of %(points)s points or more is likely to be a real one. A smaller one may be chance."
        ) % {"points": instrument.reliable_change.points})
    if score.prorated:
        said.append(_("Not every question was answered. The score was worked out from those that were, as the manual "
                      "of this questionnaire allows."))
    return tuple(said)


def _change(result: Result) -> str:
    """What became of the score since the time before. Small changes are called small, and not better or worse."""
    before, now = result.before, result.assessment.score
    if before is None or now is None:
        return ""
    figures = {"day": formats.date_format(timezone.localdate(before.at), "j F Y"), "before": _plain(before.total)}
    moved = float(now) - before.total
    if not moved:
        return _("Last time, on %(day)s, it was the same: %(before)s.") % figures
    points = abs(moved)
    form = 1 if points == 1 else 2  # half a point is spoken of in the plural
    figures["points"] = ngettext("%(count)s point", "%(count)s points", form) % {"count": _plain(points)}
    went = (_("Last time, on %(day)s, it was %(before)s. It is %(points)s lower now.") if moved < 0
            else _("Last time, on %(day)s, it was %(before)s. It is %(points)s higher now.")) % figures
    reliable = result.instrument.reliable_change if result.instrument else None
    if reliable is None:
        return went
    return f"{went} " + (
        _("That is more than chance alone would easily explain.") if points >= reliable.points
        else _("That is small enough that it may be chance.")
    )


def _parts(score: Score) -> tuple[str, ...]:
    return tuple(
        _("%(part)s: %(score)s points") % {"part": part.part.title, "score": part.total}
        for part in score.parts.values()
    )


def _advice(instrument: Instrument, score: Score) -> str:
    if instrument.advice_from is None or score.total is None or score.total < instrument.advice_from:
        return ""
    return str(instrument.advice)


def _not_a_diagnosis() -> str:
    return _("A score is not a diagnosis. It says how you answered these questions that day. What it means for you is "
             "something to talk over with somebody who knows you, such as your clinician or your GP.")


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else number
