"""The pages of messages, for both sides: the patient's own, and the back office's, which stand at other addresses."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages as said
from django.core.paginator import Paginator
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gdpr import actions as gdpr
from healing_space.web import sent_once
from messaging import actions, attachments, attachments_desk, finding, forms, own_side, queries, taking_part, tools_desk
from patients.safety import panel
from patients.safety import queries as safety

SHOWN, LISTED = 30, 25


@dataclass(frozen=True)
class Door:
    """Where the pages of one side are."""

    name: str
    """The name space of their addresses."""
    base: str
    """The template they extend."""
    show: Callable
    """`show(request, template, context, status=200)`"""
    is_patient: bool

    def url(self, page: str, *args) -> str:
        return reverse(f"{self.name}:{page}", args=args)


def listing(request, door: Door, *, archived: bool = False, subject=None, **more):
    """Somebody's threads, the newest first. `subject`: only those with one patient."""
    found = queries.threads(viewer=request.user, archived=archived, subject=subject)
    only_new = request.GET.get("only") == "new"
    if only_new:
        found = queries.with_news(found, viewer=request.user)
    if "tag" in request.GET and not door.is_patient:
        found = found.filter(pk__in=own_side.tagged(request.user, request.GET["tag"]))
    page = Paginator(found, LISTED).get_page(request.GET.get("page"))
    _note_list(request, page.object_list)
    if subject is not None:
        gdpr.record_sight(viewer=request.user, subject=subject, what="thread", at=timezone.now())
    return _show(request, door, "messages/archive.html" if archived else "messages/list.html", {
        "page": page, "only_new": only_new, "tags": [] if door.is_patient else own_side.tags_of(request.user), **more,
        **_help(request, door, due=any(one.title_calls_for_help for one in page.object_list)),
    })


def thread(request, door: Door, thread_id):
    """One thread, and the box to write more. What was sent so far counts as seen."""
    now = timezone.now()
    opened = queries.opened(viewer=request.user, thread_id=thread_id, at=now)
    box = list(attachments.in_box(thread_id=thread_id, by=request.user))
    form = forms.ThreadForm(*((request.POST, request.FILES) if request.method == "POST" else ()), box=box,
                            initial={"text": opened.draft})
    if request.method != "POST":
        gdpr.record_sight(viewer=request.user, subject=opened.thread.subject, what="thread", at=now)
        actions.read(thread_id=thread_id, by=request.user, at=now)
        return _thread(request, door, opened, form)
    if "put_in" in request.POST:
        return attachments_desk.put(request, door, thread_id, form) or _refused(request, door, opened, form)
    if "insert" in request.POST and not door.is_patient:
        return _thread(request, door, opened, tools_desk.inserted(request, box, forms.ThreadForm))
    if not form.is_valid():
        return _refused(request, door, opened, form)
    try:
        done = _sent(request, thread_id, form.cleaned_data)
    except (actions.MayNotWrite, actions.NotAMessage) as refused:
        form.add_error(getattr(refused, "field", None), refused.words)
        return _refused(request, door, opened, form)
    if done["help"] and door.is_patient:
        opened = queries.opened(viewer=request.user, thread_id=thread_id, at=now)
        return _thread(request, door, opened, forms.ThreadForm(box=[]), help_is_due=True)
    return redirect(f"{door.url('thread', thread_id)}#newest")


def own(request, door: Door, thread_id, keep: Callable[..., dict]):
    """One's own side of a thread is kept, or the page stands there again with what was typed."""
    refused = keep(request, thread_id)
    if not refused:
        return redirect(f"{door.url('thread', thread_id)}#own-side")
    opened = queries.opened(viewer=request.user, thread_id=thread_id, at=timezone.now())
    box = list(attachments.in_box(thread_id=thread_id, by=request.user))
    form = forms.ThreadForm(box=box, initial={"text": opened.draft})
    return _thread(request, door, opened, form, own_forms=refused, status=422)


def begin(request, door: Door, *, subject):
    """A new thread."""
    now = timezone.now()
    gdpr.record_sight(viewer=request.user, subject=subject, what="thread", at=now)
    people = queries.to_write_to(subject)
    if not door.is_patient:
        people = [person for person in people if person.pk == request.user.pk]
    form = forms.BeginForm(request.POST if request.method == "POST" else None, people=people,
                           of_patient=door.is_patient)
    raised = None
    if request.method == "POST" and form.is_valid():
        try:
            done = sent_once.perform(
                request, do=lambda: _begin(request.user, subject, form.cleaned_data), changed_is_new=True,
            )
        except (actions.MayNotWrite, actions.NotAMessage) as refused:
            form.add_error(getattr(refused, "field", None), refused.words)
        else:
            return redirect(f"{door.url('thread', done['thread'])}{'?help=1' if done['help'] else ''}#newest")
    if form.errors:
        raised = _heard(request, door, "")
    return _show(request, door, "messages/begin.html", {
        "form": form, "about": subject, "people": people, "absences": taking_part.absences(people, at=now),
        **panel.before_typing(at=now), **_help(request, door, due=bool(raised and raised.shows_help), raised=raised),
    }, status=422 if form.errors else 200)


def edit(request, door: Door, message_id):
    """Other words for a message that was sent a moment ago."""
    now = timezone.now()
    message = queries.message(viewer=request.user, message_id=message_id)
    kept = message.attachments.filter(taken_out_at=None).exists()
    form = forms.MessageForm(request.POST if request.method == "POST" else None, initial={"text": message.text},
                             may_be_empty=kept)
    raised = None
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.edit(message_id=message_id, by=request.user, text=form.cleaned_data["text"], at=now)
        except actions.TooLateToEdit:
            form.add_error(None, forms.TOO_LATE)
        else:
            target = f"{'?help=1' if changed.raised.shows_help else ''}#message-{message_id}"
            return redirect(f"{door.url('thread', message.thread_id)}{target}")
    if form.errors:
        raised = _heard(request, door, message.thread_id)
    return _show(request, door, "messages/edit.html", {
        "form": form, "message": message, "may_edit": queries.may_edit(message, by=request.user, at=now),
        "minutes": int(queries.EDIT_FOR.total_seconds() // 60),
        **_help(request, door, due=message.calls_for_help or bool(raised and raised.shows_help), raised=raised),
    }, status=422 if form.errors else 200)


def hide(request, door: Door, message_id):
    """Take a message out of one's own sight, and offer it back."""
    message = actions.hide(message_id=message_id, by=request.user, at=timezone.now())
    return redirect(f"{door.url('thread', message.thread_id)}?hidden={message.pk}#hidden")


def show_again(request, door: Door, message_id):
    """Bring a message back into sight."""
    message = actions.show_again(message_id=message_id, by=request.user)
    return redirect(f"{door.url('thread', message.thread_id)}#message-{message.pk}")


def keep_draft(request, door: Door, thread_id):
    """Keep what is in the box, without sending it: by itself while somebody writes, or because they pressed for it."""
    typed = {"thread_id": thread_id, "by": request.user, "text": request.POST.get("text", ""), "at": timezone.now()}
    if getattr(request, "htmx", False):
        seat = actions.note_draft(**typed)
        due = door.is_patient and safety.calls_for_help(seat.draft)
        return _show(request, door, "messages/draft_kept.html", {"at": typed["at"], "help_is_due": due})
    raised = actions.keep_draft(**typed)[1]
    said.success(request, _("Your draft is kept. It is here when you come back."))
    return redirect(f"{door.url('thread', thread_id)}{'?help=1' if raised.shows_help else ''}#write")


def put(request, door: Door, thread_id):
    """Put a thread away or take it back; be told of it or not."""
    wanted = request.POST.get("put", "")
    choices = {
        "away": ({"archived": True}, _("It is in your archive. It comes back when you write in it.")),
        "back": ({"archived": False}, _("It is back among your messages.")),
        "mute": ({"muted": True}, _("You get no more letters about this thread.")),
        "unmute": ({"muted": False}, _("You are told again when something is new in this thread.")),
    }
    if wanted in choices:
        how, words = choices[wanted]
        actions.put(thread_id=thread_id, by=request.user, at=timezone.now(), **how)
        said.success(request, words)
    return redirect(door.url("threads") if wanted == "away" else door.url("thread", thread_id))


def call_off(request, door: Door, message_id):
    """A message that waits for its time is not sent. Its words are in the box again."""
    message = actions.call_off(message_id=message_id, by=request.user, at=timezone.now())
    said.success(request, _("It will not be sent. Its words are in the box again."))
    return redirect(f"{door.url('thread', message.thread_id)}#write")


def find(request, door: Door):
    """Threads by their words. The words are posted, so that they stand in no address."""
    form, found = forms.FindForm(request.POST if request.method == "POST" else None), None
    if request.method == "POST" and form.is_valid():
        try:
            found = finding.find(viewer=request.user, words=form.cleaned_data["words"])
        except finding.NothingToLookFor:
            form.add_error("words", forms.TOO_COMMON)
        _note_list(request, [one.thread for one in found or ()])
    due = any(one.calls_for_help for one in found or ()) or (
        door.is_patient and safety.calls_for_help(request.POST.get("words", "")))
    return _show(request, door, "messages/find.html", {
        "form": form, "found": found, "most": finding.MOST, **_help(request, door, due=due),
    }, status=422 if form.errors else 200)


def _thread(request, door: Door, opened, form, *, raised=None, help_is_due: bool = False, own_forms=None,
            status: int = 200):
    now = timezone.now()
    rows = attachments.beside(queries.messages(viewer=request.user, thread_id=opened.thread.pk))
    page = Paginator(rows, SHOWN).get_page(request.GET.get("page"))
    shown = list(reversed(page.object_list))
    for message in shown:
        message.seen_by = opened.seen_by(message) if message.author_id == request.user.pk else []
        message.may_edit = queries.may_edit(message, by=request.user, at=now)
    due = help_is_due or "help" in request.GET or opened.thread.title_calls_for_help or any(
        one.calls_for_help for one in shown) or bool(raised and raised.shows_help)
    box = list(attachments.in_box(thread_id=opened.thread.pk, by=request.user))
    due = due or any(one.calls_for_help for one in box)
    answer = _show(request, door, "messages/thread.html", {
        "thread": opened.thread, "opened": opened, "page": page, "rows": shown, "form": form,
        "why_not": taking_part.WHY.get(opened.why_not, ""), "may_hand_on": opened.why_not == taking_part.LEFT,
        "waiting": attachments.beside(queries.to_go(by=request.user, thread_id=opened.thread.pk)), "box": box,
        "taken_out": attachments.taken_out(by=request.user, attachment_id=request.GET.get("out", "")),
        "most_bytes": attachments.most_bytes(),
        "hidden": queries.hidden(viewer=request.user, message_id=request.GET.get("hidden", "")),
        "absences": opened.absences, **tools_desk.beside(request, door, opened), **(own_forms or {}),
        **panel.before_typing(at=now),
        **_help(request, door, due=due, raised=raised),
    }, status=status)
    answer.headers["Permissions-Policy"] = attachments_desk.WITH_MICROPHONE
    return answer


def _refused(request, door: Door, opened, form):
    return _thread(request, door, opened, form, raised=_heard(request, door, opened.thread.pk), status=422)


def _sent(request, thread_id, given: dict) -> dict:
    """Send what a form holds. A file that is chosen as it is sent goes with it."""
    file, ids = given["file"], given["attachments"]
    looked_at = attachments.look_at(file.read(attachments.most_bytes() + 1)) if file else None
    return sent_once.perform(
        request, do=lambda: _send(request, thread_id, given, ids, file, looked_at), changed_is_new=True)


def _send(request, thread_id, given: dict, ids: list, file, looked_at) -> dict:
    now, is_due = timezone.now(), False
    if looked_at:
        put = attachments.put(thread_id=thread_id, by=request.user, name=file.name, looked_at=looked_at, at=now)
        ids, is_due = [*ids, put.attachment.pk], put.raised.shows_help
    sent = actions.send(thread_id=thread_id, by=request.user, at=now, text=given["text"], send_at=given["send_at"],
                        attachment_ids=ids)
    return {"message": str(sent.message.pk), "help": sent.raised.shows_help or is_due}


def _begin(user, subject, given: dict) -> dict:
    to = given["to"]
    sent = actions.begin(
        by=user, subject=subject, with_team=to == forms.TEAM, clinician_id=None if to == forms.TEAM else to,
        title=given["title"], text=given["text"], send_at=given["send_at"], at=timezone.now(),
    )
    return {"thread": str(sent.message.thread_id), "help": sent.raised.shows_help and user.pk == subject.pk}


def _heard(request, door: Door, source_id):
    """Words of a patient that a page could not keep are heard all the same."""
    if not door.is_patient:
        return None
    names = [file.name or "" for file in request.FILES.values()]
    text = "\n\n".join([*(request.POST.get(name, "") for name in ("title", "text")), *names])
    return actions.hear_unkept(subject=request.user, text=text, source_id=source_id, at=timezone.now())


def _help(request, door: Door, *, due: bool, raised=None) -> dict:
    """Help, for a page of a patient on which words of danger stand."""
    if not due or not door.is_patient:
        return {}
    return panel.context(subject=request.user, at=timezone.now(), raised=raised) | {"help_is_due": True}


def _note_list(request, threads) -> None:
    """Everybody whose thread stood in a list that somebody else read can read that it was."""
    gdpr.record_list(
        viewer=request.user, subject_ids=[one.subject_id for one in threads], what="threads", at=timezone.now(),
    )


def _show(request, door: Door, template: str, context: dict, status: int = 200):
    return door.show(request, template, {"door": door, "base": door.base, **context}, status=status)
