"""The addresses of sign-in and settings. Of allauth's own pages only those that are used have an address."""

from allauth.account import views as allauth
from django.urls import include, path, re_path

from healing_space.accounts.views import invitation, second_factor, settings, sign_in, sign_up
from healing_space.web.audience import Audience, open_to

anyone, signed_in = open_to(Audience.ANYONE), open_to(Audience.SIGNED_IN)

# allauth looks these up by name. Its sign-up is our first screen, and its e-mail page our settings.
ALLAUTH = [
    path("accounts/login/", anyone(allauth.login), name="account_login"),
    path("accounts/logout/", anyone(allauth.logout), name="account_logout"),
    path("accounts/closed/", anyone(allauth.account_inactive), name="account_inactive"),
    path("accounts/email/code/", anyone(allauth.email_verification_sent), name="account_email_verification_sent"),
    path("accounts/password/reset/", anyone(allauth.password_reset), name="account_reset_password"),
    path("accounts/password/reset/sent/", anyone(allauth.password_reset_done), name="account_reset_password_done"),
    re_path(
        r"^accounts/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        anyone(allauth.password_reset_from_key), name="account_reset_password_from_key",
    ),
    path(
        "accounts/password/reset/done/", anyone(allauth.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
    path("accounts/start/", sign_up.start, name="account_signup"),
    path("settings/", settings.page, name="account_email"),
]

OURS = [
    path("accounts/start/", sign_up.start, name="signup_start"),
    path("accounts/start/age/", sign_up.age, name="signup_age"),
    path("accounts/start/account/", sign_up.account, name="signup_account"),
    path("accounts/terms/", sign_up.terms, name="terms"),
    path("accounts/welcome/", sign_in.after_login, name="after_login"),
    path("accounts/code/", second_factor.code, name="code"),
    path("accounts/second-step/", second_factor.set_up, name="second_factor"),
    path("accounts/second-step/remove/", second_factor.remove, name="second_factor_remove"),
    path("accounts/recovery-codes/", second_factor.new_recovery_codes, name="recovery_codes"),
    path("accounts/recovery-codes/file/", second_factor.download_recovery_codes, name="recovery_codes_file"),
    path("accounts/invitation/<str:token>/", invitation.accept, name="invitation"),
    path(
        "accounts/invitation/<str:token>/second-step/", invitation.second_step, name="invitation_second_factor",
    ),
    path("settings/", settings.page, name="settings"),
    path("settings/sessions/end-others/", settings.end_others, name="end_others"),
    path("settings/<slug:section>/", settings.section, name="settings_section"),
]

urlpatterns = [path("", include((OURS, "accounts"))), *ALLAUTH]
