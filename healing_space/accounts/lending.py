"""A signed-in browser that its owner hands to somebody else for a while: it opens one room, and nothing beside it.

The owner stays signed in underneath, and gets everything back by their password. Whoever holds the device meanwhile
finds no other page, no number of alerts and no program's door behind this session.
"""

import json

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_htmx.http import HttpResponseClientRedirect

from healing_space.accounts import session_keys
from healing_space.web import problems

LENT = "lent"
TRIES = 5
"""So many wrong passwords, and the owner has to sign in anew."""
# What is open whatever becomes of a session: health, and the files that pages are made of. Help comes before sessions.
OPEN_PREFIXES = ("/livez", "/healthz", "/favicon", settings.STATIC_URL)
API_PREFIX = "/api/"
WRONG = gettext_lazy("That is not the password. Try again")


class NotTakenBack(ValueError):
    """The browser stays lent. Says why."""

    def __init__(self, words: str):
        super().__init__("still lent")
        self.words = words


def lend(session, *, room: str, **what: str) -> None:
    """From now on this session opens only what lies beneath `room`. `what`: plain ids that the room needs.

    Its key is another from now on: a browser then throws away the pages that it keeps ready for its back button, and
    what other windows had open under the old one ends.
    """
    session[LENT] = {"room": room, "tries": 0, **what}
    session_keys.renew(session)


def lent(session) -> dict | None:
    """What a session is lent for, if it is."""
    return session.get(LENT)


def take_back(request, *, password: str) -> None:
    """The owner is back, by their password. NotTakenBack otherwise; after too many tries they are signed out."""
    try:
        found = get_adapter().authenticate(request, email=request.user.email, password=password)
    except ValidationError as error:
        raise NotTakenBack(error.messages[0]) from error
    if found is not None and found.pk == request.user.pk:
        del request.session[LENT]
        session_keys.renew(request.session)
        return
    tried = request.session[LENT] | {"tries": request.session[LENT]["tries"] + 1}
    request.session[LENT] = tried
    if tried["tries"] >= TRIES:
        logout(request)
        messages.warning(request, _("That was not the password, five times. Sign in again to carry on."))
    raise NotTakenBack(str(WRONG))


def only_what_is_lent(get_response):
    """Keep a lent browser in the room that it is lent for."""

    def middleware(request):
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or request.path.startswith(OPEN_PREFIXES):
            return get_response(request)
        what = lent(request.session)
        request.lent = what is not None  # so that no page of any kind, an error's neither, shows where else to go
        if what is None or request.path.startswith(what["room"]):
            return get_response(request)
        if request.path.startswith(API_PREFIX):
            body = problems.problem(403, str(_("This browser is lent to somebody else just now.")), request.path)
            return HttpResponse(json.dumps(body), status=403, content_type=problems.CONTENT_TYPE)
        return HttpResponseClientRedirect(what["room"]) if request.htmx else redirect(what["room"])

    return middleware
