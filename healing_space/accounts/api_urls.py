from django.urls import path

from healing_space.accounts import api

urlpatterns = [
    path("auth/token/", api.Token.as_view(), name="auth-token"),
    path("auth/token/refresh/", api.TokenRefresh.as_view(), name="auth-token-refresh"),
    path("auth/token/revoke/", api.TokenRevoke.as_view(), name="auth-token-revoke"),
    path("me/", api.Me.as_view(), name="me"),
]
