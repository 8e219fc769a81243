"""The web door to homework: setting it, changing it, and what patients said of it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clinicians import homework as looks
from clinicians.homework_forms import ChangeForm, ListForm, SetForm
from clinicians.looks import NotShared
from clinicians.views import page
from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from therapy.homework import actions, queries


@open_to(Audience.CLINICIAN)
@require_safe
def everybody(request):
    """Homework of all one's own patients."""
    form = ListForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    found = page.named(request, looks.of_everybody(
        viewer=request.user, only=asked.get("only") or queries.EVERY, kind=asked.get("kind", ""),
        search=asked.get("q", ""),
    ), "homework_list")
    return page.show(request, "office/homework_everybody.html", {
        "form": form, "rows": found, "made": queries.made(list(found), viewer=request.user),
        "asked": any(asked.values()),
    })


@open_to(Audience.CLINICIAN)
@require_safe
def homework(request, patient_id):
    """What one patient was set, and what they said of it."""
    only = request.GET.get("only", "")
    only = only if only in looks.VIEWS else queries.EVERY

    def shown(seen):
        rows = page.part(request, seen.found)
        return {"rows": rows, "only": only, "made": queries.made(list(rows), viewer=request.user)}

    return page.look(request, looks.at_homework, "office/homework.html", shown, patient_id=patient_id, only=only)


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def set_homework(request, patient_id):
    """Ask a patient to do something."""
    now, patient = timezone.now(), _patient(request, patient_id)
    form = SetForm(request.POST if request.method == "POST" else None, choices=looks.choices(at=now))

    def act():
        kind, _colon, code = form.cleaned_data["what"].partition(":")
        return actions.set_homework(
            subject=patient.person, by=request.user, kind=kind, code=code, due_on=form.cleaned_data["due_on"],
            note=form.cleaned_data["note"], at=now,
        )

    if _saved(request, form, act):
        messages.success(request, _("It is set. They see it on their home page, and are reminded if they wish."))
        return redirect("office:homework", patient_id)
    return page.show(request, "office/homework_set.html", {"patient": patient, "form": form},
                     status=422 if form.errors else 200)


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, patient_id, homework_id):
    """Another day, or another note."""
    now, seen = timezone.now(), _one(request, patient_id, homework_id)
    form = ChangeForm(request.POST if request.method == "POST" else None, initial={
        "due_on": seen.homework.due_on, "note": seen.homework.note,
    })
    if _saved(request, form, lambda: actions.change(
        homework_id=homework_id, by=request.user, due_on=form.cleaned_data["due_on"],
        note=form.cleaned_data["note"], at=now,
    )):
        messages.success(request, _("It is changed. They see how it was before, too."))
        return redirect("office:homework", patient_id)
    return page.show(request, "office/homework_edit.html", {
        "patient": seen.patient, "homework": seen.homework, "form": form,
    }, status=422 if form.errors else 200)


@open_to(Audience.CLINICIAN)
@require_POST
def take_back(request, patient_id, homework_id):
    """It need not be done any more."""
    return _done(request, patient_id, homework_id, actions.take_back, _("It is taken back. They can see that."))


@open_to(Audience.CLINICIAN)
@require_POST
def put_back(request, patient_id, homework_id):
    """Undo taking it back."""
    return _done(request, patient_id, homework_id, actions.put_back, _("It is set again."))


def _done(request, patient_id, homework_id, act, said: str):
    _one(request, patient_id, homework_id)
    try:
        act(homework_id=homework_id, by=request.user, at=timezone.now())
    except actions.NotHomework as error:
        messages.warning(request, error.words)
    else:
        messages.success(request, said)
    return redirect("office:homework", patient_id)


def _patient(request, patient_id):
    try:
        return looks.at_setting(viewer=request.user, patient_id=patient_id, at=timezone.now())
    except NotShared as error:
        raise Http404 from error


def _one(request, patient_id, homework_id):
    try:
        return looks.at_one(
            viewer=request.user, patient_id=patient_id, homework_id=homework_id, at=timezone.now(),
        )
    except NotShared as error:
        raise Http404 from error


def _saved(request, form, act) -> bool:
    """Whether what was typed could be done; if not, the form says why."""
    if not form.is_bound or not form.is_valid():
        return False
    try:
        sent_once.perform(request, do=lambda: {"id": str(act().pk)})
    except actions.NotHomework as error:
        form.add_error(error.field if error.field in form.fields else None, error.words)
    except sent_once.ChangedSinceSent:
        form.add_error(None, _("You sent this form before. Check what it says now, and send it again if you want to."))
    return not form.errors
