"""The web door to one step of an exercise. What is sent is kept at once, wherever the person goes from there."""

from django.shortcuts import redirect
from django.template import TemplateDoesNotExist, loader
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from healing_space.web.audience import Audience, open_to
from patients.diary import answers
from therapy.exercises import actions, forms, queries, views, walking


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def step(request, exercise_id, number):
    """One step: its questions, with what was answered so far."""
    found = views.to_write_in(request, exercise_id)
    place = walking.place(found, number)
    if request.method != "POST" and not walking.is_there(found, number):
        return redirect("exercises:step", exercise_id, walking.left(found).number)
    go = request.POST.get("go", "next")
    form = forms.ExerciseForm(
        request.POST or None, definition=found.definition, steps=(place.step,), kept=found.answers,
        version=walking.version(found, number), spare=views.spare(request),
    )
    kept = answers.keep(request, form, lambda: actions.keep_step(
        exercise_id=exercise_id, by=request.user, number=number, answers=form.answers(), at=timezone.now(),
        version=form.cleaned_data["version"], goes=go,
    ))
    if kept is None:
        return _page(request, form, found, place)
    to, said = _onward(queries.exercise(viewer=request.user, exercise_id=exercise_id), number, go, found.is_draft)
    return answers.kept_page(request, kept, to=to, said=said)


def _page(request, form, found, place):
    asked, kept = walking.kept_in_view(found, place.number)
    shown = {} if form.errors else views.help_for(request, f"{form.typed()}\n\n{kept}")
    return answers.form_page(
        request, "exercises/step.html", form, exercise=found, place=place, kept_asked=asked, kept_words=kept,
        practice=_practice(found.definition.practice) if place.step.practice else None, **shown,
    )


def _onward(now, number: int, go: str, was_draft: bool) -> tuple[str, str]:
    """Where the person goes, and what is said there."""
    here = walking.place(now, number)
    if views.stays(go):
        return f"{_url(now, number)}{views.same_place(go)}", ""
    if go == "leave":
        return reverse("exercises:list"), _("Saved. You can go on at any time.")
    if go == "back" and here.before is not None:
        return _url(now, here.before), ""
    if go == "next" and here.after is not None:
        return _url(now, here.after), ""
    said = _("You have finished. Your exercise has been saved.") if was_draft else _("Your exercise has been saved.")
    return views.page_of(now.pk), said


def _url(found, number: int) -> str:
    return reverse("exercises:step", args=[found.pk, number])


def _practice(code: str) -> str | None:
    """The template of a timed screen, if there is one."""
    if not code:
        return None
    name = f"exercises/practice/{code}.html"
    try:
        loader.get_template(name)
    except TemplateDoesNotExist:
        return None
    return name
