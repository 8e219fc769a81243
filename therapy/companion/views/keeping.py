"""The web door to conversations as things that are kept: listed, found, named, put away, taken along, deleted."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.safety import queries as safety
from therapy.companion import actions, files, finding, forms, listening, queries, sessions, turns
from therapy.companion.views import heard

SHOWN = 20


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def index(request):
    """A person's conversations, and the start of a new one."""
    if request.method == "POST" and "text" in request.POST:
        return _begin_with_words(request)
    form = forms.BeginForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data
        done = sent_once.perform(request, do=lambda: _begin(request.user, **chosen), changed_is_new=True)
        return redirect("companion:conversation", done["conversation"])
    return _list(request, form, archived=False)


@open_to(Audience.PATIENT)
@require_safe
def archive(request):
    """Conversations that were put away."""
    return _list(request, None, archived=True)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def find(request):
    """Conversations by their words. The words are posted, so that they stand in no address."""
    form, found = forms.FindForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        try:
            found = finding.find(subject=request.user, viewer=request.user, words=form.cleaned_data["words"])
        except finding.NothingToLookFor:
            form.add_error("words", _("These words are too common to look for. Add another one."))
    # Nothing of a search is kept and nobody is told of it; help is there for whoever looks for such words, or finds
    # them.
    due = safety.calls_for_help(request.POST.get("words", "")) or any(one.calls_for_help for one in found or ())
    context = {"form": form, "found": found, "most": finding.MOST, **heard.beside(request, due=due)}
    return render(request, "companion/find.html", context, status=422 if form.errors else 200)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
@heard.if_gone
def manage(request, conversation_id):
    """A conversation's name, and what else can be done with it."""
    found = queries.conversation(viewer=request.user, conversation_id=conversation_id)
    form = forms.TitleForm(request.POST or None, initial={"title": found.title})
    context = {"conversation": found, "form": form, "kinds": files.KINDS.values()}
    context |= heard.beside(request, due=found.title_calls_for_help)
    if request.method == "POST" and form.is_valid():
        title = form.cleaned_data["title"]
        raised = sessions.rename(subject=request.user, conversation_id=found.pk, title=title, at=timezone.now())
        if not raised.shows_help:
            messages.success(request, _("The new name has been saved."))
            return redirect("companion:conversation", found.pk)
        context |= heard.beside(request, due=True, raised=raised)
    elif form.errors:
        context |= heard.refused(request, heard.typed(request), conversation_id=found.pk)
    return render(request, "companion/manage.html", context, status=422 if form.errors else 200)


@open_to(Audience.PATIENT)
@require_POST
def put_away(request, conversation_id):
    """Into the archive."""
    sessions.archive(subject=request.user, conversation_id=conversation_id, at=timezone.now())
    messages.success(request, _("The conversation is in your archive. You can take it back at any time."))
    return redirect("companion:list")


@open_to(Audience.PATIENT)
@require_POST
def take_back(request, conversation_id):
    """Out of the archive."""
    sessions.take_back(subject=request.user, conversation_id=conversation_id, at=timezone.now())
    messages.success(request, _("The conversation is back in your list."))
    return redirect("companion:list")


@open_to(Audience.PATIENT)
@require_safe
def file(request, conversation_id):
    """The conversation to take along. `as`: text, csv or pdf."""
    kind = files.KINDS.get(request.GET.get("as", ""), files.KINDS["text"])
    made = files.make(kind, viewer=request.user, conversation_id=conversation_id, at=timezone.now())
    return HttpResponse(made, content_type=kind.content_type, headers={
        "Content-Disposition": f'attachment; filename="conversation.{kind.ending}"'})


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request, conversation_id):
    """Delete a conversation, asked once and undone within the hour."""
    found = queries.conversation(viewer=request.user, conversation_id=conversation_id)
    if request.method != "POST":
        return render(request, "companion/delete.html", {"conversation": found})
    actions.delete(subject=request.user, conversation_id=conversation_id, at=timezone.now())
    return render(request, "companion/deleted.html", {"conversation_id": conversation_id})


@open_to(Audience.PATIENT)
@require_POST
@heard.if_gone
def bring_back(request, conversation_id):
    """Undo a deletion. `text`: words that came when it was gone, to be said there now."""
    form = forms.SayForm(request.POST) if "text" in request.POST else None
    if form is not None and not form.is_valid():
        return heard.gone(request, request.POST["text"], conversation_id=conversation_id, form=form)
    text = form.cleaned_data["text"] if form is not None else ""
    sent_once.perform(request, do=lambda: _bring_back(request.user, conversation_id, text), changed_is_new=True)
    return redirect("companion:conversation", conversation_id)


def _begin(subject, *, minutes: int | None = None, dialogue: str = "", text: str = "") -> dict:
    begun = actions.begin(subject=subject, minutes=minutes, dialogue=dialogue, at=timezone.now())
    if text:
        actions.say(subject=subject, conversation_id=begun.pk, text=text, at=timezone.now())
    return {"conversation": str(begun.pk)}


def _bring_back(subject, conversation_id, text: str) -> dict:
    actions.bring_back(subject=subject, conversation_id=conversation_id, at=timezone.now())
    if text:
        actions.say(subject=subject, conversation_id=conversation_id, text=text, at=timezone.now())
    return {"conversation": str(conversation_id)}


def _begin_with_words(request):
    """A new conversation with words that came too late for another one. Help, if they call for it, is shown there."""
    form = forms.SayForm(request.POST)
    if not form.is_valid():
        return heard.gone(request, request.POST["text"], form=form)
    text = form.cleaned_data["text"]
    done = sent_once.perform(request, do=lambda: _begin(request.user, text=text), changed_is_new=True)
    return redirect("companion:conversation", done["conversation"])


def _list(request, form, *, archived: bool):
    now = timezone.now()
    found = queries.conversations(subject=request.user, viewer=request.user, archived=archived)
    page = Paginator(found.defer("coach_state", "placeholders"), SHOWN).get_page(request.GET.get("page"))
    deleted = [] if archived else queries.deleted_lately(subject=request.user, at=now)
    why = listening.why_not(subject=request.user, at=now)
    return render(request, "companion/archive.html" if archived else "companion/list.html", {
        "page": page, "form": form or forms.BeginForm(), "by_model": not why, "why": listening.in_words(why),
        "dialogues": turns.DIALOGUES.values(), "deleted": deleted,
        **heard.beside(request, due=any(one.title_calls_for_help for one in (*page.object_list, *deleted))),
    }, status=422 if form is not None and form.errors else 200)
