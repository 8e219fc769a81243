"""The web door to a conversation: what was said, and saying more."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.safety import panel
from therapy.companion import actions, forms, listening, queries, sessions, unkept
from therapy.companion import coach as coach_words
from therapy.companion.views import heard

SHOWN_TURNS = 40


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "POST"])
@heard.if_gone
def conversation(request, conversation_id):
    """One conversation: what was said, and the box to say more."""
    found = queries.conversation(viewer=request.user, conversation_id=conversation_id)
    if request.method == "GET":
        return _show(request, found, forms.SayForm())
    form = forms.SayForm(request.POST)
    if not form.is_valid():
        return _not_kept(request, found, form)
    done = sent_once.perform(
        request, do=lambda: _say(request.user, found.pk, form.cleaned_data["text"]), changed_is_new=True,
    )
    found.refresh_from_db()
    if done["help"]:
        return _show(request, found, forms.SayForm(), help_is_due=True)
    return redirect(f"{request.path}#newest")


@open_to(Audience.PATIENT)
@require_GET
def turn(request, turn_id):
    """One turn as a fragment, when its reply has come."""
    found = queries.turn(viewer=request.user, turn_id=turn_id)
    return render(request, "companion/turn_alone.html", {
        "turn": found, "again": found if found.is_last and _may_ask_again(found) else None,
        **heard.beside(request, due=found.called_for_help and found.subject_id == request.user.pk),
    })


@open_to(Audience.PATIENT)
@require_POST
def coach(request, conversation_id):
    """Do not wait for the model: let the coach answer."""
    actions.let_coach_answer(subject=request.user, conversation_id=conversation_id, at=timezone.now())
    return redirect("companion:conversation", conversation_id)


@open_to(Audience.PATIENT)
@require_POST
def pause(request, conversation_id):
    """Stop for now."""
    actions.pause(subject=request.user, conversation_id=conversation_id, at=timezone.now())
    messages.success(request, _("Saved. You can carry on whenever you like."))
    return redirect("companion:list")


@open_to(Audience.PATIENT)
@require_POST
def resume(request, conversation_id):
    """Carry on where we were."""
    sent_once.perform(request, do=lambda: _resume(request.user, conversation_id), changed_is_new=True)
    return redirect("companion:conversation", conversation_id)


@open_to(Audience.PATIENT)
@require_POST
def stop(request, conversation_id):
    """No more of this reply: what came so far stays."""
    actions.stop(subject=request.user, conversation_id=conversation_id, at=timezone.now())
    return _back(conversation_id)


@open_to(Audience.PATIENT)
@require_POST
def again(request, conversation_id):
    """Another answer in the place of the last one."""
    try:
        sent_once.perform(request, do=lambda: _again(request.user, conversation_id), changed_is_new=True)
    except actions.NothingToAskAgain:
        messages.info(request, _("This cannot be answered again just now. You can write what you need instead."))
    return _back(conversation_id)


@open_to(Audience.PATIENT)
@require_POST
def length(request, conversation_id):
    """How long this conversation is to be, from now on."""
    form = forms.BeginForm(request.POST)
    if form.is_valid():
        sessions.choose_length(subject=request.user, conversation_id=conversation_id,
                               minutes=form.cleaned_data["minutes"], at=timezone.now())
    else:
        messages.error(request, _("Please choose one of the lengths."))
    return _back(conversation_id)


@open_to(Audience.PATIENT)
@require_POST
def finish(request, conversation_id):
    """Close for today."""
    sessions.finish(subject=request.user, conversation_id=conversation_id, at=timezone.now())
    return _back(conversation_id)


def _back(conversation_id):
    return redirect(f"{reverse('companion:conversation', args=[conversation_id])}#newest")


def _again(subject, conversation_id) -> dict:
    return {"turn": str(actions.ask_again(subject=subject, conversation_id=conversation_id, at=timezone.now()).pk)}


def _resume(subject, conversation_id) -> dict:
    return {"turn": str(actions.resume(subject=subject, conversation_id=conversation_id, at=timezone.now()).pk)}


def _say(subject, conversation_id, text: str) -> dict:
    said = actions.say(subject=subject, conversation_id=conversation_id, text=text, at=timezone.now())
    return {"turn": str(said.turn.pk), "help": said.shows_help}


def _not_kept(request, found, form):
    """The words could not be kept as a turn: they stay in the box, and are heard all the same."""
    raised = unkept.hear(
        subject=request.user, text=request.POST.get("text", ""), at=timezone.now(), conversation_id=found.pk,
    )
    return _show(request, found, form, help_is_due=raised.shows_help, status=422)


def _show(request, found, form, *, help_is_due: bool = False, status: int = 200):
    everything = request.GET.get("all") == "1"
    said = queries.turns(viewer=request.user, conversation_id=found.pk)
    shown = list(said) if everything else list(said.reverse()[:SHOWN_TURNS])[::-1]
    now = timezone.now()
    last = shown[-1] if shown else None
    # Words of danger are never shown again without the way to help beside them.
    help_is_due = help_is_due or found.title_calls_for_help or any(turn.called_for_help for turn in shown)
    why = listening.why_not(subject=request.user, at=now)
    by_model = not (why or found.with_coach)
    minutes = queries.minutes_without_a_break(shown, at=now)
    context = {
        "conversation": found, "turns": shown, "form": form, "last": last,
        "has_earlier": not everything and found.turn_count > len(shown),
        "chips": _chips(last, by_model=by_model),
        "is_slow": last is not None and queries.is_slow(last, at=now),
        "by_model": by_model, "why": "" if found.with_coach else listening.in_words(why),
        "again": last if by_model and queries.may_ask_again(last) else None,
        "session": queries.session(found, at=now), "lengths": sessions.LENGTHS,
        "needs_a_break": minutes if minutes >= queries.LONG and not (found.ends_at or found.paused_at) else None,
        "is_worked_out": bool(coach_words.pieces(found.coach_state)),
        "help_is_due": help_is_due, "person_chip": _(coach_words.PERSON_NOW), **panel.before_typing(at=now),
    }
    if help_is_due:
        context |= panel.context(subject=request.user, at=now)
    return render(request, "companion/conversation.html", context, status=status)


def _chips(last, *, by_model: bool) -> list[str]:
    """Answers to choose from: the coach's own, or a few that fit most answers of a model."""
    if last is None or last.author == "patient" or last.provider == "fixed":
        return []
    return last.chips or (list(actions.next_chips()) if by_model else [])


def _may_ask_again(turn) -> bool:
    return queries.may_ask_again(turn) and listening.in_conversation(turn.conversation)
