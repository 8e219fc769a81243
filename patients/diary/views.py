"""The web door to the diary of moods. It always answers words that call for help with help, in that very response."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.diary import actions, forms, pictures, queries
from patients.safety import panel
from patients.safety import queries as safety

A_PAGE = 30


@open_to(Audience.PATIENT)
@require_safe
def moods(request):
    """The person's own entries by day, the latest first, with the last month as a picture."""
    now = timezone.now()
    entries = queries.moods(subject=request.user, viewer=request.user)
    page = Paginator(entries, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "diary/moods.html", {
        "page": page,
        "previous_url": f"?page={page.previous_page_number()}" if page.has_previous() else "",
        "next_url": f"?page={page.next_page_number()}" if page.has_next() else "",
        "picture": (
            pictures.recent_moods(subject=request.user, viewer=request.user, at=now) if page.number == 1 else None
        ),
        "deleted": queries.deleted_lately(subject=request.user, at=now),
    })


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request):
    """A new entry: from its own page, or by one tap on the home page."""
    now = timezone.now()
    form = forms.MoodForm(request.POST or None, initial={"felt_at": _minute(now)})

    def log() -> dict:
        typed = form.cleaned_data
        return _noted(actions.log_mood(
            subject=request.user, score=typed["score"], note=typed["note"], felt_at=typed["felt_at"], at=now,
        ))

    kept = _keep(request, form, log)
    if kept is None:
        return _form_page(request, "diary/add.html", form)
    return _kept_page(request, kept)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, mood_id):
    """Change an entry."""
    mood = queries.own_mood(subject=request.user, mood_id=mood_id)
    shown = _minute(mood.felt_at)
    form = forms.MoodForm(request.POST or None, initial={
        "score": mood.score, "note": mood.note, "felt_at": shown, "version": mood.version,
    })

    def change() -> dict:
        typed = form.cleaned_data
        # The page shows minutes only: a time left as it was must not lose its seconds.
        felt_at = None if typed["felt_at"] == shown else typed["felt_at"]
        return _noted(actions.edit_mood(
            mood_id=mood.pk, by=request.user, score=typed["score"], note=typed["note"], felt_at=felt_at,
            version=typed["version"], at=timezone.now(),
        ))

    kept = _keep(request, form, change)
    if kept is None:
        return _form_page(request, "diary/edit.html", form, mood=mood)
    return _kept_page(request, kept)


@open_to(Audience.PATIENT)
@require_POST
def delete(request, mood_id):
    """Hide an entry. The list then offers to bring it back."""
    actions.delete_mood(mood_id=mood_id, by=request.user, at=timezone.now())
    return redirect("diary:moods")


@open_to(Audience.PATIENT)
@require_POST
def restore(request, mood_id):
    """Bring a deleted entry back."""
    actions.restore_mood(mood_id=mood_id, by=request.user, at=timezone.now())
    messages.success(request, _("Your entry is back."))
    return redirect("diary:moods")


def _keep(request, form, do) -> dict | None:
    """Do what the form asks for once. None when there is nothing to do or it cannot be done; the form says why."""
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        return sent_once.perform(request, do=do)
    except actions.NotAMood as error:
        form.add_error(error.field, error.words)
    except actions.ChangedMeanwhile as error:
        form.catch_up(error.mood)
    except sent_once.ChangedSinceSent:
        form.add_error(None, _(
            "You saved this page before, and it has changed since. To keep what it says now, save it again.",
        ))
    return None


def _noted(kept: actions.Kept) -> dict:
    return {"mood": str(kept.mood.pk), "help": kept.raised.shows_help, "told": kept.raised.told}


def _form_page(request, template: str, form, **more):
    """The form, with what was typed. Words that call for help get it, even while they cannot be kept."""
    context = {"form": form, **more, **panel.before_typing(at=timezone.now())}
    if form.errors and safety.calls_for_help(form["note"].value() or ""):
        context |= panel.context(subject=request.user, at=timezone.now()) | {"unsent": True}
    return render(request, template, context, status=422 if form.errors else 200)


def _kept_page(request, kept: dict):
    if kept["help"]:
        context = panel.context(subject=request.user, at=timezone.now())
        if not kept["told"]:
            context |= {"told": False, "next_step": _(
                "You have not agreed that we pass on worries about your diary, so nobody has been told. "
                "You can still tell a person now.",
            )}
        return render(request, "diary/kept.html", {**context, "mood_id": kept["mood"]})
    messages.success(request, _("Your mood has been saved."))
    return redirect("home" if request.POST.get("from") == "home" else "diary:moods")


def _minute(moment):
    return moment.replace(second=0, microsecond=0)
