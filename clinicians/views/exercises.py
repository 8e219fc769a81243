"""The web door to what a patient worked out and saved."""

from django.utils import timezone
from django.views.decorators.http import require_safe

from clinicians import past_exercises as looks
from clinicians.views import page
from healing_space.web.audience import Audience, open_to
from therapy.exercises import showing
from therapy.exercises.life import pictures
from therapy.exercises.life.views import day_asked
from therapy.insights import helping


@open_to(Audience.CLINICIAN)
@require_safe
def exercises(request, patient_id):
    """A patient's exercises, the latest first."""
    return page.look(request, looks.at_exercises, "office/exercises.html", lambda seen: {
        "exercises": page.part(request, seen.found),
    }, patient_id=patient_id)


@open_to(Audience.CLINICIAN)
@require_safe
def exercise(request, patient_id, exercise_id):
    """One exercise: each answer beneath its question."""
    return page.look(request, looks.at_exercise, "office/exercise.html", lambda seen: {
        "exercise": seen.exercise, "parts": showing.parts(seen.exercise), "changes": showing.changes(seen.exercise),
        "summary": showing.summary(seen.exercise), "follow_ups": seen.follow_ups,
    }, patient_id=patient_id, exercise_id=exercise_id)


@open_to(Audience.CLINICIAN)
@require_safe
def ladder(request, patient_id, ladder_id):
    """A ladder with its runs."""
    return page.look(request, looks.at_ladder, "office/exercise_ladder.html", lambda seen: {
        "ladder": seen.ladder, "pictures": pictures.of_ladder(seen.ladder),
    }, patient_id=patient_id, ladder_id=ladder_id)


@open_to(Audience.CLINICIAN)
@require_safe
def week(request, patient_id):
    """A week of what was planned and done."""
    today = timezone.localdate()
    return page.look(request, looks.at_week, "office/exercise_week.html", lambda seen: {
        "week": seen.week, "told": pictures.told(seen.week), "pictures": pictures.of_week(seen.week), "today": today,
    }, patient_id=patient_id, day=day_asked(request) or today)


@open_to(Audience.CLINICIAN)
@require_safe
def what_helps(request, patient_id):
    """What differed from before to after each of their exercises."""
    return page.look(request, looks.at_what_helps, "office/what_helps.html", lambda seen: {
        "told": helping.spoken(seen.found),
    }, patient_id=patient_id)
