"""What changed in the product, version by version, for people who use it. The newest comes first."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Version:
    number: str
    on: date
    changes: tuple[str, ...]


VERSIONS = (
    Version("0.1.0", date(2026, 11, 22), (
        _("The first version. You can sign up, keep a diary of moods, and talk with the companion."),
        _("Words that may mean danger are noticed, help is shown at once, and your care team is told if you agreed."),
        _("You can choose and leave a clinician, see who may see what, and see who has looked."),
        _("Clinicians have a back office with alerts that appear by themselves."),
        _("You can write a safety plan, alone or with your clinician, print it, and keep it on your device, locked. "
          "You can name people to call in an emergency, and read how your clinician understands things."),
        _("You can fill in short questionnaires, one question at a time, and see what your scores mean and how they "
          "change."),
    )),
)
