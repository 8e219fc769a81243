"""The web door for leads: going through the week's alerts, and the log of all of them."""

from datetime import date, timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from clinicians import forms, incident_files
from clinicians.views import page
from healing_space.web.audience import Audience, open_to
from patients.safety import actions as safety
from patients.safety import log


@open_to(Audience.LEAD)
@require_safe
def week(request):
    """The alerts of a week that are open or not reviewed, with what was done and what is missing."""
    return _week(request)


@open_to(Audience.LEAD)
@require_POST
def review(request, incident_id):
    """Mark an alert as reviewed, with a note."""
    form = forms.ReviewForm(request.POST, auto_id=_ids(incident_id))
    if not form.is_valid():
        return _week(request, asked=request.POST, form=form, reviewing=str(incident_id))
    safety.review(incident_id=incident_id, by=request.user, note=form.cleaned_data["note"], at=timezone.now())
    messages.success(request, _("Marked as reviewed."))
    back = request.POST.get("back", "")
    return redirect(back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) else "office:review")


@open_to(Audience.LEAD)
@require_safe
def incident_log(request):
    """Every incident with its times."""
    form, asked = _asked(request)
    found = log.log(viewer=request.user, **asked)
    return page.show(request, "office/incident_log.html", {
        "form": form, "incidents": page.named(request, found, "incident_log", 50), "query": request.GET.urlencode(),
        "filtered": any(asked.values()),
    }, status=422 if form.errors else 200)


@open_to(Audience.LEAD)
@require_safe
def download(request):
    """The same as a table file. That it was taken is written into the ledger."""
    form, asked = _asked(request)
    if form.errors:
        return redirect("office:incident_log")
    content = incident_files.made(viewer=request.user, asked=asked, at=timezone.now())
    return HttpResponse(content, content_type="text/csv; charset=utf-8", headers={
        "Content-Disposition": f'attachment; filename="incidents-{timezone.localdate().isoformat()}.csv"',
    })


def _asked(request) -> tuple[forms.LogForm, dict]:
    form = forms.LogForm(request.GET)
    form.is_valid()  # what cannot be understood is said, and left out
    return form, {name: value for name, value in form.cleaned_data.items() if value}


def _week(request, *, asked=None, form=None, reviewing: str = ""):
    asked = asked or request.GET
    today = timezone.localdate()
    monday = log.monday_of(_day(asked.get("week", "")) or today)
    everything = asked.get("all") == "1"
    rows = log.week(viewer=request.user, monday=monday, everything=everything)
    found = page.named(request, rows, "incident_log")
    return page.show(request, "office/review.html", {
        "monday": monday, "sunday": monday + timedelta(days=6), "before": monday - timedelta(days=7),
        "after": monday + timedelta(days=7) if monday < log.monday_of(today) else None,
        "everything": everything, "incidents": found, "form": form,
        "lines": [
            (each, form if str(each.pk) == reviewing else forms.ReviewForm(auto_id=_ids(each.pk))) for each in found
        ],
    }, status=422 if form else 200)


def _ids(incident_id) -> str:
    """Each line has a form of its own, and no two fields one id."""
    return f"id_{incident_id}_%s"


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if 2000 <= day.year <= 2200 else None
