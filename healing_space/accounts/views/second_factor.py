"""The second factor: passing it, setting it up, keeping its recovery codes, taking it away."""

import qrcode
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from qrcode.image.svg import SvgPathFillImage

from healing_space.accounts import queries, second_factor, sessions
from healing_space.accounts.forms import sign_in as forms
from healing_space.accounts.second_factor import Kind
from healing_space.web.audience import Audience, open_to


@open_to(Audience.SIGNED_IN)
def code(request):
    """The second step of signing in. The kind of code is chosen, so that a slip in one does not hold up the other."""
    if request.user.is_verified() or not second_factor.has_one(request.user):
        return redirect(_onward(request))
    kind = Kind.RECOVERY if (request.POST.get("kind") or request.GET.get("with")) == Kind.RECOVERY else Kind.APP
    form = forms.SecondFactor(request.POST or None, kind=kind)
    if form.is_valid() and (device := _checked(request, form, kind)):
        sessions.mark_passed(request.session, device)
        if kind == Kind.RECOVERY:
            _say_how_many_left(request)
        return redirect(_onward(request))
    context = {"form": form, "kind": kind, "kinds": Kind, "next": _onward(request)}
    return render(request, "accounts/code.html", context, status=422 if form.is_bound else 200)


@open_to(Audience.SIGNED_IN)
def set_up(request):
    """Set up an authenticator app, or change to another one. The first right code confirms it."""
    if second_factor.missing(request.user, request.session) == "code":
        return redirect("accounts:code")
    device = second_factor.begin(user=request.user, at=timezone.now())
    changing = second_factor.has_one(request.user)
    must = request.user.works_here and not request.user.is_verified()
    sent = request.POST or None
    if must:
        form = forms.FirstCode(sent)
    else:
        form = (forms.OtherApp if changing else forms.FirstApp)(sent, user=request.user)
    if form.is_valid() and (confirmed := _confirmed(request, form)):
        device, codes = confirmed
        sessions.mark_passed(request.session, device)
        shown = {"codes": codes, "next": _onward(request), "is_new": True}
        return render(request, "accounts/recovery_codes.html", shown)
    context = {
        "form": form,
        "qr": picture(second_factor.address(device)),
        "secret": in_groups(second_factor.secret_text(device)),
        "changing": changing,
        "must": must,
        "next": _onward(request),
    }
    return render(request, "accounts/second_factor.html", context, status=422 if form.is_bound else 200)


@open_to(Audience.SIGNED_IN)
def new_recovery_codes(request):
    """Ten new recovery codes in place of the old ones, after a code from the app."""
    return _after_a_code(
        request, "accounts/recovery_codes_new.html",
        lambda: render(request, "accounts/recovery_codes.html", {
            "codes": second_factor.renew_recovery_codes(user=request.user, at=timezone.now()),
            "next": reverse("accounts:settings"),
        }),
    )


@open_to(Audience.SIGNED_IN)
@require_POST
def download_recovery_codes(request):
    """The codes that were just shown, as a file. They come from the page: here only their hashes are kept."""
    codes = request.POST.getlist("code")[:second_factor.RECOVERY_CODES]
    if not second_factor.are_mine(user=request.user, codes=codes):
        messages.error(request, _("Those codes do not count any more. Make new ones."))
        return redirect("accounts:settings")
    text = _("Healing Space recovery codes. Each one works once.") + "\n\n" + "\n".join(codes) + "\n"
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="healing-space-recovery-codes.txt"'
    return response


@open_to(Audience.SIGNED_IN)
def remove(request):
    """Do without the second factor again, after a code from the app. Not for staff."""
    if not queries.can_lose_second_factor(request.user):
        messages.error(request, _("Everyone who works here needs a second step. You can change to another app."))
        return redirect("accounts:settings")

    def take_away():
        second_factor.remove(user=request.user, at=timezone.now())
        messages.success(request, _("The second step is off. You sign in with your password alone."))
        return redirect("accounts:settings")

    return _after_a_code(request, "accounts/second_factor_remove.html", take_away)


def _after_a_code(request, template: str, do):
    if not second_factor.has_one(request.user):
        return redirect("accounts:settings")
    form = forms.SecondFactor(request.POST or None)
    if form.is_valid() and _checked(request, form, Kind.APP):
        return do()
    return render(request, template, {"form": form}, status=422 if form.is_bound else 200)


def _checked(request, form, kind: Kind):
    return attempt(form, lambda code: second_factor.check(user=request.user, kind=kind, code=code, at=timezone.now()))


def _confirmed(request, form):
    return attempt(form, lambda code: second_factor.confirm(user=request.user, code=code, at=timezone.now()))


def attempt(form, check):
    """Try a code; when it does not count, say why on the form."""
    try:
        return check(form.cleaned_data["code"])
    except second_factor.TooSoon as wait:
        form.add_error("code", ngettext(
            "Wait %(seconds)s second, then try the newest code.",
            "Wait %(seconds)s seconds, then try the newest code.", wait.seconds,
        ) % {"seconds": wait.seconds})
    except second_factor.WrongCode:
        form.add_error("code", _("That code is not right, or it was used before. Try the newest one."))
    return None


def picture(address: str) -> str:
    """A QR code as an inline drawing, on white so that it can be read in dark colours too."""
    image = qrcode.make(address, image_factory=SvgPathFillImage, box_size=14, border=3)
    return mark_safe(image.to_string(encoding="unicode"))  # noqa: S308 - made here of numbers only


def in_groups(text: str) -> str:
    """A long secret in groups of four, to be typed."""
    return " ".join(text[start:start + 4] for start in range(0, len(text), 4))


def _say_how_many_left(request) -> None:
    left = second_factor.recovery_codes_left(request.user)
    messages.warning(request, ngettext(
        "You used a recovery code. %(left)s is left. You can make new ones in your settings.",
        "You used a recovery code. %(left)s are left. You can make new ones in your settings.", left,
    ) % {"left": left})


def _onward(request) -> str:
    """Where the person was going, when that is a page of ours."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if safe and wanted.startswith("/") else reverse("accounts:after_login")
