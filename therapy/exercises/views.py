"""The web door to a person's exercises."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.web.audience import Audience, open_to
from patients.diary import answers, timeline
from therapy.exercises import actions, forms, queries, showing

SHOWN = 20


@open_to(Audience.PATIENT)
@require_safe
def index(request):
    """The person's exercises, the latest first."""
    found = queries.exercises(subject=request.user, viewer=request.user)
    return render(request, "exercises/list.html", {
        "page": Paginator(found, SHOWN).get_page(request.GET.get("page")),
        "hidden": timeline.hidden_lately(subject=request.user, at=timezone.now(), codes=("exercise",)),
    })


@open_to(Audience.PATIENT)
@require_safe
def exercise(request, exercise_id):
    """One exercise: what was worked out."""
    found = queries.exercise(viewer=request.user, exercise_id=exercise_id)
    return render(request, "exercises/exercise.html", {"exercise": found, "parts": showing.parts(found)})


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def from_conversation(request, conversation_id):
    """Read through what was worked out in a conversation, and save it."""
    pieces = queries.worked_out(subject=request.user, conversation_id=conversation_id)
    piece = _chosen(request, pieces)
    saved = queries.saved_from(subject=request.user, conversation_id=conversation_id)
    context = {"conversation_id": conversation_id, "pieces": pieces, "piece": piece, "saved": saved}
    if piece is None:
        return render(request, "exercises/nothing.html", context)
    form = forms.ExerciseForm(request.POST or None, definition=piece.definition,
                              initial=forms.initial(piece.definition, piece.answers))
    kept = answers.keep(request, form, lambda: actions.save(
        subject=request.user, tool=piece.tool, answers=form.answers(), conversation_id=conversation_id,
        at=timezone.now(),
    ))
    if kept is None:
        return answers.form_page(request, "exercises/save.html", form, **context)
    return answers.kept_page(request, kept, to=_page(kept["entry"]), said=_("Your exercise has been saved."))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, exercise_id):
    """Go on with an exercise, or put it into other words."""
    found = queries.exercise(viewer=request.user, exercise_id=exercise_id)
    form = forms.ExerciseForm(request.POST or None, definition=found.definition, initial={
        **forms.initial(found.definition, found.answers), "version": found.version,
    })
    kept = answers.keep(request, form, lambda: actions.change(
        exercise_id=exercise_id, by=request.user, answers=form.answers(), version=form.cleaned_data["version"],
        at=timezone.now(),
    ))
    if kept is None:
        return answers.form_page(request, "exercises/edit.html", form, exercise=found)
    return answers.kept_page(request, kept, to=_page(exercise_id), said=_("Your exercise has been saved."))


@open_to(Audience.PATIENT)
@require_POST
def delete(request, exercise_id):
    """Delete an exercise. The list then offers to bring it back."""
    return answers.hide(request, "exercise", exercise_id, to="exercises:list")


def _page(exercise_id) -> str:
    return reverse("exercises:exercise", args=[exercise_id])


def _chosen(request, pieces):
    """The piece that was asked for by its number; the newest when none was asked for."""
    asked = request.GET.get("piece", "")
    if not asked:
        return pieces[-1] if pieces else None
    for piece in pieces:
        if asked == str(piece.number):
            return piece
    raise Http404
