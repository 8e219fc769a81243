"""A day's doses, one tap each; a dose in full; and help at once for whoever took more than they meant to."""

from datetime import datetime, timedelta

from django.contrib import messages
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.diary import answers, timeline
from patients.diary.medicines import forms, marking, queries, reminding, words
from patients.safety import panel
from patients.safety import queries as safety

KINDS = ("dose", "medicine")
LONGEST_AGO = timedelta(days=3650)


@open_to(Audience.PATIENT)
@require_safe
def today(request):
    """What is planned today, or on a day that has passed, each with one tap to say what became of it."""
    now = timezone.now()
    reminding.opened(request.user, at=now)
    last = timezone.localdate(now)
    form = forms.DayForm(request.GET if "day" in request.GET else None)
    day = form.cleaned_data["day"] if form.is_bound and form.is_valid() else None
    day = min(max(day or last, last - LONGEST_AGO), last)
    return render(request, "medicines/today.html", {
        "shown": queries.day_of(subject=request.user, viewer=request.user, day=day, at=now),
        "day": day, "is_today": day == last, "before": day - timedelta(days=1),
        "after": day + timedelta(days=1) if day < last else None,
        "hidden": timeline.hidden_lately(subject=request.user, at=now, codes=KINDS),
    })


@open_to(Audience.PATIENT)
@require_POST
def tap(request):
    """One tap: a planned dose was taken, late or skipped; or one was taken as needed, just now."""
    form = forms.TapForm(request.POST)
    day = form.data.get("due_on", "")
    to = f"{resolve_url('medicines:today')}?day={day}" if day else resolve_url("medicines:today")
    kept = answers.keep(request, form, lambda: marking.mark(
        subject=request.user, at=timezone.now(), **form.cleaned_data,
    ))
    if kept is None:
        refused = [words for errors in form.errors.values() for words in errors]
        messages.error(request, refused[0] if refused else _("This could not be marked. Try again"))
        return redirect("medicines:today")
    return _onward(request, kept, to=to, said="")


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def add_dose(request):
    """A dose at another time, or one that stands in no plan."""
    now = timezone.now()
    names = queries.names(subject=request.user)
    form = forms.DoseForm(request.POST or None, names=names, is_planned=False, initial={
        "happened_at": answers.minute(now), "medicine_id": request.GET.get("medicine", ""), "mark": "taken",
    })
    kept = answers.keep(request, form, lambda: marking.mark(subject=request.user, at=now, **_typed(form)))
    if kept is None:
        return answers.form_page(request, "medicines/dose_add.html", form, has_medicines=bool(names))
    return _onward(request, kept, to="medicines:today", said=_("Your dose has been saved."))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def dose(request, dose_id):
    """Change what was marked of a dose: what became of it, when, a note."""
    found = queries.own_dose(subject=request.user, dose_id=dose_id)
    shown = answers.minute(found.happened_at)
    form = forms.DoseForm(request.POST or None, is_planned=found.due_on is not None, initial={
        "mark": found.mark, "happened_at": shown, "note": found.note, "version": found.version,
    })

    def change():
        typed = _typed(form)
        if typed["happened_at"] == shown:  # the page shows minutes only: a time left as it was keeps its seconds
            typed["happened_at"] = None
        return marking.edit_dose(dose_id=found.pk, by=request.user, at=timezone.now(),
                                 version=form.cleaned_data["version"], **typed)

    kept = answers.keep(request, form, change)
    if kept is None:
        return answers.form_page(request, "medicines/dose.html", form, dose=found)
    day = found.due_on or found.day
    return _onward(request, kept, to=f"{resolve_url('medicines:today')}?day={day:%Y-%m-%d}",
                   said=_("Your dose has been saved."))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def took_more(request):
    """“I took more than I meant to”: help at once, in this very answer; and, if they agreed to it, a person is told."""
    now = timezone.now()
    if request.method != "POST":
        shown = panel.lines(safety.help_for(subject=request.user, at=now))
        return render(request, "medicines/took_more.html", {"shown": shown, **panel.before_typing(at=now)})
    told = sent_once.perform(request, do=lambda: _raise(request.user, now), changed_is_new=True)["told"]
    if told and safety.status_for(subject=request.user) is None:
        _raise(request.user, now)  # an old page was sent again after that alert was closed: it happened again
    context = panel.context(subject=request.user, at=now)
    if not told:
        context |= {"told": False, "next_step": _(
            "You have not agreed that we pass on worries, so nobody has been told. You can still tell a person now.")}
    return render(request, "medicines/took_more_told.html", {
        **context, "heading": words.TOOK_MORE_HEADING, "message": words.TOOK_MORE,
    })


def _raise(subject, at: datetime) -> dict:
    return {"told": marking.took_more(subject=subject, at=at).told}


def _typed(form) -> dict:
    typed = {name: form.cleaned_data[name] for name in ("mark", "happened_at", "note")}
    if "medicine_id" in form.fields:
        typed["medicine_id"] = form.cleaned_data["medicine_id"]
    return typed


def _onward(request, kept: dict, *, to: str, said: str):
    """Help first, when words called for it; then calm words when a dose goes beyond the most in a day; else onward."""
    if kept["help"]:
        return answers.kept_page(request, kept, to=to, said=said)
    found = queries.weigh(queries.own_dose(subject=request.user, dose_id=kept["entry"]))
    if found.beyond:
        return render(request, "medicines/beyond.html", {
            "dose": found, "onward": resolve_url(to), "advice": words.BEYOND,
        })
    return answers.kept_page(request, kept, to=to, said=said)
