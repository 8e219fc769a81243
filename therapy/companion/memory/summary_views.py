"""The web door to a summary for a clinician: asked for, read, edited, shared once, taken back."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from healing_space.web.audience import Audience, open_to
from patients.safety import panel
from therapy.companion import listening
from therapy.companion import queries as talks
from therapy.companion.memory import forms, queries, sharing
from therapy.companion.memory.errors import ChangedMeanwhile, Unfit
from therapy.companion.views import heard


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
@heard.if_gone
def summary(request, conversation_id):
    """The summary of one conversation, wherever it stands."""
    conversation = talks.conversation(viewer=request.user, conversation_id=conversation_id)
    made = queries.in_the_making(subject=request.user, conversation_id=conversation.pk)
    if made is not None and made.stage == "draft":
        return _draft(request, conversation, made)
    if request.method == "POST" and heard.typed(request):
        return _choose(request, conversation, made, None)  # boxes of a draft that is not there any more
    said = queries.own_turns(subject=request.user, conversation_id=conversation.pk)
    form = forms.ChooseForm(request.POST if request.method == "POST" else None, said=said)
    if request.method == "POST" and form.is_valid():
        try:
            sharing.make_of_turns(subject=request.user, conversation_id=conversation.pk,
                                  turn_ids=form.cleaned_data["turns"], at=timezone.now())
        except Unfit as error:
            forms.refuse(form, error.field, error.words)
        else:
            return redirect("memory:summary", conversation.pk)
    return _choose(request, conversation, made, form, said=said)


@open_to(Audience.PATIENT)
@require_POST
def write(request, conversation_id):
    """Have the AI write a draft."""
    try:
        sharing.have_written(subject=request.user, conversation_id=conversation_id, at=timezone.now())
    except Unfit as error:
        messages.error(request, error.words)
    return redirect("memory:summary", conversation_id)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def share(request, conversation_id):
    """Read it once more as it will be seen, and choose who sees it."""
    conversation = talks.conversation(viewer=request.user, conversation_id=conversation_id)
    made = queries.in_the_making(subject=request.user, conversation_id=conversation.pk)
    if made is None or made.stage != "draft":
        return redirect("memory:summary", conversation.pk)
    clinicians = queries.clinicians_of(request.user)
    form = forms.ShareForm(request.POST if request.method == "POST" else None, clinicians=clinicians,
                           initial={"version": made.version})
    if request.method == "POST" and form.is_valid():
        try:
            sharing.share(subject=request.user, summary_id=made.pk, clinician_id=form.cleaned_data["clinician"],
                          version=form.cleaned_data["version"], at=timezone.now())
        except Unfit as error:
            forms.refuse(form, error.field, error.words)
        except ChangedMeanwhile as error:
            made = error.now
            form.catch_up(made.version, _("It was changed in another window since you read it. This is how it reads "
                                          "now. Read it again, then share it."))
        else:
            messages.success(request, _("Your summary is shared. You can take it back on this page."))
            return redirect("memory:summary", conversation.pk)
    return _show(request, "memory/share.html", conversation, form, due=made.called_for_help, clinicians=clinicians,
                 sentences=queries.sentences([made], with_words=True)[made.pk])


@open_to(Audience.PATIENT)
@require_POST
def discard(request, conversation_id):
    """Delete the draft."""
    talks.conversation(viewer=request.user, conversation_id=conversation_id)
    made = queries.in_the_making(subject=request.user, conversation_id=conversation_id)
    if made is not None:
        sharing.discard(subject=request.user, summary_id=made.pk, at=timezone.now())
        messages.success(request, _("The draft was deleted. Nobody else has seen it."))
    return redirect("memory:summary", conversation_id)


@open_to(Audience.PATIENT)
@require_POST
def withdraw(request, summary_id):
    """Take a shared summary back."""
    taken = sharing.withdraw(subject=request.user, summary_id=summary_id, at=timezone.now())
    messages.success(request, _("Taken back. From now on nobody but you can see it."))
    return redirect("memory:summary", taken.conversation_id)


def _choose(request, conversation, made, form, *, said=None):
    """Which of the things they said go into it. Without a form: what was typed into a draft that is gone stays here."""
    said = queries.own_turns(subject=request.user, conversation_id=conversation.pk) if said is None else said
    late = form is None
    return _show(
        request, "memory/summary.html", conversation, forms.ChooseForm(said=said) if late else form,
        due=any(turn.called_for_help for turn in said), late=late, waiting=made, said=said,
        typed=forms.typed_sentences(request.POST) if late else [],
        by_model=listening.by_model(subject=request.user),
    )


def _draft(request, conversation, made):
    if request.method == "POST" and _is_behind(request, made):
        return _draft_changed(request, conversation, made)
    sentences = queries.sentences([made], with_words=True)[made.pk]
    initial = {"version": made.version}
    form = forms.DraftForm(request.POST if request.method == "POST" else None, sentences=sentences, initial=initial)
    more = {}
    if request.method == "POST" and form.is_valid():
        edited = [sharing.Edited(*one) for one in form.edited()]
        try:
            changed = sharing.edit(subject=request.user, summary_id=made.pk, sentences=edited,
                                   version=form.cleaned_data["version"], at=timezone.now())
        except Unfit as error:
            forms.refuse(form, error.field, error.words)
        except ChangedMeanwhile as error:
            return _draft_changed(request, conversation, error.now)
        else:
            if not changed.raised.shows_help:
                to_share = "share" in request.POST
                messages.success(request, _("Your changes have been saved."))
                return redirect("memory:share" if to_share else "memory:summary", conversation.pk)
            made, more = changed.summary, heard.beside(request, due=True, raised=changed.raised)
            sentences = queries.sentences([made], with_words=True)[made.pk]
            form = forms.DraftForm(sentences=sentences, initial={"version": made.version})
    return _draft_page(request, conversation, made, form, sentences, **more)


def _is_behind(request, made) -> bool:
    """Whether what was sent was written on a draft that reads otherwise by now. Its boxes would not be these boxes."""
    boxes = [name for name in request.POST if name.startswith("sentence_")]
    return request.POST.get("version", "") not in ("", made.version) or len(boxes) > len(made.sentences)


def _draft_changed(request, conversation, made):
    """Another window changed it meanwhile: how it reads now, and beside it what was typed here and is not in it."""
    sentences = queries.sentences([made], with_words=True)[made.pk]
    form = forms.DraftForm(sentences=sentences, initial={"version": made.version})
    now = {one.text for one in sentences}
    typed = [text for text in forms.typed_sentences(request.POST) if " ".join(text.split()) not in now]
    return _draft_page(request, conversation, made, form, sentences, late=True, typed=typed)


def _draft_page(request, conversation, made, form, sentences, **more):
    return _show(request, "memory/draft.html", conversation, form, due=made.called_for_help, made=made,
                 rows=list(zip(form.rows(), sentences, strict=True)), **more)


def _show(request, template: str, conversation, form, *, due: bool, late: bool = False, **more):
    """`late`: what was sent belongs to something that is not as it was; its words are heard like any that are refused.
    """
    past = queries.past(subject=request.user, conversation_id=conversation.pk)
    told = queries.sentences(past, with_words=False)
    due = due or any(one.called_for_help for one in past)
    helped = heard.beside(request, due=due)
    if late or form.errors:
        helped |= heard.refused(request, heard.typed(request), conversation_id=conversation.pk)
    return render(request, template, {
        "conversation": conversation, "form": form, "late": late, **panel.before_typing(at=timezone.now()), **helped,
        "past": [(one, told[one.pk]) for one in past], **more,
    }, status=422 if late or form.errors else 200)
