"""The web door to one's own emergency contacts."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.safety.plan import actions, forms, queries
from patients.safety.plan.views import answers

GET_AND_POST = ["GET", "HEAD", "POST"]


@open_to(Audience.PATIENT)
@require_safe
def contacts(request):
    """Who may be called, and whether anybody may be called at all."""
    return render(request, "plan/contacts.html", {
        "contacts": queries.own_contacts(subject=request.user), "may_call": queries.may_call(subject=request.user),
    })


@open_to(Audience.PATIENT)
@require_http_methods(GET_AND_POST)
def add(request):
    """Name somebody."""
    form = forms.ContactForm(request.POST or None)
    return _answer(request, form, lambda: actions.name_contact(
        subject=request.user, at=timezone.now(), **form.cleaned_data,
    ))


@open_to(Audience.PATIENT)
@require_http_methods(GET_AND_POST)
def change(request, contact_id):
    """Change what is written about somebody."""
    contact = queries.own_contact(subject=request.user, contact_id=contact_id)
    form = forms.ContactForm(request.POST or None, initial={
        field: getattr(contact, field) for field in forms.ContactForm.base_fields
    })
    return _answer(request, form, lambda: actions.change_contact(
        contact_id=contact.pk, by=request.user, at=timezone.now(), **form.cleaned_data,
    ), contact=contact)


@open_to(Audience.PATIENT)
@require_http_methods(GET_AND_POST)
def take_out(request, contact_id):
    """Take somebody out, after being asked once more."""
    contact = queries.own_contact(subject=request.user, contact_id=contact_id)
    if request.method == "POST":
        actions.take_out_contact(contact_id=contact.pk, by=request.user, at=timezone.now())
        messages.success(request, _("They are taken out, for good."))
        return redirect("plan:contacts")
    return render(request, "plan/contact_take_out.html", {"contact": contact})


def _answer(request, form, do, contact=None):
    if request.method == "POST" and form.is_valid():
        try:
            noticed = sent_once.perform(request, do=lambda: answers.noted(do().raised))
        except actions.NotAContact as error:
            form.add_error(error.field, error.words)
        except sent_once.ChangedSinceSent:
            form.add_error(None, _("You sent this page before, and it has changed since. Send it again."))
        else:
            return answers.onward(request, noticed, reverse("plan:contacts"), _("Saved."))
    return answers.form_page(request, "plan/contact.html", form, contact=contact)
