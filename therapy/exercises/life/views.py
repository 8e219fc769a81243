"""The web door to ladders, weeks, the time for worries and the plan for keeping well."""

from datetime import date, datetime, time

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.web.audience import Audience, open_to
from patients.diary import answers
from therapy.exercises import actions, definitions, showing
from therapy.exercises.forms import ExerciseForm
from therapy.exercises.life import ladders, papers, pictures, reminding, weeks
from therapy.exercises.views import help_for

USUAL = time(10)
"""The time of day that stands in the form until another is given."""


@open_to(Audience.PATIENT)
@require_safe
def ladder(request, ladder_id):
    """A ladder with its runs and their pictures."""
    found = ladders.ladder(viewer=request.user, ladder_id=ladder_id)
    return render(request, "exercises/life/ladder.html", {
        "ladder": found, "pictures": pictures.of_ladder(found), "run": definitions.current(ladders.RUN),
        **help_for(request, found.words()),
    })


@open_to(Audience.PATIENT)
@require_safe
def ladder_paper(request, ladder_id):
    """A ladder as a PDF."""
    found = ladders.ladder(viewer=request.user, ladder_id=ladder_id)
    return _paper(papers.of_ladder(found, at=timezone.now()), "my-ladder.pdf")


@open_to(Audience.PATIENT)
@require_safe
def week(request):
    """A week of what was planned and done."""
    today = timezone.localdate()
    found = weeks.week(subject=request.user, viewer=request.user, day=day_asked(request) or today)
    return render(request, "exercises/life/week.html", {
        "week": found, "told": pictures.told(found), "pictures": pictures.of_week(found), "today": today,
        **help_for(request, "\n\n".join(each.exercise.words() for each in found.activities)),
    })


@open_to(Audience.PATIENT)
@require_safe
def week_paper(request):
    """A week as a PDF."""
    day = day_asked(request) or timezone.localdate()
    found = weeks.week(subject=request.user, viewer=request.user, day=day)
    return _paper(papers.of_week(found, at=timezone.now()), "my-week.pdf")


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def plan(request):
    """Plan one activity for a day. It is begun as an exercise, to be gone on with once it is known how it was."""
    definition = definitions.current(weeks.TOOL)
    day = day_asked(request) or timezone.localdate()
    usual = timezone.make_aware(datetime.combine(day, USUAL))
    form = ExerciseForm(request.POST or None, definition=definition, steps=definition.steps[:1],
                        kept={"planned_for": usual.isoformat()})
    kept = answers.keep(request, form, lambda: _begun(request.user, form))
    if kept is None:
        return answers.form_page(request, "exercises/life/plan.html", form, day=day, tool=definition)
    planned = form.cleaned_data.get("planned_for")
    there = timezone.localdate(planned) if planned else timezone.localdate()
    return answers.kept_page(request, kept, to=f"{reverse('exercises:week')}?day={there.isoformat()}",
                             said=_("It stands in your week."))


@open_to(Audience.PATIENT)
@require_safe
def keeping_well(request):
    """The latest plan for keeping well, to be looked at again."""
    now, found = timezone.now(), reminding.plan(request.user)
    reminding.opened(request.user, at=now)
    return render(request, "exercises/life/keeping_well.html", {
        "plan": found, "parts": showing.parts(found) if found else [], "today": timezone.localdate(now),
        "days": reminding.days(found) if found else [], "reminds": reminding.reminds(request.user),
        **(help_for(request, found.words()) if found else {}),
    })


@open_to(Audience.PATIENT)
@require_POST
def looked(request):
    """The plan was looked at; or whether to be reminded of it was said."""
    if request.POST.get("reminds") in ("yes", "no"):
        reminding.turn(by=request.user, on=request.POST["reminds"] == "yes", at=timezone.now())
    else:
        reminding.looked(by=request.user, at=timezone.now())
    return redirect("exercises:keeping_well")


def day_asked(request) -> date | None:
    """The day in the address, or None. A day that cannot be is not there."""
    asked = request.GET.get("day", "")
    try:
        day = date.fromisoformat(asked) if asked else None
    except ValueError as error:
        raise Http404 from error
    if day and not weeks.is_near(day):
        raise Http404
    return day


def _begun(subject, form):
    now = timezone.now()
    begun = actions.begin(subject=subject, tool=weeks.TOOL, at=now)
    return actions.keep_step(exercise_id=begun.pk, by=subject, number=1, answers=form.answers(), at=now, goes="next")


def _paper(made: bytes, name: str):
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response
