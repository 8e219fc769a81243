"""The fixed words about medicines. They send to people who know; none of them says how much of anything is right."""

from django.utils.translation import gettext_lazy as _

TOOK_MORE_HEADING = _("Get help with this now")
TOOK_MORE = _(
    "Thank you for telling us. Call 999 or go to A&E now if you took a lot, if you feel very unwell, sleepy or "
    "confused, or if you have a fit or trouble breathing. Otherwise call 111 now, even if you feel well: some "
    "medicines do harm slowly, and you may not feel it. Have the box beside you. Do not wait to see how you feel.",
)
BEYOND = _(
    "This is more often than the most you copied from your label. Before you take any more, ask a pharmacist or call "
    "111. If you feel unwell, call 111 now. If you took too much or feel very unwell, call 999.",
)
ASK = _(
    "This is your own list. Nothing here gives advice on medicines. If you have a question about one, ask a pharmacist "
    "or call 111.",
)
TOO_FAR = _("Give a day that is not more than ten years away.")
