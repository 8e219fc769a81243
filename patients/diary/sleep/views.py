"""The web door to the sleep diary."""

from datetime import date, timedelta

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.web.audience import Audience, open_to
from patients.diary import answers, timeline
from patients.diary.sleep import actions, forms, pictures, queries


@open_to(Audience.PATIENT)
@require_safe
def nights(request):
    """Two weeks of nights as a table and as pictures, week by week what they come to, and advice where it is on."""
    now, user = timezone.now(), request.user
    today = queries.today_in(queries.zone_of(subject=user), at=now)
    last = min(_day(request.GET.get("last")) or today, today)
    found = queries.between(subject=user, viewer=user, first=queries.first_of_weeks(last), last=last)
    mornings = queries.mornings(found, last=last)
    return render(request, "sleep/nights.html", {
        "mornings": mornings, "weeks": queries.weeks(found, last=last),
        "pictures": pictures.of(found, queries.fortnight_to(last)),
        "advised": queries.advised(subject=user, viewer=user, at=now),
        "hidden": timeline.hidden_lately(subject=user, at=now, codes=["sleep"]),
        "is_latest": last == today,
        "previous_url": f"?last={last + timedelta(days=queries.FORTNIGHT)}" if last < today else "",
        "next_url": f"?last={last - timedelta(days=queries.FORTNIGHT)}",
    })


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request):
    """A new night. One that is there already is opened to be changed."""
    now, user = timezone.now(), request.user
    zone = queries.zone_of(subject=user)
    morning = _day(request.GET.get("morning")) or queries.today_in(zone, at=now)
    there = None if request.method == "POST" else queries.night_of(subject=user, morning=morning)
    if there:
        if there.has_times:
            messages.info(request, _("You have written this night down already. You can change it here."))
        return redirect("sleep:edit", there.pk)
    last = queries.last_told(subject=user)
    form = forms.NightForm(request.POST or None, initial=forms.usual(last, morning=morning, zone=zone, at=now))
    try:
        kept = answers.keep(request, form, lambda: actions.log(subject=user, at=now, **form.told()))
    except actions.OneANight as error:
        form.is_there_already(error.night)
        return _form_page(request, form, night=error.night)
    return _form_page(request, form, is_usual=last is not None) if kept is None else _kept_page(request, kept)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, night_id):
    """Change a night, or add its times."""
    now, user = timezone.now(), request.user
    night = queries.own_night(subject=user, night_id=night_id)
    initial = actions.known(night)
    if not night.has_times:
        initial |= forms.usual(queries.last_told(subject=user), morning=night.morning, zone=night.zone, at=now)
    form = forms.NightForm(request.POST or None, initial={**initial, "version": night.version})
    try:
        kept = answers.keep(request, form, lambda: actions.edit(
            night_id=night.pk, by=user, version=form.cleaned_data["version"], at=now, **form.told(),
        ))
    except actions.OneANight as error:
        form.add_error("morning", _("Another night of yours ended on this morning. Choose another morning"))
        return _form_page(request, form, night=night, other=error.night)
    return _form_page(request, form, night=night) if kept is None else _kept_page(request, kept)


@open_to(Audience.PATIENT)
@require_POST
def stop_advice(request):
    """Have no more advice on the time in bed."""
    actions.stop_advice(subject=request.user, by=request.user, at=timezone.now())
    messages.success(request, _("The advice on your time in bed is off. Your clinician can see that."))
    return redirect("sleep:list")


def _form_page(request, form, **more):
    return answers.form_page(request, "sleep/form.html", form, **more)


def _kept_page(request, kept: dict):
    return answers.kept_page(request, kept, to="sleep:list", said=_("Your night has been saved."))


def _day(text: str | None) -> date | None:
    try:
        day = date.fromisoformat(text or "")
    except ValueError:
        return None
    return day if 1900 <= day.year <= 2199 else None
