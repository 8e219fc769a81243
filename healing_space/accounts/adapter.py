"""Where allauth does things our way: letters through the outbox, our own words, our own addresses."""

from typing import ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from healing_space.accounts import actions, known_browsers, letters, tidying


class Adapter(DefaultAccountAdapter):
    """Sign-in as this service wants it."""

    error_messages: ClassVar = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("That email address and password do not go together. Check both and try again."),
        "too_many_login_attempts": _("That was too many tries. Wait 5 minutes, then try again."),
        "incorrect_code": _("That code is not right. Use the code in the newest email from us."),
        "incorrect_password": _("That is not your password. Try again."),
        "enter_current_password": _("That is not your password now. Try again."),
        "email_taken": _("This email address cannot be used. Choose another one."),
        "duplicate_email": _("This is already your email address."),
        "same_as_current": _("This is the address you gave before. Type the new one."),
        "invalid_password_reset": _("This link does not work any more. Ask for a new one."),
        "rate_limited": _("We have just sent you an email. Wait a little before you ask for another."),
    }

    def is_open_for_signup(self, request) -> bool:
        """Sign-up has its own pages (safe now, age, account); allauth's is no second way in."""
        return False

    def is_ajax(self, request) -> bool:
        """These pages answer with pages. Programs have the API."""
        return False

    def post_login(self, request, user, **more):
        """Remember the browser, so that strangers who guess elsewhere do not keep this person out of it."""
        response = super().post_login(request, user, **more)
        known_browsers.remember(response, email=user.email)
        return response

    def _get_login_attempts_cache_key(self, request, **credentials) -> str:
        """What wrong passwords are counted under: the address and, where it has signed in before, the browser."""
        browser = known_browsers.number(request, email=credentials.get("email", ""))
        return f"{super()._get_login_attempts_cache_key(request, **credentials)}{browser and ':'}{browser}"

    def send_mail(self, template_prefix: str, email: str, context: dict) -> None:
        """Letters go through the outbox, so that no page waits for the mail server."""
        message = self.render_mail(template_prefix, email, {"site_url": settings.SITE_URL, "email": email, **context})
        letters.post(to=email, subject=message.subject, body=message.body, at=timezone.now())

    def set_password(self, user, password: str) -> None:
        """The browser in which it is changed stays signed in; every other one, and every program, is signed out."""
        keep = self.request.session.session_key if self.request.user == user else None
        actions.set_password(user=user, password=password, at=timezone.now(), keep_session=keep)

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Built from our own address, never from the host a request claims to be for."""
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
        return settings.SITE_URL + path.replace("UID-KEY", key)

    def confirm_email(self, request, email_address) -> bool:
        """An account that was emptied gets no address any more."""
        return not tidying.is_forgotten(email_address.user) and super().confirm_email(request, email_address)

    def get_email_verification_redirect_url(self, email_address) -> str:
        signed_in = self.request.user.is_authenticated
        return reverse("accounts:settings" if signed_in else "account_login")

    def get_password_change_redirect_url(self, request) -> str:
        return reverse("accounts:settings")
