"""Words for feelings to choose from. A code is kept, the word is shown; whoever finds no word writes their own."""

from django.utils.translation import gettext_lazy as _

FEELINGS = {
    "calm": _("Calm"),
    "content": _("Content"),
    "happy": _("Happy"),
    "hopeful": _("Hopeful"),
    "grateful": _("Grateful"),
    "proud": _("Proud"),
    "loved": _("Loved"),
    "excited": _("Excited"),
    "okay": _("Okay"),
    "tired": _("Tired"),
    "bored": _("Bored"),
    "numb": _("Numb"),
    "sad": _("Sad"),
    "lonely": _("Lonely"),
    "worried": _("Worried"),
    "scared": _("Scared"),
    "stressed": _("Stressed"),
    "restless": _("Restless"),
    "angry": _("Angry"),
    "guilty": _("Guilty"),
    "ashamed": _("Ashamed"),
    "hurt": _("Hurt"),
}
MOST_OWN = 5
LONGEST_OWN = 40


def in_words(codes: list[str] | None, own: list[str] | None) -> list[str]:
    """Feelings as they are shown: the words of the list, then the person's own."""
    return [*(str(FEELINGS[code]) for code in codes or [] if code in FEELINGS), *(own or [])]
