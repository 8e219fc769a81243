"""Moods: all of them with the last month as a picture, one more, one changed."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.notices.reminders import actions as reminders
from healing_space.web.audience import Audience, open_to
from patients.diary import actions, answers, forms, kinds, pictures, queries

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
        "hidden": queries.moods_deleted_lately(subject=request.user, at=now),
    })


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request):
    """A new entry: from its own page, or by one tap on the home page."""
    now = timezone.now()
    form = forms.MoodForm(request.POST or None, initial={"felt_at": answers.minute(now)})
    kept = answers.keep(request, form, lambda: actions.log_mood(subject=request.user, at=now, **_typed(form)))
    if kept is None:
        reminders.started(recipient=request.user, kind=kinds.REMINDER.code, at=now)
        return answers.form_page(request, "diary/add.html", form)
    return _kept_page(request, kept)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, mood_id):
    """Change an entry."""
    mood = queries.own_mood(subject=request.user, mood_id=mood_id)
    shown = answers.minute(mood.felt_at)
    form = forms.MoodForm(request.POST or None, initial={
        "score": mood.score, "energy": mood.energy, "feelings": mood.feelings,
        "own_feelings": ", ".join(mood.own_feelings or []), "note": mood.note, "felt_at": shown,
        "version": mood.version,
    })

    def change():
        typed = _typed(form)
        if typed["felt_at"] == shown:  # the page shows minutes only: a time left as it was must not lose its seconds
            typed["felt_at"] = None
        return actions.edit_mood(
            mood_id=mood.pk, by=request.user, version=form.cleaned_data["version"], at=timezone.now(), **typed,
        )

    kept = answers.keep(request, form, change)
    if kept is None:
        return answers.form_page(request, "diary/edit.html", form, mood=mood)
    return _kept_page(request, kept)


@open_to(Audience.PATIENT)
@require_POST
def delete(request, mood_id):
    """Hide an entry. The list then offers to bring it back."""
    return answers.hide(request, "mood", mood_id, to=_back(request))


@open_to(Audience.PATIENT)
@require_POST
def restore(request, mood_id):
    """Bring a deleted entry back."""
    return answers.bring_back(request, "mood", mood_id, to=_back(request))


def _typed(form) -> dict:
    typed = form.cleaned_data
    return {
        "score": typed["score"], "energy": typed["energy"], "felt": typed["feelings"],
        "own_feelings": typed["own_feelings"], "note": typed["note"], "felt_at": typed["felt_at"],
    }


def _kept_page(request, kept: dict):
    return answers.kept_page(request, kept, to=_back(request), said=_("Your mood has been saved."))


def _back(request) -> str:
    return "home" if request.POST.get("from") == "home" else "diary:moods"
