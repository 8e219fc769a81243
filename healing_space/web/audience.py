"""Who may come in by a door. Every URL declares it; a guard test tries each with everybody."""

from enum import Enum
from functools import wraps

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

CLINICAL_ROLES = ("CLINICIAN", "SUPERVISOR", "DUTY_LEAD")


class Audience(Enum):
    ANYONE = "anyone"
    SIGNED_IN = "anyone who is signed in"
    PATIENT = "patients"
    CLINICIAN = "clinicians, supervisors and duty leads"
    LEAD = "duty leads"
    STAFF = "clinicians, supervisors, duty leads and trial administrators"
    TRIAL_ADMIN = "trial administrators"

    def admits(self, user) -> bool:
        """Whether a person belongs to this audience."""
        if self is Audience.ANYONE:
            return True
        if not user.is_authenticated or not user.is_active:
            return False
        if self is Audience.SIGNED_IN:
            return True
        if self is Audience.PATIENT:
            return user.role == "PATIENT"
        if self is Audience.CLINICIAN:
            return user.role in CLINICAL_ROLES
        if self is Audience.STAFF:
            return user.role in (*CLINICAL_ROLES, "TRIAL_ADMINISTRATOR")
        if self is Audience.LEAD:
            return user.role == "DUTY_LEAD"
        return user.role == "TRIAL_ADMINISTRATOR"


def open_to(audience: Audience):
    """Declare who may enter a view. The anonymous are sent to sign in; the wrong role finds nothing there
    (404), and neither does anyone who asks for a row that they may not see."""

    def declare(view):
        @wraps(view)
        def door(request, *args, **kwargs):
            # A page for anyone never asks who it is: it must open when there is no database to ask.
            if audience is not Audience.ANYONE and not audience.admits(request.user):
                if not request.user.is_authenticated:
                    return _to_sign_in(request)
                raise Http404
            try:
                return view(request, *args, **kwargs)
            except ObjectDoesNotExist as missing:
                raise Http404 from missing

        door.audience = audience
        return door

    return declare


def _to_sign_in(request):
    if request.method == "POST":
        return _not_kept(request)
    # What an open page fetches for a part of itself must not become a sign-in form in the middle of it.
    if getattr(request, "htmx", False):
        return HttpResponseClientRedirect(redirect_to_login(request.htmx.current_url_abs_path or "/").url)
    return redirect_to_login(request.get_full_path())


def _not_kept(request):
    """Signed out meanwhile: what was written is not dropped in silence. With script the page stays, words and all."""
    if getattr(request, "htmx", False):
        return HttpResponse(status=401)
    messages.warning(request, _("You were signed out, so what you sent was not kept and nobody was told. Sign in and "
                                "send it again. The back button may still have your words."))
    return redirect_to_login(request.get_full_path())
