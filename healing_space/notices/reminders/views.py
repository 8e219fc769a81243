"""The web door to one's own reminders: when, how, a pause, none at all, and what became of them."""

import json

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.notices.reminders import actions, forms, queries
from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to

A_PAGE = 30


@open_to(Audience.PATIENT)
@require_safe
def mine(request):
    """The whole page."""
    return _shown(request)


def _shown(request, pause_form=None):
    now, user = timezone.now(), request.user
    wish = queries.wishes(user)
    waiting = queries.waiting(user, at=now)
    actions.shown(prompts=[each.prompt for each in waiting], at=now)
    return render(request, "reminders/mine.html", {
        "wish": wish, "waiting": waiting, "schedules": queries.schedules_told(user), "kinds": queries.kinds_offered(),
        "is_paused": queries.is_paused(wish, at=now), "pause_form": pause_form or forms.PauseForm(),
        "form": pause_form, "devices": queries.devices(user), "push_key": queries.push_key(),
    }, status=422 if pause_form else 200)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request, reminder_kind):
    """One more reminder of a kind."""
    kind = next((each for each in queries.kinds_offered() if each.code == reminder_kind), None)
    if kind is None:
        raise Http404
    rhythm = _rhythm(request, forms.WEEK)
    form = forms.ScheduleForm(request.POST or None, rhythm=rhythm, initial={
        "weekdays": list(range(7)), "channels": ["in_app"],
    })
    return _save(request, form, {"kind": kind}, lambda typed: actions.add(
        recipient=request.user, kind=kind.code, at=timezone.now(), **typed))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def change(request, schedule_id):
    """Change the times of a reminder, or its ways."""
    schedule = queries.own_schedule(request.user, schedule_id)
    rhythm = _rhythm(request, queries.rhythm_of(schedule))
    form = forms.ScheduleForm(request.POST or None, rhythm=rhythm, how_many=len(schedule.times), initial={
        name: getattr(schedule, name)
        for name in ("times", "weekdays", "every_days", "dates", "starts_on", "ends_on", "channels")
    })
    return _save(request, form, {"kind": queries.kind_of(schedule), "schedule": schedule}, lambda typed: actions.change(
        schedule_id=schedule.pk, by=request.user, at=timezone.now(), **typed))


def _rhythm(request, usual: str) -> str:
    asked = (request.POST or request.GET).get("days", "")
    return asked if asked in forms.RHYTHMS else usual


def _save(request, form, context: dict, act):
    if form.is_valid():
        try:
            sent_once.perform(request, do=lambda: {"id": str(act(form.cleaned_data).pk)})
        except actions.NotASchedule as error:
            form.add_error(error.field if error.field in form.fields else None, error.words)
        except sent_once.ChangedSinceSent:
            form.add_error(None, _("You sent this form before, with other times. Send it again to keep these too."))
        else:
            messages.success(request, _("Your reminder has been saved."))
            return redirect("reminders:mine")
    return render(request, "reminders/schedule.html", {"form": form, **context}, status=422 if form.errors else 200)


@open_to(Audience.PATIENT)
@require_POST
def switch(request, schedule_id):
    """Stop a reminder, turn one off that was set for somebody, or turn it on again."""
    now, user = timezone.now(), request.user
    if request.POST.get("to") == "on":
        actions.change(schedule_id=schedule_id, by=user, is_on=True, at=now)
        messages.success(request, _("This reminder is on again."))
    else:
        actions.stop(schedule_id=schedule_id, by=user, at=now)
        messages.success(request, _("You will not be reminded of this any more."))
    return redirect("reminders:mine")


@open_to(Audience.PATIENT)
@require_POST
def switch_all(request):
    """All reminders off, or on again."""
    on = request.POST.get("to") == "on"
    actions.turn(recipient=request.user, on=on, at=timezone.now())
    messages.success(request, _("Reminders are on again.") if on else _("All reminders are off."))
    return redirect("reminders:mine")


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def how(request):
    """Where somebody lives, their quiet hours, and whether reminders may come by e-mail."""
    user, wish = request.user, queries.wishes(request.user)
    form = forms.HowForm(request.POST or None, initial={
        "zone": wish.zone, "quiet_from": wish.quiet_from, "quiet_until": wish.quiet_until,
        "by_email": user.notice_by_email,
    })
    if request.method == "POST" and form.is_valid():
        try:
            actions.wish_for(recipient=user, at=timezone.now(), **form.cleaned_data)
        except actions.NotASchedule as error:
            form.add_error(error.field or None, error.words)
        else:
            messages.success(request, _("Saved."))
            return redirect("reminders:mine")
    return render(request, "reminders/how.html", {"form": form}, status=422 if form.errors else 200)


@open_to(Audience.PATIENT)
@require_POST
def forget_letters(request):
    """The links of earlier letters stop nothing any more."""
    actions.forget_letters(recipient=request.user, at=timezone.now())
    messages.success(request, _("The links in earlier emails do not work any more."))
    return redirect("reminders:how")


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def pause(request):
    """No reminders until a day, or the end of a pause."""
    if request.method != "POST":
        return redirect("reminders:mine")
    if request.POST.get("to") == "end":
        actions.pause(recipient=request.user, until=None, at=timezone.now())
        messages.success(request, _("The pause is over. Reminders come again."))
        return redirect("reminders:mine")
    form = forms.PauseForm(request.POST)
    if form.is_valid():
        try:
            actions.pause(recipient=request.user, until=form.cleaned_data["paused_until"], at=timezone.now())
        except actions.NotASchedule as error:
            form.add_error(error.field, error.words)
        else:
            messages.success(request, _("Reminders are paused."))
            return redirect("reminders:mine")
    return _shown(request, form)


@open_to(Audience.PATIENT)
@require_safe
def past(request):
    """What became of one's reminders, the latest first."""
    page = Paginator(queries.prompts(request.user, at=timezone.now()), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "reminders/past.html", {
        "prompts": queries.told(page.object_list),
        "previous_url": f"?page={page.previous_page_number()}" if page.has_previous() else "",
        "next_url": f"?page={page.next_page_number()}" if page.has_next() else "",
    })


@open_to(Audience.PATIENT)
@require_safe
def open_prompt(request, prompt_id):
    """Follow a reminder to what it is about."""
    leads_to = actions.opened(prompt_id=prompt_id, by=request.user, at=timezone.now())
    return redirect(leads_to or "reminders:mine")


@open_to(Audience.PATIENT)
@require_POST
def dismiss(request, prompt_id):
    """Put a reminder away."""
    actions.dismissed(prompt_id=prompt_id, by=request.user, at=timezone.now())
    return redirect("home" if request.POST.get("from") == "home" else "reminders:mine")


@open_to(Audience.PATIENT)
@require_POST
def add_device(request):
    """This browser agreed to show reminders. Its script sends what it was given."""
    try:
        given = json.loads(request.POST.get("subscription", ""))
        actions.keep_device(recipient=request.user, subscription=given, at=timezone.now(),
                            name=queries.browser_named(request.headers.get("User-Agent", "")))
    except (ValueError, RecursionError) as error:
        words = error.words if isinstance(error, actions.NotASchedule) else _("Your browser did not tell us enough.")
        messages.warning(request, words)
    else:
        messages.success(request, _("This device can now show reminders. Choose it as a way in each reminder."))
    return redirect("reminders:mine")


@open_to(Audience.PATIENT)
@require_POST
def remove_device(request, device_id):
    """Send nothing to a device any more."""
    actions.remove_device(device_id=device_id, by=request.user, at=timezone.now())
    messages.success(request, _("Nothing is sent to this device any more."))
    return redirect("reminders:mine")


@csrf_exempt  # a mail program may send the form of the letter by itself (RFC 8058); what proves the wish is the token
@open_to(Audience.ANYONE)
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request, token):
    """Stop reminders from a letter, without signing in. Opening the page stops nothing; sending its form does."""
    known = queries.who_stops(token)
    done = ""
    if known and request.method == "POST":
        done = "all" if request.POST.get("what") == "all" else "email"
        actions.stop_by_letter(recipient_id=known, everything=done == "all", at=timezone.now())
    return render(request, "reminders/stop.html", {"known": known, "done": done}, status=200 if known else 404)
