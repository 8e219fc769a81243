"""The web door to what a patient worked out and saved."""

from django.views.decorators.http import require_safe

from clinicians import past_exercises as looks
from clinicians.views import page
from healing_space.web.audience import Audience, open_to
from therapy.exercises import showing


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
