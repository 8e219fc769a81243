"""The hazard log on paper: a draft of a safety case, for a clinical safety officer to judge."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from healing_space.documents import pdf
from patients.safety.hazards import words

LONDON = ZoneInfo("Europe/London")


def document(*, at: datetime) -> bytes:
    """The bytes of the PDF, each page marked as a draft."""
    day = date_format(at.astimezone(LONDON), "j F Y")
    return pdf.make("hazard_log.typ", {
        **words.log(),
        "title": _("Hazard log and draft of a safety case"),
        "foot": _("DRAFT, not approved. Healing Space %(version)s, %(day)s.") % {
            "version": settings.VERSION, "day": day},
        "labels": {
            "draft": _("Draft, not approved"), "summary": _("In short"), "actions": _("Open actions"),
            "matrix": _("How hazards are weighed"), "severity": _("Severity"), "likelihood": _("Likelihood"),
            "hazards": _("Hazards"), "causes": _("Causes"), "harm": _("Harm"), "controls": _("Controls"),
            "tests": _("Held by"), "residual": _("What remains"), "status": _("Status"), "before": _("before"),
            "after": _("after"), "weight": _("Weight"), "sign_off": _("Sign-off, left blank until somebody signs"),
            "none": _("None"),
        },
        "in_short": _("%(total)s hazards, of which %(open)s are open. Their controls are held by %(tests)s tests.") % {
            "total": words.log()["total"], "open": words.log()["open_total"], "tests": words.log()["tests_total"]},
        "of_hazards": _("Severity, likelihood and weight are of a hazard of the product, and never of a person."),
    }, at=at)
