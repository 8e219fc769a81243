"""What follows the last screen of signing up, for a new address and for a known one: to an onlooker, the same."""

from datetime import datetime

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows import login as login_flow
from allauth.account.internal.flows import signup as signup_flow
from allauth.account.internal.flows.email_verification_by_code import EMAIL_VERIFICATION_CODE_SESSION_KEY
from allauth.account.models import Login
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from healing_space.accounts import actions, queries, tidying

VERIFY = "account_email_verification_sent"


def open_account(request: HttpRequest, *, email: str, password: str, name: str, at: datetime) -> HttpResponse:
    """Make the account and go on to the code that is sent to the address.

    Either way one password is hashed and one letter written, so that neither the answer nor its time tells whether
    the address was known. An address that nobody has shown to be theirs goes to whoever gives it last: the code goes
    to its mailbox, and opens only what was begun where it is typed in.
    """
    is_known = queries.knows_address(email)
    if is_known and not _waits_for_its_code(request, email):
        is_known = not tidying.make_room(email=email, at=at)
    if is_known:
        return _known(request, email=email, password=password)
    try:
        user = actions.sign_up(email=email, password=password, name=name, at=at)
    except actions.AddressTaken:
        return redirect(VERIFY)  # the same form, sent twice at once
    return signup_flow.complete_signup(request, user=user)


def _waits_for_its_code(request: HttpRequest, email: str) -> bool:
    pending = request.session.get(EMAIL_VERIFICATION_CODE_SESSION_KEY) or {}
    return pending.get("email") == email and queries.has_address(pending.get("user_id"), email)


def _known(request: HttpRequest, *, email: str, password: str) -> HttpResponse:
    # Somebody who comes back to this screen, or sends it twice, goes on to the code that is already in the post.
    pending = request.session.get(EMAIL_VERIFICATION_CODE_SESSION_KEY) or {}
    if pending.get("email") == email:
        return redirect(VERIFY)
    # Whoever knows the password goes on as if signing in.
    try:
        user = get_adapter().authenticate(request, email=email, password=password)
    except ValidationError:
        user = None
    if user is None:
        return signup_flow.prevent_enumeration(request, email=email)
    return login_flow.perform_password_login(request, {"email": email}, Login(user=user, email=email))
