"""The web door to a person's exercises: choosing one, reading what was worked out, and all steps on one page."""

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.diary import answers
from patients.safety import panel
from patients.safety import queries as safety
from therapy.exercises import actions, changes, definitions, forms, papers, queries, showing, walking
from therapy.library import queries as library

SHOWN = 20
MINUTES = (5, 10, 20)
LONGEST_WORDS = 100


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def index(request):
    """What there is to do, what was begun, and what was finished. Words are looked for by POST, so that no log has
    them."""
    words, area = request.POST.get("words", "")[:LONGEST_WORDS], request.GET.get("area", "")
    longest = next((each for each in MINUTES if str(each) == request.GET.get("minutes")), None)
    found = queries.tools(words=words, area=area, longest=longest)
    asked = {"subject": request.user, "viewer": request.user}
    chosen = bool(words or area or longest)
    return render(request, "exercises/list.html", {
        "tools": found, "areas": definitions.Area, "area": area, "words": words, "lengths": MINUTES,
        "longest": longest, "chosen": chosen,
        "drafts": queries.drafts(**asked)[:SHOWN],
        "helped_before": () if chosen else changes.helped_before(subject=request.user, at=timezone.now()),
        "page": Paginator(queries.exercises(**asked), SHOWN).get_page(request.GET.get("page")),
        "put_away": queries.put_away_lately(subject=request.user, at=timezone.now()), **help_for(request, words),
    })


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def tool(request, tool):
    """What an exercise is for and why it helps; from here it is begun."""
    if tool not in definitions.CODES:
        raise Http404
    if request.method == "POST":
        return _begun(request, tool)
    asked = {"subject": request.user, "viewer": request.user}
    return render(request, "exercises/tool.html", {
        "tool": definitions.current(tool), "only_follows": tool in definitions.FOLLOW_UPS,
        "drafts": [draft for draft in queries.drafts(**asked)[:SHOWN] if draft.tool == tool],
        "earlier": queries.exercises(**asked, tool=tool)[:SHOWN], "articles": library.beside(tool),
    })


@open_to(Audience.PATIENT)
@require_safe
def exercise(request, exercise_id):
    """One exercise: what was worked out. A draft is gone on with."""
    found = queries.exercise(viewer=request.user, exercise_id=exercise_id)
    if found.is_draft:
        return redirect("exercises:step", exercise_id, walking.left(found).number)
    return render(request, "exercises/exercise.html", {
        "exercise": found, "parts": showing.parts(found), "summary": showing.summary(found),
        "changes": showing.changes(found), "follow_ups": queries.follow_ups(found, viewer=request.user)[:SHOWN],
        "follow_up": follow_up(found), "articles": library.beside(found.tool), **help_for(request, found.words()),
    })


@open_to(Audience.PATIENT)
@require_safe
def paper(request, exercise_id):
    """One exercise as a PDF."""
    found = queries.exercise(viewer=request.user, exercise_id=exercise_id)
    made = HttpResponse(papers.document(found, at=timezone.now()), content_type="application/pdf")
    made["Content-Disposition"] = 'inline; filename="my-exercise.pdf"'
    return made


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
    form = forms.ExerciseForm(request.POST or None, definition=piece.definition, kept=piece.answers)
    kept = answers.keep(request, form, lambda: actions.save(
        subject=request.user, tool=piece.tool, answers=form.answers(), conversation_id=conversation_id,
        at=timezone.now(),
    ))
    if kept is None:
        return answers.form_page(request, "exercises/save.html", form, **context)
    return answers.kept_page(request, kept, to=page_of(kept["entry"]), said=_("Your exercise has been saved."))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def whole(request, exercise_id):
    """All steps on one page."""
    found = to_write_in(request, exercise_id)
    go = request.POST.get("go", "")
    form = forms.ExerciseForm(
        request.POST or None, definition=found.definition, kept=found.answers, version=found.version,
        spare=spare(request),
    )
    kept = answers.keep(request, form, lambda: actions.change(
        exercise_id=exercise_id, by=request.user, answers=form.answers(), version=form.cleaned_data["version"],
        at=timezone.now(), finishes=go == "finish",
    ))
    if kept is None:
        shown = {} if form.errors else help_for(request, form.typed())
        return answers.form_page(request, "exercises/all.html", form, exercise=found, **shown)
    if stays(go):
        return answers.kept_page(request, kept, to=f"{reverse('exercises:all', args=[exercise_id])}{same_place(go)}")
    if found.is_draft and go != "finish":
        return answers.kept_page(request, kept, to="exercises:list", said=_("Saved. You can go on at any time."))
    return answers.kept_page(request, kept, to=page_of(exercise_id), said=_("Your exercise has been saved."))


@open_to(Audience.PATIENT)
@require_POST
def delete(request, exercise_id):
    """Delete an exercise, or put a draft away. The list then offers to bring it back."""
    return answers.hide(request, "exercise", exercise_id, to="exercises:list")


def to_write_in(request, exercise_id):
    """One's own exercise. What is written into one that was put away in another window brings it back, so that the
    words are not lost."""
    try:
        return queries.exercise(viewer=request.user, exercise_id=exercise_id)
    except ObjectDoesNotExist:
        if request.method != "POST":
            raise
    answers.bring_back(request, "exercise", exercise_id, to="exercises:list")
    return queries.exercise(viewer=request.user, exercise_id=exercise_id)


def page_of(exercise_id) -> str:
    return reverse("exercises:exercise", args=[exercise_id])


def stays(go: str) -> bool:
    """Whether a button of rows was pressed: the page comes back to itself."""
    return go.startswith(("add:", "up:", "down:"))


def same_place(go: str) -> str:
    """The end of an address that comes back to the rows at which a button was pressed."""
    name = go.split(":")[1]
    return f"?spare=2#{name}" if go.startswith("add:") else f"#{name}"


def spare(request) -> int:
    """How many empty rows stand beneath those that are kept."""
    return 2 if request.GET.get("spare") == "2" else 1


def help_for(request, words: str) -> dict:
    """The help panel, where words that call for help stand on a page again."""
    if not words.strip() or not safety.calls_for_help(words):
        return {}
    return {**panel.context(subject=request.user, at=timezone.now()), "help_is_due": True}


def follow_up(found):
    """The exercise that goes on with this one, if there is one."""
    code = definitions.current(found.tool).follow_up
    return definitions.current(code) if code else None


def _begun(request, code):
    follows_id = request.POST.get("follows") or None

    def begin() -> dict:
        begun = actions.begin(subject=request.user, tool=code, at=timezone.now(), follows_id=follows_id)
        return {"entry": str(begun.pk)}

    try:
        kept = sent_once.perform(request, do=begin)
    except (answers.keeping.NotAnEntry, ValidationError) as error:
        raise Http404 from error
    return redirect("exercises:step", kept["entry"], 1)


def _chosen(request, pieces):
    """The piece that was asked for by its number; the newest when none was asked for."""
    asked = request.GET.get("piece", "")
    if not asked:
        return pieces[-1] if pieces else None
    for piece in pieces:
        if asked == str(piece.number):
            return piece
    raise Http404
