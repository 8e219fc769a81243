"""How the pages of the diary answer after something was written: help first, in that very response, then onward."""

from collections.abc import Callable

from django.contrib import messages
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.utils.translation import gettext as _

from healing_space.web import sent_once
from patients.diary import keeping
from patients.safety import panel
from patients.safety import queries as safety


def keep(request, form, do: Callable[[], keeping.Kept]) -> dict | None:
    """Do what a form asks for, once. None when there is nothing to do or it cannot be done; the form says why.

    `do` returns what an action of the room returned. What comes back here is for `kept_page`.
    """
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        return sent_once.perform(request, do=lambda: noted(do()))
    except keeping.NotAnEntry as error:
        form.add_error(error.field if error.field in form.fields else None, error.words)
    except keeping.ChangedMeanwhile as error:
        form.catch_up(error.entry)
    except sent_once.ChangedSinceSent:
        form.add_error(None, _(
            "You saved this page before, and it has changed since. To keep what it says now, save it again.",
        ))
    return None


def noted(kept: keeping.Kept) -> dict:
    """What was kept and noticed, as it is kept beside a form that was sent once."""
    return {"entry": str(kept.entry.pk), "help": kept.raised.shows_help, "told": kept.raised.told}


def form_page(request, template: str, form, **more):
    """The form, with what was typed. Words that call for help get it, even while they cannot be kept.

    Forms that are no EntryForm offer `typed()` as well: everything that was typed, as one text.
    """
    now = timezone.now()
    context = {"form": form, **more, **panel.before_typing(at=now)}
    if form.errors and safety.calls_for_help(form.typed()):
        context |= panel.context(subject=request.user, at=now) | {"unsent": True}
    return render(request, template, context, status=422 if form.errors else 200)


def kept_page(request, kept: dict, *, to: str, said: str = "", is_kept: bool = True):
    """Onward with a word of thanks, or, when the words called for help, that first, with the way onward beneath."""
    if not kept["help"]:
        if said:
            messages.success(request, said)
        return redirect(to)
    context = panel.context(subject=request.user, at=timezone.now())
    if not kept["told"]:
        context |= {"told": False, "next_step": _(
            "You have not agreed that we pass on worries about your diary, so nobody has been told. "
            "You can still tell a person now.",
        )}
    return render(request, "diary/kept.html", {**context, "onward": resolve_url(to), "is_kept": is_kept})


def hide(request, kind: str, entry_id, *, to: str):
    """Delete an entry. The list then offers to bring it back (`timeline.hidden_lately`, `diary/hidden.html`)."""
    keeping.hide(kind, entry_id, by=request.user, at=timezone.now())
    return redirect(to)


def bring_back(request, kind: str, entry_id, *, to: str):
    """Bring a deleted entry back, or say why it cannot come."""
    try:
        keeping.bring_back(kind, entry_id, by=request.user, at=timezone.now())
    except keeping.NotAnEntry as error:
        messages.error(request, error.words)
    else:
        messages.success(request, _("Your entry is back."))
    return redirect(to)


def minute(moment):
    """A moment as a form shows it."""
    return moment.replace(second=0, microsecond=0)


def left_out(request, typed: str, *, to: str):
    """Onward without keeping what was typed. Words that call for help are heard first, and help is shown."""
    raised = keeping.hear_unkept(subject=request.user, text=typed, at=timezone.now()) if typed.strip() else None
    if raised is None or not raised.shows_help:
        return redirect(to)
    return kept_page(request, {"help": True, "told": raised.told}, to=to, is_kept=False)
