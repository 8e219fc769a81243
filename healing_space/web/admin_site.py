"""The trial administrators' door. Everybody else finds nothing here."""

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from unfold.sites import UnfoldAdminSite


class Site(UnfoldAdminSite):
    """Open to a signed-in trial administrator whose second factor is confirmed in this session."""

    def has_permission(self, request) -> bool:
        user = request.user
        return bool(user.is_active and user.is_staff and user.is_verified())

    def login(self, request, extra_context=None):
        if request.user.is_authenticated:
            raise Http404
        return redirect(f"{reverse('account_login')}?next={request.path if 'login' not in request.path else '/admin/'}")
