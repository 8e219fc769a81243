"""The hazard log in words, as a page, a document or a program shows it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from patients.safety.hazards import form
from patients.safety.hazards.register import HAZARDS

DRAFT = gettext_noop(
    "This is a draft by those who build the product. It is not approved by anybody, and no compliance with DCB0129, "
    "DCB0160 or any other standard is claimed. What stands here about severity and likelihood is their proposal."
)
SIGN_OFF = (gettext_noop("Name of the clinical safety officer"), gettext_noop("Professional registration"),
            gettext_noop("Decision"), gettext_noop("Date"), gettext_noop("Signature"))


def log() -> dict:
    """Everything of the hazard log, translated."""
    hazards = [_hazard(hazard) for hazard in HAZARDS]
    return {
        "draft": _(DRAFT),
        "sign_off": [_(line) for line in SIGN_OFF],
        "hazards": hazards,
        "total": len(hazards),
        "open_total": sum(hazard["is_open"] for hazard in hazards),
        "open_actions": [
            {"id": hazard["id"], "title": hazard["title"], "words": words}
            for hazard in hazards for words in hazard["open"]
        ],
        "tests_total": len({test for hazard in HAZARDS for test in hazard.tests}),
        "severities": [{"name": _(name), "words": _(words)} for name, words in form.SEVERITY_WORDS.values()],
        "likelihoods": [{"name": _(name), "words": _(words)} for name, words in form.LIKELIHOOD_WORDS.values()],
        "matrix": [
            {"name": _(form.LIKELIHOOD_WORDS[likelihood][0]), "weights": list(weights)}
            for likelihood, weights in form.MATRIX.items()
        ],
        "weights": [{"number": number, "words": _(words)} for number, words in form.WEIGHT_WORDS.items()],
    }


def _hazard(hazard: form.Hazard) -> dict:
    return {
        "id": hazard.id, "title": _(hazard.title), "causes": [_(cause) for cause in hazard.causes],
        "harm": _(hazard.harm), "residual": _(hazard.residual), "open": [_(words) for words in hazard.open],
        "is_open": hazard.is_open, "status": _("open") if hazard.is_open else _("controlled"),
        "severity": _(form.SEVERITY_WORDS[hazard.severity][0]),
        "before": _(form.LIKELIHOOD_WORDS[hazard.before][0]), "after": _(form.LIKELIHOOD_WORDS[hazard.after][0]),
        "weight_before": form.weight(hazard.severity, hazard.before),
        "weight_after": form.weight(hazard.severity, hazard.after),
        "controls": [{"words": _(control.words), "tests": list(control.tests)} for control in hazard.controls],
    }
