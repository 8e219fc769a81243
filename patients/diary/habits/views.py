"""The web door to habits: one tap adds, one tap takes back."""

from datetime import date, timedelta

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.diary import answers, timeline
from patients.diary.habits import actions, forms, queries, words

TAPS = {"water": (1, 2), "movement": (5, 10, 20, 30), "outdoors": (10, 20, 30, 60)}


@open_to(Audience.PATIENT)
@require_safe
def habits(request):
    """Today, and a week."""
    now, user = timezone.now(), request.user
    today = timezone.localdate(now)
    this_monday = today - timedelta(days=today.weekday())
    asked = min(_day(request.GET.get("week")) or today, today)
    monday = asked - timedelta(days=asked.weekday())
    days = queries.week(subject=user, viewer=user, monday=monday, last=today)
    return render(request, "habits/habits.html", {
        "today": [{"habit": each, "taps": TAPS[each.what], "add_text": words.ADD[each.what],
                   "hows": forms.A_KIND if each.what == "movement" else ()}
                  for each in queries.today(subject=user, at=now)],
        "days": days, "summed": queries.summed(days), "monday": monday, "is_this_week": monday == this_monday,
        "hidden": timeline.hidden_lately(subject=user, at=now, codes=list(TAPS)),
        "next_url": f"?week={monday - timedelta(weeks=1)}#week",
        "previous_url": "" if monday == this_monday else f"?week={monday + timedelta(weeks=1)}#week",
    })


@open_to(Audience.PATIENT)
@require_POST
def tap(request):
    """Add so much of a habit now."""
    form = forms.TapForm(request.POST)
    if form.is_valid():
        try:
            sent_once.perform(request, do=lambda: answers.noted(actions.log(
                subject=request.user, at=timezone.now(), **form.cleaned_data,
            )))
        except actions.NotAnEntry as error:
            messages.error(request, error.words)
        except sent_once.ChangedSinceSent:
            messages.info(request, _("That page was used before. Please tap again."))
    else:
        messages.error(request, _("That could not be added. Please tap again."))
    return redirect("habits:list")


@open_to(Audience.PATIENT)
@require_POST
def take_back(request):
    """Take today's last one back."""
    form = forms.TakeBackForm(request.POST)
    if form.is_valid():
        sent_once.perform(request, changed_is_new=True, do=lambda: {"taken": bool(actions.take_back(
            subject=request.user, what=form.cleaned_data["what"], at=timezone.now(),
        ))})
    return redirect("habits:list")


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request, habit_kind):
    """Another number, or another time."""
    what, now = _known(habit_kind), timezone.now()
    form = forms.HabitForm(request.POST or None, what=what, initial={"happened_at": answers.minute(now)})
    kept = answers.keep(request, form, lambda: actions.log(
        subject=request.user, what=what, amount=form.cleaned_data["amount"], how=form.cleaned_data.get("how", ""),
        happened_at=form.cleaned_data["happened_at"], at=now,
    ))
    if kept is None:
        return answers.form_page(request, "habits/form.html", form, heading=words.ADD[what])
    return answers.kept_page(request, kept, to="habits:list", said=_("Added."))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, habit_id):
    """Change what was added."""
    habit = queries.own_habit(subject=request.user, habit_id=habit_id)
    shown = answers.minute(habit.happened_at)
    form = forms.HabitForm(request.POST or None, what=habit.what, initial={
        "amount": habit.amount, "how": habit.how, "happened_at": shown, "version": habit.version,
    })

    def change():
        typed = form.cleaned_data
        return actions.edit(
            habit_id=habit.pk, by=request.user, version=typed["version"], at=timezone.now(), amount=typed["amount"],
            how=typed.get("how"), happened_at=None if typed["happened_at"] == shown else typed["happened_at"],
        )

    kept = answers.keep(request, form, change)
    if kept is None:
        return answers.form_page(request, "habits/form.html", form, habit=habit, heading=_("Change an entry"))
    return answers.kept_page(request, kept, to="habits:list", said=_("Your change has been saved."))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def aim(request, habit_kind):
    """An aim of one's own for a day, or none."""
    what = _known(habit_kind)
    form = forms.AimForm(request.POST or None, what=what, initial={
        "amount": queries.own_aims(subject=request.user).get(what),
    })
    if request.method == "POST" and ("none" in request.POST or form.is_valid()):
        amount = None if "none" in request.POST else form.cleaned_data["amount"]
        actions.aim_at(subject=request.user, what=what, amount=amount, at=timezone.now())
        messages.success(request, _("Your aim has been saved.") if amount else _("You have no aim for this now."))
        return redirect("habits:list")
    return render(request, "habits/aim.html", {"form": form, "what": what, "kind": timeline.kind_of(what)},
                  status=422 if form.errors else 200)


def _known(habit_kind: str) -> str:
    if habit_kind not in TAPS:
        raise Http404
    return habit_kind


def _day(text: str | None) -> date | None:
    try:
        day = date.fromisoformat(text or "")
    except ValueError:
        return None
    return day if 1900 <= day.year <= 2199 else None
