"""What an entry of the hazard log is made of, and the matrix by which hazards are weighed."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_noop as _


class Severity(StrEnum):
    MINOR = "minor"
    SIGNIFICANT = "significant"
    CONSIDERABLE = "considerable"
    MAJOR = "major"
    CATASTROPHIC = "catastrophic"


class Likelihood(StrEnum):
    VERY_LOW = "very low"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very high"


SEVERITY_WORDS = {
    Severity.MINOR: (_("minor"), _("Passing distress or inconvenience.")),
    Severity.SIGNIFICANT: (_("significant"), _("Distress that lasts, or a minor injury from which one recovers.")),
    Severity.CONSIDERABLE: (_("considerable"), _("A severe injury from which one recovers, or great harm to a life.")),
    Severity.MAJOR: (_("major"), _("Permanent injury, or the death of one person that this may have made likelier.")),
    Severity.CATASTROPHIC: (_("catastrophic"), _("The death of a person through this, or harm of this kind to many.")),
}
LIKELIHOOD_WORDS = {
    Likelihood.VERY_LOW: (_("very low"), _("Not expected while the service runs.")),
    Likelihood.LOW: (_("low"), _("Could happen, and would surprise.")),
    Likelihood.MEDIUM: (_("medium"), _("Will probably happen some time.")),
    Likelihood.HIGH: (_("high"), _("Will happen several times a year.")),
    Likelihood.VERY_HIGH: (_("very high"), _("Happens all the time.")),
}
# The five by five of NHS health IT safety cases as it is commonly used; the officer who signs may put another here.
MATRIX = {
    Likelihood.VERY_HIGH: (3, 4, 4, 5, 5),
    Likelihood.HIGH: (2, 3, 3, 4, 5),
    Likelihood.MEDIUM: (2, 2, 3, 3, 4),
    Likelihood.LOW: (1, 2, 2, 3, 4),
    Likelihood.VERY_LOW: (1, 1, 2, 2, 3),
}
WEIGHT_WORDS = {
    1: _("Acceptable; nothing more is asked for."),
    2: _("Acceptable where making it smaller would cost more than it brings."),
    3: _("Undesirable: to be made smaller unless that is not practicable, and somebody must answer for it."),
    4: _("To be made smaller, or the product is not used for this."),
    5: _("Unacceptable."),
}


@dataclass(frozen=True)
class Control:
    """What stands against a hazard."""

    words: str
    tests: tuple[str, ...]
    """The tests that fail when it stands no longer. Never empty: without a test it is an open action."""


@dataclass(frozen=True)
class Hazard:
    """A way in which the product could do harm."""

    id: str
    title: str
    causes: tuple[str, ...]
    harm: str
    """What it would do to somebody."""
    controls: tuple[Control, ...]
    residual: str
    """What remains when every control works."""
    severity: Severity
    before: Likelihood
    """Without the controls."""
    after: Likelihood
    """With them, as they are now."""
    open: tuple[str, ...] = ()
    """What is still to be done. Only with nothing open is a hazard called controlled."""

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return bool(self.open)

    @property
    def tests(self) -> tuple[str, ...]:
        """Every test that holds one of the controls."""
        return tuple(test for control in self.controls for test in control.tests)


def weight(severity: Severity, likelihood: Likelihood) -> int:
    """How much a hazard weighs by the matrix, from 1 to 5."""
    return MATRIX[likelihood][list(Severity).index(severity)]
