"""Pages for a bad day: few words, one thing a page, large to touch, light to load. They stand beside the whole site.

Their stylesheet is their own, and nothing but the way out needs a script. A cookie says that somebody wants to begin
here; it says nothing about them.
"""

from django.conf import settings
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.diary import actions as diary
from patients.diary.keeping import NotAnEntry, hear_unkept
from patients.safety import panel
from patients.safety import queries as safety
from patients.safety.plan import queries as plans
from patients.views import BAD_DAY
from therapy.bad_day.forms import LineForm, MoodForm

A_WEEK = 7 * 24 * 3600
SCORES = range(11)
BREATHS = 10


@open_to(Audience.ANYONE)
@require_safe
def front(request):
    """What can be done on a bad day. For visitors what needs no account."""
    return _show(request, "bad_day/front.html", {"begins_here": bool(request.COOKIES.get(BAD_DAY))})


@open_to(Audience.ANYONE)
@require_safe
def breathe(request):
    """Ten slow breaths, in words, at one's own speed."""
    return _show(request, "bad_day/breathe.html", {"breaths": range(BREATHS)})


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def mood(request):
    """How it is, by one tap."""
    form = MoodForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        score = form.cleaned_data["score"]
        sent_once.perform(request, do=lambda: _log(request.user, score), changed_is_new=True)
        return _show(request, "bad_day/kept.html", {"score": score})
    return _show(request, "bad_day/mood.html", {"scores": SCORES, "form": form}, status=422 if form.errors else 200)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def line(request):
    """One line for the diary."""
    now = timezone.now()
    form = LineForm(request.POST if request.method == "POST" else None)
    raised = None
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["text"]
        try:
            done = sent_once.perform(request, do=lambda: _write(request.user, text), changed_is_new=True)
        except NotAnEntry as refused:
            form.add_error("text", refused.words)
        else:
            return _show(request, "bad_day/kept.html", _help(request, due=done["help"]))
    if form.errors:
        raised = hear_unkept(subject=request.user, text=request.POST.get("text", ""), at=now)
    due = bool(raised and raised.shows_help)
    context = {"form": form, **panel.before_typing(at=now), **_help(request, due=due, raised=raised)}
    return _show(request, "bad_day/line.html", context, status=422 if form.errors else 200)


@open_to(Audience.PATIENT)
@require_safe
def plan(request):
    """The steps of one's own safety plan, one after the other."""
    found = plans.current(subject=request.user, viewer=request.user)
    steps = [step for step in found.steps if not step.is_missing] if found else []
    due = safety.calls_for_help("\n".join(step.text for step in steps))
    return _show(request, "bad_day/plan.html", {"steps": steps, **_help(request, due=due)})


@open_to(Audience.PATIENT)
@require_safe
def person(request):
    """Before a person is told: when staff read, and the button."""
    return _show(request, "bad_day/person.html", panel.before_typing(at=timezone.now()))


@open_to(Audience.PATIENT)
@require_safe
def people(request):
    """Whom one may call: the people one named oneself, then the lines that are there for everybody."""
    shown = panel.lines(safety.help_for(subject=request.user, at=timezone.now())[:panel.IN_PANEL])
    return _show(request, "bad_day/people.html", {"contacts": plans.own_contacts(subject=request.user),
                                                  "shown": shown})


@open_to(Audience.ANYONE)
@require_POST
def begin_here(request):
    """Begin here for a week, or begin at home again."""
    wanted = "yes" in request.POST
    response = redirect("bad_day:front" if wanted else "home")
    if wanted:
        response.set_cookie(BAD_DAY, "1", max_age=A_WEEK, secure=settings.SESSION_COOKIE_SECURE, httponly=True,
                            samesite="Lax")
    else:
        response.delete_cookie(BAD_DAY, samesite="Lax")
    return response


def _log(subject, score: int) -> dict:
    return {"mood": str(diary.log_mood(subject=subject, score=score, at=timezone.now()).entry.pk)}


def _write(subject, text: str) -> dict:
    kept = diary.write_note(subject=subject, kind="line", text=text, at=timezone.now())
    return {"note": str(kept.entry.pk), "help": kept.raised.shows_help}


def _help(request, *, due: bool, raised=None) -> dict:
    if not due:
        return {}
    return panel.context(subject=request.user, at=timezone.now(), raised=raised) | {"help_is_due": True}


def _show(request, template: str, context: dict, status: int = 200):
    return render(request, template, {"leave_to": settings.QUICK_EXIT_URL, **context}, status=status)
