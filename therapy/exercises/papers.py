"""An exercise as a document to print or to take along."""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from healing_space.documents import pdf
from therapy.exercises import showing
from therapy.exercises.models import Exercise


def document(exercise: Exercise, *, at: datetime) -> bytes:
    """All its answers on A4, tagged for screen readers."""
    made = date_format(timezone.localtime(exercise.made_at), "j F Y, H:i")
    words = _("Begun on %(day)s, not finished yet") if exercise.is_draft else _("Finished on %(day)s")
    return pdf.make("exercise.typ", {
        "title": str(exercise.definition.title),
        "about": words % {"day": made},
        "changes": [f"{change.what}: {change.words}" for change in showing.changes(exercise)],
        "parts": [{"title": part.title, "lines": [{"title": line.title, "says": line.says} for line in part.lines]}
                  for part in showing.parts(exercise)],
        "foot": _("Made with Healing Space on %(day)s. It is not an emergency service.") % {
            "day": date_format(timezone.localtime(at), "j F Y")},
    }, at=at)
