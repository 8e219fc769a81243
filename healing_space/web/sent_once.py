"""A web form that writes is done once: a double click, two tabs, the back button and a lost answer change nothing.

The page carries a key (`{% once %}`). The same form sent again gets the answer of the first time.
"""

import uuid
from collections.abc import Callable

from healing_space.once import actions as once

NOT_WHAT_WAS_TYPED = {"once", "csrfmiddlewaretoken"}


class ChangedSinceSent(ValueError):
    """This form was sent before, with other words in it: somebody came back to it and wrote on."""


def perform(request, *, do: Callable[[], dict], changed_is_new: bool = False) -> dict:
    """Do what a form asks for, or answer what it was answered when it was first sent.

    The key of a form that was changed since is dropped, so that the page shown next carries a fresh one. With
    `changed_is_new` the changed words are another act, and done: what is said to somebody is never held up.
    """
    key = _key(request.POST.get("once", ""))
    if not key:
        return do()
    try:
        return once.perform(user=request.user, key=f"web:{key}", fingerprint=_fingerprint(request), do=do)
    except once.KeyUsedForSomethingElse as error:
        if changed_is_new:
            return do()
        request.POST = request.POST.copy()
        del request.POST["once"]
        raise ChangedSinceSent from error


def _key(text: str) -> str:
    try:
        return str(uuid.UUID(text))
    except ValueError:
        return ""


def _fingerprint(request) -> str:
    typed = sorted((name, values) for name, values in request.POST.lists() if name not in NOT_WHAT_WAS_TYPED)
    files = [(name, file.name, file.size) for name, file in sorted(request.FILES.items())]
    return f"{request.path} {typed!r} {files!r}" if files else f"{request.path} {typed!r}"
