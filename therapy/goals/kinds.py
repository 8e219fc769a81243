"""Goals and their ratings as kinds of entry, so that they are deleted and brought back as all entries are."""

from django.utils.translation import gettext_lazy as _

from patients.diary.timeline import Kind
from patients.diary.ways import Way
from therapy.goals.models import Goal, Rating

KINDS = (
    Kind(code="goal", name=_("Goals"), one=_("Goal"), model=Goal, template="goals/row.html", listed=False),
    Kind(code="rating", name=_("Ratings of goals"), one=_("Rating"), model=Rating, template="goals/rating.html",
         listed=False, beside=("goal",)),
)
WAY = Way("goals:list", _("Your goals"), place=20)
