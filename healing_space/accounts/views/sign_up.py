"""Joining, in three short screens: safe now, old enough, the account."""

from allauth.decorators import rate_limit
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters

from healing_space.accounts import first_help, joining
from healing_space.accounts.forms import sign_up as forms
from healing_space.web.audience import Audience, open_to

STEP = "sign_up"
ASKED, ADULT = "asked", "adult"


@open_to(Audience.ANYONE)
def start(request):
    """First screen: is the person safe right now? Whoever is not sees who can help, before anything else."""
    if request.user.is_authenticated:
        return redirect("accounts:after_login")
    form = forms.Safe(request.POST or None)
    if not form.is_valid():
        return render(request, "accounts/start.html", {"form": form}, status=_status(form))
    request.session.setdefault(STEP, ASKED)
    if form.cleaned_data["safe"] == "no":
        return render(request, "accounts/start_help.html", {"shown": first_help.shown(first_help.ADULT)})
    return redirect("accounts:signup_age")


@open_to(Audience.ANYONE)
def age(request):
    """Second screen: only adults may go on. A younger person is told kindly who is there for them; nothing is kept."""
    if STEP not in request.session:
        return redirect("accounts:signup_start")
    form = forms.Age(request.POST or None)
    if not form.is_valid():
        return render(request, "accounts/start_age.html", _with_help(request, form=form), status=_status(form))
    if form.cleaned_data["adult"] == "no":
        del request.session[STEP]
        return render(request, "accounts/start_young.html", {"shown": first_help.shown(first_help.YOUNG)})
    request.session[STEP] = ADULT
    return redirect(_keeping_help(request, "accounts:signup_account"))


@open_to(Audience.ANYONE)
@sensitive_post_parameters("password")
@rate_limit(action="signup")
def account(request):
    """Third screen: the account itself. Afterwards the address is verified."""
    if request.session.get(STEP) != ADULT:
        return redirect("accounts:signup_start")
    form = forms.Account(request.POST or None)
    if form.is_valid():
        given = form.cleaned_data
        return joining.open_account(
            request, email=given["email"], password=given["password"], name=given["name"], at=timezone.now(),
        )
    return render(request, "accounts/start_account.html", _with_help(request, form=form), status=_status(form))


@open_to(Audience.ANYONE)
def terms(request):
    """What one agrees to, in plain words."""
    return render(request, "accounts/terms.html")


def _with_help(request, **context) -> dict:
    """Somebody who was not safe a moment ago keeps seeing who can help. The answer is in the address, not stored."""
    if "help" in request.GET:
        context["shown"] = first_help.shown(first_help.ADULT)
    return context


def _keeping_help(request, place: str) -> str:
    return reverse(place) + ("?help=1" if "help" in request.GET else "")


def _status(form) -> int:
    return 422 if form.is_bound else 200
