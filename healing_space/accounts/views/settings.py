"""One page for everything a person decides about their own account. Each section is sent by itself."""

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows import password_change
from allauth.account.internal.flows.email_verification_by_code import EmailVerificationProcess
from allauth.decorators import rate_limit
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from healing_space.accounts import actions, languages, queries, second_factor
from healing_space.accounts.forms import settings as forms
from healing_space.web.audience import Audience, open_to

SECTIONS = {
    "name": forms.Name,
    "email": forms.Email,
    "phone": forms.Phone,
    "password": forms.Password,
    "language": forms.Language,
    "look": forms.Look,
    "notices": forms.Notices,
}


@open_to(Audience.SIGNED_IN)
def page(request):
    """The whole page."""
    return _shown(request)


@open_to(Audience.SIGNED_IN)
@sensitive_post_parameters()
def section(request, section: str):
    """One section is sent. With an error the whole page comes back, the typed words kept."""
    if section not in SECTIONS:
        raise Http404
    if request.method != "POST":
        return _back(section)
    form = SECTIONS[section](request.POST, user=request.user, prefix=section)
    if not form.is_valid():
        return _shown(request, **{section: form})
    return {"email": _change_email, "password": _change_password}.get(section, _keep)(request, section, form)


@open_to(Audience.SIGNED_IN)
@require_POST
def end_others(request):
    """Sign out everywhere but here."""
    actions.end_everywhere(user=request.user, at=timezone.now(), but=request.session.session_key)
    messages.success(request, _("You are signed out everywhere else."))
    return _back("sessions")


def _shown(request, **sent):
    forms_shown = {
        name: sent.get(name) or form(user=request.user, prefix=name) for name, form in SECTIONS.items()
    }
    context = {
        "forms": forms_shown,
        "form": next(iter(sent.values()), None),
        "has_second_factor": second_factor.has_one(request.user),
        "can_remove": queries.can_lose_second_factor(request.user),
        "codes_left": second_factor.recovery_codes_left(request.user),
        **queries.sign_ins(request.user, session_key=request.session.session_key, at=timezone.now()),
    }
    return render(request, "accounts/settings.html", context, status=422 if sent else 200)


def _keep(request, section: str, form):
    user = actions.change_settings(user=request.user, at=timezone.now(), **form.cleaned_data)
    with override(languages.spoken(user.language)):
        messages.success(request, _("Saved."))
    return _back(section)


@rate_limit(action="manage_email")
def _change_email(request, section: str, form):
    # The letter with the code goes to the new address; nothing changes until the code comes back.
    EmailVerificationProcess.initiate(request=request, user=request.user, email=form.cleaned_data["email"])
    return redirect("account_email_verification_sent")


@rate_limit(action="change_password")
def _change_password(request, section: str, form):
    get_adapter().set_password(request.user, form.cleaned_data["new_password"])
    password_change.finalize_password_change(request, request.user)
    return _back(section)


def _back(section: str):
    return redirect(f"{reverse('accounts:settings')}#{section}")
