"""The list of medicines, one of them with its history, and the weeks."""

from datetime import timedelta

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from healing_space.web.audience import Audience, open_to
from patients.diary import timeline
from patients.diary.medicines import forms, pictures, queries

USUAL = 8


@open_to(Audience.PATIENT)
@require_safe
def medicines(request):
    """All of one's medicines: those that are taken now, those that are not any more, and what was deleted lately."""
    now = timezone.now()
    found = queries.listed(subject=request.user, viewer=request.user, day=timezone.localdate(now))
    return render(request, "medicines/list.html", {
        "current": [each for each in found if each.is_counted],
        "earlier": [each for each in found if not each.is_counted],
        "hidden": timeline.hidden_lately(subject=request.user, at=now, codes=["medicine"]),
    })


@open_to(Audience.PATIENT)
@require_safe
def medicine(request, medicine_id):
    """One medicine, how it is taken, and how it was taken before."""
    today = timezone.localdate()
    found = queries.own_medicine(subject=request.user, medicine_id=medicine_id, day=today)
    return render(request, "medicines/medicine.html", {"listed": found, "today": today})


@open_to(Audience.PATIENT)
@require_safe
def weeks(request):
    """What was planned, taken, skipped and not marked, for each medicine and week."""
    now = timezone.now()
    form = forms.WeeksForm(request.GET or None)
    count = form.cleaned_data["weeks"] if form.is_bound and form.is_valid() else USUAL
    last = timezone.localdate(now)
    found = queries.weeks(subject=request.user, viewer=request.user, first=last - timedelta(weeks=count - 1),
                          last=last, at=now)
    return render(request, "medicines/weeks.html", {
        "pictures": [(each, pictures.of_weeks(each)) for each in found], "count": count,
        "choices": forms.WEEKS,
    })
