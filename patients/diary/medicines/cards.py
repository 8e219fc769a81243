"""What the home page says about medicines: one gentle line a week before one of them runs out. It names none."""

from datetime import datetime

from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from patients import home
from patients.diary.medicines import queries


def refill(*, subject, at: datetime) -> home.Card | None:
    """That a medicine runs out soon, or did lately, until the person says how many there are now."""
    today = timezone.localdate(at)
    soon = queries.to_refill(subject=subject, day=today)
    if not soon:
        return None
    day = formats.date_format(soon[0].runs_out_on, "l j F")
    if soon[0].runs_out_on > today:
        text = _("One of your medicines may run out on %(day)s. Now is a good time to ask for more.") % {"day": day}
    else:
        text = _("By what you wrote, one of your medicines was to run out on %(day)s.") % {"day": day}
    one = len(soon) == 1
    return home.Card(
        title=_("Medicine to get"), icon="calendar", place=40, text=text,
        url=reverse("medicines:refill", args=[soon[0].pk]) if one else reverse("medicines:list"),
        link=_("See which one") if one else _("See which ones"),
    )
