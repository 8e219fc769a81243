"""Side effects: all of them, one more, one changed."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from healing_space.web.audience import Audience, open_to
from patients.diary import answers, timeline
from patients.diary.medicines import forms, marking, queries

A_PAGE = 30


@open_to(Audience.PATIENT)
@require_safe
def side_effects(request):
    """What was noticed, the latest first."""
    mine = queries.side_effects(subject=request.user, viewer=request.user)
    page = Paginator(mine, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "medicines/side_effects.html", {
        "page": page,
        "previous_url": f"?page={page.previous_page_number()}" if page.has_previous() else "",
        "next_url": f"?page={page.next_page_number()}" if page.has_next() else "",
        "hidden": timeline.hidden_lately(subject=request.user, at=timezone.now(), codes=["side_effect"]),
    })


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request):
    """One more side effect."""
    now = timezone.now()
    form = forms.SideEffectForm(request.POST or None, names=queries.names(subject=request.user), initial={
        "happened_at": answers.minute(now), "medicine_id": request.GET.get("medicine", ""),
    })
    kept = answers.keep(request, form, lambda: marking.note_side_effect(subject=request.user, at=now, **_typed(form)))
    if kept is None:
        return answers.form_page(request, "medicines/side_effect_add.html", form)
    return answers.kept_page(request, kept, to="medicines:side_effects", said=_("Your side effect has been saved."))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, side_effect_id):
    """Change a side effect."""
    noted = queries.own_side_effect(subject=request.user, side_effect_id=side_effect_id)
    shown = answers.minute(noted.happened_at)
    names = queries.names(subject=request.user)
    form = forms.SideEffectForm(request.POST or None, names=names, initial={
        "what": noted.what, "strength": noted.strength, "happened_at": shown, "version": noted.version,
        "medicine_id": str(noted.medicine_id or ""),
    })

    def change():
        typed = _typed(form)
        if typed["happened_at"] == shown:
            typed["happened_at"] = None
        return marking.edit_side_effect(side_effect_id=noted.pk, by=request.user, at=timezone.now(),
                                        version=form.cleaned_data["version"], **typed)

    kept = answers.keep(request, form, change)
    if kept is None:
        return answers.form_page(request, "medicines/side_effect.html", form, noted=noted)
    return answers.kept_page(request, kept, to="medicines:side_effects", said=_("Your side effect has been saved."))


def _typed(form) -> dict:
    typed = form.cleaned_data
    return {"what": typed["what"], "strength": typed["strength"], "medicine_id": typed["medicine_id"] or None,
            "happened_at": typed["happened_at"]}
