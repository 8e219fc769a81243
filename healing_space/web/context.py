"""What every page knows."""

from django.conf import settings


def page(request) -> dict:
    """The nonce under the name that the htmx tag looks for, and whether this is the demo."""
    return {"csp_nonce": getattr(request, "csp_nonce", ""), "is_demo": settings.DEMO, "version": settings.VERSION}
