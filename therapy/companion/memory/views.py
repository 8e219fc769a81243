"""The web door to what the companion remembers."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.safety import panel
from therapy.companion import listening
from therapy.companion.memory import actions, forms, queries
from therapy.companion.memory.errors import Unfit
from therapy.companion.views import heard


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def memory(request):
    """What it remembers, what it asks about, and adding something by hand."""
    form = forms.FactForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            done = sent_once.perform(request, do=lambda: _add(request.user, form.cleaned_data["text"]),
                                     changed_is_new=True)
        except Unfit as error:
            forms.refuse(form, error.field, error.words)
        else:
            if not done["help"]:
                messages.success(request, _("Saved. It counts from the next answer on."))
                return redirect("memory:memory")
            form = forms.FactForm()
    return _page(request, form)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
@heard.if_gone
def fact(request, fact_id):
    """One thing that is remembered: put it right, or delete it."""
    found = queries.fact(subject=request.user, fact_id=fact_id)
    form = forms.FactForm(request.POST or None, initial={"text": found.text}, longest=actions.longest(found))
    context = {"fact": found, "form": form, **heard.beside(request, due=found.called_for_help)}
    if request.method == "POST" and form.is_valid():
        try:
            kept = actions.change(
                subject=request.user, fact_id=fact_id, text=form.cleaned_data["text"], at=timezone.now(),
            )
        except Unfit as error:
            forms.refuse(form, error.field, error.words)
        else:
            if not kept.raised.shows_help:
                messages.success(request, _("Saved. It counts from the next answer on."))
                return redirect("memory:memory")
            context |= heard.beside(request, due=True, raised=kept.raised)
    if form.errors:
        context |= heard.refused(request, heard.typed(request))
    return render(request, "memory/fact.html", context, status=422 if form.errors else 200)


@open_to(Audience.PATIENT)
@require_POST
def confirm(request, fact_id):
    """Yes, remember it."""
    actions.confirm(subject=request.user, fact_id=fact_id, at=timezone.now())
    messages.success(request, _("It will be remembered. You can change or delete it at any time."))
    return redirect("memory:memory")


@open_to(Audience.PATIENT)
@require_POST
def refuse(request, fact_id):
    """No, leave it out."""
    actions.refuse(subject=request.user, fact_id=fact_id, at=timezone.now())
    messages.success(request, _("It will not be used."))
    return redirect("memory:memory")


@open_to(Audience.PATIENT)
@require_POST
def forget(request, fact_id):
    """Delete it. The page then offers to bring it back."""
    actions.forget(subject=request.user, fact_id=fact_id, at=timezone.now())
    return redirect("memory:memory")


@open_to(Audience.PATIENT)
@require_POST
def bring_back(request, fact_id):
    """Undo a deletion."""
    actions.bring_back(subject=request.user, fact_id=fact_id, at=timezone.now())
    messages.success(request, _("It is back."))
    return redirect("memory:memory")


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def forget_everything(request):
    """Delete all of it, asked once."""
    if request.method != "POST":
        return render(request, "memory/forget.html", {})
    count = actions.forget_everything(subject=request.user, at=timezone.now())
    messages.success(request, ngettext(
        "%(count)s thing was deleted.", "%(count)s things were deleted.", count) % {"count": count})
    return redirect("memory:memory")


def _add(subject, text: str) -> dict:
    kept = actions.add(subject=subject, text=text, at=timezone.now())
    return {"fact": str(kept.fact.pk), "help": kept.raised.shows_help}


def _page(request, form):
    now = timezone.now()
    found, why = queries.by_state(subject=request.user), listening.why_not(subject=request.user, at=now)
    deleted = queries.deleted_lately(subject=request.user, at=now)
    shown = (*deleted, *(one for facts in found.values() for one in facts))
    context = {
        "form": form, "found": found, "deleted": deleted, "by_model": not why, "why": listening.in_words(why),
        **panel.before_typing(at=now),
        **heard.beside(request, due=any(one.called_for_help for one in shown)),
    }
    if form.errors:
        context |= heard.refused(request, heard.typed(request))
    return render(request, "memory/memory.html", context, status=422 if form.errors else 200)
