"""Accepting an invitation to work here: a password, then a second factor, and only then an open account."""

from allauth.account.adapter import get_adapter
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters

from healing_space.accounts import invitations, queries, second_factor, sessions
from healing_space.accounts.forms import sign_in, sign_up
from healing_space.accounts.views.second_factor import attempt, in_groups, picture
from healing_space.web.audience import Audience, open_to

CHOSEN = "invitation_password_chosen"


@open_to(Audience.ANYONE)
@sensitive_post_parameters("password")
def accept(request, token: str):
    """First step: what to be called, and a password. Whoever comes by the link starts here, however often."""
    try:
        invitation = invitations.find(token=token, at=timezone.now())
    except invitations.NotOpen:
        return render(request, "accounts/invitation_over.html", status=410)
    form = sign_up.AcceptInvitation(
        request.POST or None, user=invitation.user, initial={"name": invitation.user.name},
    )
    if form.is_valid():
        invitations.choose_password(
            invitation=invitation, name=form.cleaned_data["name"], password=form.cleaned_data["password"],
            at=timezone.now(),
        )
        request.session[CHOSEN] = str(invitation.pk)
        return redirect("accounts:invitation_second_factor", token=token)
    context = {"form": form, "invitation": invitation}
    return render(request, "accounts/invitation.html", context, status=422 if form.is_bound else 200)


@open_to(Audience.ANYONE)
def second_step(request, token: str):
    """Second step: the authenticator app. Only in the browser in which the password was chosen."""
    try:
        invitation = invitations.find(token=token, at=timezone.now())
    except invitations.NotOpen:
        return render(request, "accounts/invitation_over.html", status=410)
    if request.session.get(CHOSEN) != str(invitation.pk):
        return redirect("accounts:invitation", token=token)
    device = second_factor.begin(user=invitation.user, at=timezone.now())
    form = sign_in.FirstCode(request.POST or None)
    if form.is_valid() and (opened := _opened(invitation, form)):
        return _let_in(request, *opened)
    context = {
        "form": form,
        "qr": picture(second_factor.address(device)),
        "secret": in_groups(second_factor.secret_text(device)),
        "invitation": invitation,
    }
    return render(request, "accounts/invitation_second_factor.html", context, status=422 if form.is_bound else 200)


def _opened(invitation, form):
    return attempt(form, lambda code: invitations.accept(invitation=invitation, code=code, at=timezone.now()))


def _let_in(request, user, device, codes: list[str]):
    get_adapter().login(request, user)
    request.session.pop(CHOSEN, None)
    sessions.mark_passed(request.session, device)
    sessions.list_this(request)
    context = {"codes": codes, "next": queries.home_of(user), "is_new": True, "welcome": True}
    return render(request, "accounts/recovery_codes.html", context)
