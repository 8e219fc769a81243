"""The trial administrators' door. Everybody else finds nothing here."""

import logging
from functools import wraps

from django.contrib import messages
from django.core.exceptions import FieldDoesNotExist, FieldError, ValidationError
from django.db import DataError, transaction
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from unfold.sites import UnfoldAdminSite

log = logging.getLogger(__name__)
NONSENSE = (
    DataError, FieldDoesNotExist, FieldError, LookupError, OverflowError, TypeError, ValidationError, ValueError,
)
"""What comes of a question in an address that no column can answer."""


class Site(UnfoldAdminSite):
    """Open to a signed-in trial administrator whose second factor is confirmed in this session."""

    def has_permission(self, request) -> bool:
        user = request.user
        return bool(user.is_active and user.is_staff and user.is_verified())

    def login(self, request, extra_context=None):
        if request.user.is_authenticated:
            raise Http404
        return redirect(f"{reverse('account_login')}?next={request.path if 'login' not in request.path else '/admin/'}")

    def admin_view(self, view, cacheable=False):
        """Every page of this site. What an address asks for and cannot be is left out, and that is said."""
        return super().admin_view(_or_without_the_question(view), cacheable)


def _or_without_the_question(view):
    """Show a page as its address asks for it; where that makes no sense, go to the page itself.

    A page that fails without a question as well fails in the open.
    """
    @wraps(view)
    def shown(request, *args, **kwargs):
        if request.method not in ("GET", "HEAD") or not request.GET:
            return view(request, *args, **kwargs)
        try:
            with transaction.atomic():
                answer = view(request, *args, **kwargs)
                # Rows are fetched while the page is drawn.
                return answer.render() if hasattr(answer, "render") else answer
        except NONSENSE as error:
            log.warning("admin_address_made_no_sense", extra={"path": request.path, "error": type(error).__name__})
        messages.warning(request, _("The address of that page asked for something that cannot be. This is all of it."))
        return redirect(request.path)

    return shown
