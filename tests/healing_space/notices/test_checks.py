"""What a deployment is warned of."""

import pytest

from healing_space.notices import checks


@pytest.mark.parametrize(("mailbox", "webhook", "warned"), [
    ("", "", True), ("safety@example.org", "", False), ("", "https://pager.example.org/", False),
])
def test_a_deployment_without_a_fallback_is_warned(mailbox, webhook, warned, settings):
    settings.SAFETY_MAILBOX, settings.NOTICE_WEBHOOK_URL = mailbox, webhook

    assert bool(checks.the_fallback_reaches_somebody(None)) is warned
