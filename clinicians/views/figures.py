"""The web door to how soon alerts are answered."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from clinicians import forms, words
from clinicians.views import page
from healing_space.web import charts
from healing_space.web.audience import Audience, open_to
from patients.safety import figures, handling, log, times

SHOWN_FIRST = timedelta(days=27)


@open_to(Audience.CLINICIAN)
@require_safe
def response_times(request):
    """How long it takes until an alert is sent, taken and answered; which rules cry wolf; who carries how many."""
    today = timezone.localdate()
    usual = {"first": today - SHOWN_FIRST, "last": today}
    form = forms.PeriodForm({**usual, **request.GET.dict()})
    asked = form.cleaned_data if form.is_valid() else usual
    period = times.Period(log.start_of(asked["first"]), log.start_of(asked["last"] + timedelta(days=1)))
    found = figures.of(viewer=request.user, period=period, at=timezone.now())
    return page.show(request, "office/response_times.html", {
        "form": form, "figures": found, "asked": asked, "whole_service": handling.leads(request.user),
        "spreads": _spreads(found), "picture": _by_hour(found) if found.opened else None,
    }, status=422 if form.errors else 200)


def _spreads(found: figures.Figures) -> list[dict]:
    return [
        {"name": _("Until the first notice was sent"), "spread": found.to_send, "not_yet": _("not sent")},
        {"name": _("Until somebody took it"), "spread": found.to_take, "not_yet": _("not taken")},
        {"name": _("Until the first contact"), "spread": found.to_contact, "not_yet": _("no contact written")},
    ]


def _by_hour(found: figures.Figures) -> charts.Picture:
    busiest = max(found.hours, key=lambda hour: hour.opened)
    return charts.Picture(
        title=_("Alerts by hour of the day"),
        svg=charts.bars([(str(each.hour), each.opened) for each in found.hours],
                        label=_("Alerts by hour of the day"), name_every=3),
        summary=ngettext(
            "Most alerts came between %(hour)s:00 and %(next)s:00: %(number)s alert.",
            "Most alerts came between %(hour)s:00 and %(next)s:00: %(number)s alerts.", busiest.opened,
        ) % {"hour": busiest.hour, "next": busiest.hour + 1, "number": busiest.opened},
        columns=(_("Hour (London)"), _("Alerts"), _("Half were taken within"), _("95 of 100 within"), _("Not taken")),
        rows=tuple(
            (f"{each.hour:02}:00", str(each.opened), words.lasted(each.to_take.median),
             words.lasted(each.to_take.slowest), str(each.to_take.missing))
            for each in found.hours
        ),
    )
