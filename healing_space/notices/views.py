"""The web door to a clinician's own safety notices: how they come, to which phone, and a page to try it."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from healing_space.notices import actions, forms, queries
from healing_space.web.audience import Audience, open_to

SECTIONS = {"channels": forms.Channels, "phone": forms.Phone, "code": forms.Code}


@open_to(Audience.CLINICIAN)
@require_safe
def mine(request):
    """The whole page."""
    return _shown(request)


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def channels(request):
    """Choose the channels."""
    return _sent(request, "channels", actions.save_channels, _("Saved."))


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def phone(request):
    """Name a phone, or take it away. A new one is sent a test page with a code."""
    return _sent(request, "phone", actions.save_phone, _("Saved. A new phone is sent a code, which you enter below."))


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def code(request):
    """Enter the code that came."""
    return _sent(request, "code", actions.verify_phone, _("Your phone is set up. Safety notices come by text message."))


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def test(request):
    """Send oneself a test page."""
    if request.method == "POST":
        try:
            actions.test_page(user=request.user, at=timezone.now())
        except actions.CannotBe as error:
            messages.warning(request, error.words)
        else:
            messages.success(request, _("A test page is on its way. Below you can see what becomes of it."))
    return redirect(f"{reverse('notices:mine')}#receipts")


def _sent(request, section: str, act, done: str):
    """One section is sent. With an error the whole page comes back, the typed words kept."""
    if request.method != "POST":
        return redirect(f"{reverse('notices:mine')}#{section}")
    form = SECTIONS[section](request.POST, prefix=section)
    if form.is_valid():
        try:
            act(user=request.user, at=timezone.now(), **form.cleaned_data)
        except actions.CannotBe as error:
            form.add_error(error.field or None, error.words)
        else:
            messages.success(request, done)
            return redirect(f"{reverse('notices:mine')}#{section}")
    return _shown(request, **{section: form})


def _shown(request, **sent):
    reach = queries.reach_of(request.user)
    now = {"by_email": reach.by_email, "by_sms": reach.by_sms, "phone": reach.phone}
    shown = {name: sent.get(name) or form(initial=now, prefix=name) for name, form in SECTIONS.items()}
    receipts = list(queries.tests_of(request.user)[:6])
    return render(request, "notices/mine.html", {
        "forms": shown, "form": next(iter(sent.values()), None), "reach": reach, "sends_texts": queries.sends_texts(),
        "receipts": receipts, "moving": queries.may_change(receipts, at=timezone.now()), "now": timezone.now(),
    }, status=422 if sent else 200)
