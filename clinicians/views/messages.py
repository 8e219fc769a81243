"""The back office's pages of messages. What they show and do is desk's; a patient has the same at their own address."""

from django.contrib import messages as said
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clinicians import queries
from clinicians.views import page
from healing_space.web.audience import Audience, open_to
from messaging import attachments_desk, desk, forms, staff

OFFICE = desk.Door("office", "office/base.html", page.show, is_patient=False)


@open_to(Audience.CLINICIAN)
@require_safe
def threads(request):
    """Everything one writes with patients."""
    return desk.listing(request, OFFICE)


@open_to(Audience.CLINICIAN)
@require_safe
def archive(request):
    """What was put away."""
    return desk.listing(request, OFFICE, archived=True)


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def find(request):
    """Messages by their words, or by whose they are."""
    return desk.find(request, OFFICE)


@open_to(Audience.CLINICIAN)
@require_safe
def of_patient(request, patient_id):
    """What is written with one patient."""
    patient = queries.patient(viewer=request.user, patient_id=patient_id)
    return desk.listing(request, OFFICE, subject=patient.person, patient=patient)


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request, patient_id):
    """A new thread with one patient."""
    patient = queries.patient(viewer=request.user, patient_id=patient_id)
    return desk.begin(request, OFFICE, subject=patient.person)


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def thread(request, thread_id):
    """One thread."""
    return desk.thread(request, OFFICE, thread_id)


@open_to(Audience.CLINICIAN)
@require_POST
def draft(request, thread_id):
    """Keep what was begun."""
    return desk.keep_draft(request, OFFICE, thread_id)


@open_to(Audience.CLINICIAN)
@require_POST
def put(request, thread_id):
    """Put away or take back, be told or not."""
    return desk.put(request, OFFICE, thread_id)


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, message_id):
    """Other words for a message."""
    return desk.edit(request, OFFICE, message_id)


@open_to(Audience.CLINICIAN)
@require_POST
def hide(request, message_id):
    """Out of one's own sight."""
    return desk.hide(request, OFFICE, message_id)


@open_to(Audience.CLINICIAN)
@require_POST
def show_again(request, message_id):
    """Into sight again."""
    return desk.show_again(request, OFFICE, message_id)


@open_to(Audience.CLINICIAN)
@require_POST
def call_off(request, message_id):
    """Not sent after all."""
    return desk.call_off(request, OFFICE, message_id)


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def away(request):
    """When one does not read messages, and what patients are told of it."""
    now = timezone.now()
    form = forms.AwayForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        staff.be_away(person=request.user, at=now, **form.cleaned_data)
        said.success(request, _("Saved. Patients read it before they write to you. Alerts still reach you as before."))
        return redirect("office:away")
    return page.show(request, "messages/away.html", {"form": form, "absences": staff.absences(request.user, at=now)},
                     status=422 if form.errors else 200)


@open_to(Audience.CLINICIAN)
@require_POST
def be_back(request, away_id):
    """Not away after all."""
    staff.be_back(person=request.user, away_id=away_id)
    said.success(request, _("Taken back. Patients are not told that you are away."))
    return redirect("office:away")


@open_to(Audience.CLINICIAN)
@require_safe
def attachment(request, attachment_id):
    """A file."""
    return attachments_desk.serve(request, attachment_id)


@open_to(Audience.CLINICIAN)
@require_POST
def attachment_out(request, attachment_id):
    """A file taken out."""
    return attachments_desk.take_out(request, OFFICE, attachment_id)


@open_to(Audience.CLINICIAN)
@require_POST
def attachment_back(request, attachment_id):
    """A file put back."""
    return attachments_desk.put_back(request, OFFICE, attachment_id)
