"""The web door to a summary for a clinician: asked for, read, edited, shared once, taken back."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from healing_space.web.audience import Audience, open_to
from patients.safety import panel
from therapy.companion import actions as companion
from therapy.companion import queries as talks
from therapy.companion.memory import forms, queries, sharing
from therapy.companion.memory.errors import Unfit
from therapy.companion.memory.views import unsent_help


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def summary(request, conversation_id):
    """The summary of one conversation, wherever it stands."""
    conversation = talks.conversation(viewer=request.user, conversation_id=conversation_id)
    made = queries.in_the_making(subject=request.user, conversation_id=conversation.pk)
    if made is not None and made.stage == "draft":
        return _draft(request, conversation, made)
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
    by_model = companion.listens_by_model(subject=request.user)
    return _show(request, "memory/summary.html", conversation, form, waiting=made, said=said, by_model=by_model)


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
    form = forms.ShareForm(request.POST if request.method == "POST" else None, clinicians=clinicians)
    if request.method == "POST" and form.is_valid():
        try:
            sharing.share(subject=request.user, summary_id=made.pk, clinician_id=form.cleaned_data["clinician"],
                          at=timezone.now())
        except Unfit as error:
            forms.refuse(form, error.field, error.words)
        else:
            messages.success(request, _("Your summary is shared. You can take it back on this page."))
            return redirect("memory:summary", conversation.pk)
    return _show(request, "memory/share.html", conversation, form, clinicians=clinicians,
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


def _draft(request, conversation, made):
    sentences = queries.sentences([made], with_words=True)[made.pk]
    form = forms.DraftForm(request.POST if request.method == "POST" else None, sentences=sentences)
    more = {}
    if request.method == "POST" and form.is_valid():
        at = timezone.now()
        edited = [sharing.Edited(*one) for one in form.edited()]
        try:
            changed = sharing.edit(subject=request.user, summary_id=made.pk, sentences=edited, at=at)
        except Unfit as error:
            forms.refuse(form, error.field, error.words)
        else:
            if not changed.raised.shows_help:
                to_share = "share" in request.POST
                messages.success(request, _("Your changes have been saved."))
                return redirect("memory:share" if to_share else "memory:summary", conversation.pk)
            more = panel.context(subject=request.user, at=at, raised=changed.raised) | {"help_is_due": True}
            sentences = queries.sentences([changed.summary], with_words=True)[made.pk]
            form = forms.DraftForm(sentences=sentences)
    if form.errors:
        more = unsent_help(request, form.typed())
    return _show(request, "memory/draft.html", conversation, form, made=made,
                 rows=list(zip(form.rows(), sentences, strict=True)), **more)


def _show(request, template: str, conversation, form, **more):
    past = queries.past(subject=request.user, conversation_id=conversation.pk)
    told = queries.sentences(past, with_words=False)
    return render(request, template, {
        "conversation": conversation, "form": form, **panel.before_typing(at=timezone.now()),
        "past": [(one, told[one.pk]) for one in past], **more,
    }, status=422 if form.errors else 200)
