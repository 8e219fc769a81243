"""Short notes: what one is grateful for, what one managed, and lines about the day."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from healing_space.web.audience import Audience, open_to
from patients.diary import actions, answers, forms, queries, timeline

A_PAGE = 30


@open_to(Audience.PATIENT)
@require_safe
def notes(request):
    """Gratitude and wins to read again, the latest first."""
    mine = queries.notes(subject=request.user, viewer=request.user, kinds=forms.KEPT_TO_READ_AGAIN)
    page = Paginator(mine, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "diary/notes.html", {
        "page": page,
        "previous_url": f"?page={page.previous_page_number()}" if page.has_previous() else "",
        "next_url": f"?page={page.next_page_number()}" if page.has_next() else "",
        "hidden": timeline.hidden_lately(subject=request.user, at=timezone.now(), codes=forms.KEPT_TO_READ_AGAIN),
    })


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request, note_kind):
    """One more note of a kind."""
    if note_kind not in forms.NOTE_KINDS:
        raise Http404
    now = timezone.now()
    form = forms.NoteForm(request.POST or None, kind=note_kind, initial={"happened_at": answers.minute(now)})
    kept = answers.keep(request, form, lambda: actions.write_note(
        subject=request.user, kind=note_kind, text=form.cleaned_data["text"],
        happened_at=form.cleaned_data["happened_at"], at=now,
    ))
    if kept is None:
        return answers.form_page(request, "diary/note_add.html", form, kind=timeline.kind_of(note_kind))
    return answers.kept_page(request, kept, to="diary:front", said=_("Your note has been saved."))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, note_id):
    """Change a note."""
    note = queries.own_note(subject=request.user, note_id=note_id)
    shown = answers.minute(note.happened_at)
    form = forms.NoteForm(request.POST or None, kind=note.kind, initial={
        "text": note.text, "happened_at": shown, "version": note.version,
    })

    def change():
        typed = form.cleaned_data
        return actions.edit_note(
            note_id=note.pk, by=request.user, text=typed["text"], version=typed["version"], at=timezone.now(),
            happened_at=None if typed["happened_at"] == shown else typed["happened_at"],
        )

    kept = answers.keep(request, form, change)
    if kept is None:
        return answers.form_page(request, "diary/note_edit.html", form, note=note)
    return answers.kept_page(request, kept, to="diary:front", said=_("Your note has been saved."))
