"""The web door to the time for worries."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.notices.reminders.actions import NotASchedule
from healing_space.web.audience import Audience, open_to
from patients.diary import answers
from therapy.exercises.life import forms, worries
from therapy.exercises.views import help_for


@open_to(Audience.PATIENT)
@require_safe
def index(request):
    """The time for worries, and those that wait for it."""
    worries.opened(request.user, at=timezone.now())
    return _page(request, forms.WorryForm())


@open_to(Audience.PATIENT)
@require_POST
def put_off(request):
    """Put a worry off."""
    form = forms.WorryForm(request.POST)
    kept = answers.keep(request, form, lambda: worries.put_off(
        by=request.user, words=form.cleaned_data["worry"], at=timezone.now()))
    if kept is None:
        return _page(request, form)
    said = _("It is written down. You can let it wait now.")
    return answers.kept_page(request, kept, to="exercises:worries", said=said)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def clock(request):
    """Choose the time, or let go of it."""
    now = timezone.now()
    if "end" in request.POST:
        worries.end_time(by=request.user, at=now)
        messages.success(request, _("You have no worry time now. Your worries are still here."))
        return redirect("exercises:worries")
    window = worries.window(request.user)
    form = forms.TimeForm(request.POST or None, initial={
        "clock": window.clock if window else None, "reminds": window.reminds if window else True})
    if form.is_valid():
        try:
            worries.choose_time(by=request.user, at=now, **form.cleaned_data)
        except NotASchedule as error:
            form.add_error("clock", error.words)
        else:
            messages.success(request, _("Your worry time is kept."))
            return redirect("exercises:worries")
    return answers.form_page(request, "exercises/life/clock.html", form, window=window)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def outcome(request, worry_id):
    """What came of a worry."""
    worry = worries.worry(request.user, worry_id)
    form = forms.OutcomeForm(request.POST or None, worry=worry)
    kept = answers.keep(request, form, lambda: worries.say_what_came(
        worry_id=worry_id, by=request.user, at=timezone.now(), **form.cleaned_data))
    if kept is None:
        shown = {} if form.errors else help_for(request, worry.words())
        return answers.form_page(request, "exercises/life/outcome.html", form, worry=worry, **shown)
    later = form.cleaned_data["came_true"] == worries.LATER
    return answers.kept_page(request, kept, to="exercises:worries",
                             said=_("It waits on.") if later else _("Saved. This worry does not wait any more."))


def _page(request, form):
    now = timezone.now()
    window, found = worries.window(request.user), worries.worries(request.user, at=now)
    words = "\n\n".join(each.words() for each in (*found.waiting, *found.settled))
    shown = {} if form.errors else help_for(request, words)
    return answers.form_page(request, "exercises/life/worries.html", form, window=window, found=found,
                             is_time=bool(window and window.is_now(now)), **shown)
