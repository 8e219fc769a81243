"""What the sign-in pages ask for."""

from allauth.account.internal.flows.email_verification_by_code import EMAIL_VERIFICATION_CODE_SESSION_KEY
from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag(takes_context=True)
def demo_mail_code(context) -> str:
    """The code of the letter just sent, where letters of a demo only go into files."""
    if not settings.DEMO or not settings.EMAIL_BACKEND.endswith("filebased.EmailBackend"):
        return ""
    pending = context["request"].session.get(EMAIL_VERIFICATION_CODE_SESSION_KEY) or {}
    return pending.get("code", "") if "user_id" in pending else ""
