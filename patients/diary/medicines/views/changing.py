"""A new medicine on the list, and its changes: its name, how it is taken from a day on, stopping, getting more."""

from django.contrib import messages
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from healing_space.web.audience import Audience, open_to
from patients.diary import answers
from patients.diary.medicines import actions, forms, queries


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request):
    """One more medicine."""
    form = forms.AddForm(request.POST or None)
    kept = answers.keep(request, form, lambda: actions.add(
        subject=request.user, at=timezone.now(), **_what(form), **form.taken(),
        **{name: form.cleaned_data[name] for name in ("starts_on", "left", "refill_on")},
    ))
    if kept is None:
        return answers.form_page(request, "medicines/add.html", form)
    return answers.kept_page(request, kept, to="medicines:list", said=_("Your medicine is on your list."))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, medicine_id):
    """Correct what a medicine is."""
    listed, medicine = _own(request, medicine_id)
    form = forms.EditForm(request.POST or None, initial={
        "name": medicine.name, "form": medicine.form, "most_a_day": medicine.most_a_day, "ends_on": medicine.ends_on,
        "reminds": medicine.reminds, "note": medicine.note, "version": medicine.version,
    })
    kept = answers.keep(request, form, lambda: actions.edit(
        medicine_id=medicine.pk, by=request.user, version=form.cleaned_data["version"], at=timezone.now(),
        **_what(form),
    ))
    if kept is None:
        return answers.form_page(request, "medicines/edit.html", form, listed=listed)
    return answers.kept_page(request, kept, to=_page(medicine), said=_("Your change has been saved."))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def change_course(request, medicine_id):
    """A new dose or new times, from a day on. What was before stays."""
    listed, medicine = _own(request, medicine_id)
    form = forms.CourseForm(request.POST or None, initial={
        **forms.CourseForm.shown(listed.now), "version": medicine.version,
    })
    form.offer_step(listed.now.every_days)
    kept = answers.keep(request, form, lambda: actions.change_course(
        medicine_id=medicine.pk, by=request.user, version=form.cleaned_data["version"], at=timezone.now(),
        from_on=form.cleaned_data["from_on"], **form.taken(),
    ))
    if kept is None:
        return answers.form_page(request, "medicines/course.html", form, listed=listed)
    return answers.kept_page(request, kept, to=_page(medicine), said=_("Your change has been saved."))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def refill(request, medicine_id):
    """How many there are now, or the day by which more is needed."""
    listed, medicine = _own(request, medicine_id)
    form = forms.RefillForm(_sent(request), initial={"refill_on": medicine.refill_on})
    return _answer(request, form, "medicines/refill.html", listed, said=_("Thank you. We have written it down."),
                   do=lambda: actions.refill(medicine_id=medicine.pk, by=request.user, at=timezone.now(),
                                             **form.cleaned_data))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request, medicine_id):
    """They do not take it any more, from a day on. It stays on the list."""
    listed, medicine = _own(request, medicine_id)
    form = forms.TurnForm(_sent(request))
    return _answer(request, form, "medicines/stop.html", listed, said=_("It is marked as stopped."),
                   do=lambda: actions.stop(medicine_id=medicine.pk, by=request.user, at=timezone.now(),
                                           **form.cleaned_data))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def take_again(request, medicine_id):
    """They take it again, as before."""
    listed, medicine = _own(request, medicine_id)
    form = forms.TurnForm(_sent(request))
    return _answer(request, form, "medicines/take_again.html", listed, said=_("It is back on your day."),
                   do=lambda: actions.bring_back(medicine_id=medicine.pk, by=request.user, at=timezone.now(),
                                                 **form.cleaned_data))


def _sent(request):
    return request.POST if request.method == "POST" else None


def _own(request, medicine_id):
    listed = queries.own_medicine(subject=request.user, medicine_id=medicine_id, day=timezone.localdate())
    return listed, listed.medicine


def _page(medicine) -> str:
    return resolve_url("medicines:medicine", medicine_id=medicine.pk)


def _what(form) -> dict:
    return {name: form.cleaned_data[name] for name in ("name", "form", "most_a_day", "ends_on", "reminds", "note")}


def _answer(request, form, template: str, listed, *, said: str, do):
    """Do what a form without words asks for. Doing it twice comes to the same."""
    if request.method == "POST" and form.is_valid():
        try:
            do()
        except actions.NotAnEntry as error:
            form.add_error(error.field if error.field in form.fields else None, error.words)
        else:
            messages.success(request, said)
            return redirect(_page(listed.medicine))
    return render(request, template, {"form": form, "listed": listed}, status=422 if form.errors else 200)
