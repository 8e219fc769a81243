from django.conf import settings
from django.core.checks import Tags, Warning, register


@register(Tags.security, deploy=True)
def the_fallback_reaches_somebody(app_configs, **kwargs) -> list[Warning]:
    """A service that goes live without an address of its own has nobody behind the last step of the ladder."""
    if settings.SAFETY_MAILBOX or settings.NOTICE_WEBHOOK_URL:
        return []
    return [Warning(
        "When nobody on the ladder answers an alert, nobody is told: set SAFETY_MAILBOX or NOTICE_WEBHOOK_URL.",
        id="notices.W001",
    )]
