"""What became of notices long ago is forgotten; what proves who was told of an alert stays."""

from datetime import timedelta

from django.utils import timezone

from healing_space.notices import kinds
from healing_space.notices.models import Delivery
from healing_space.notices.tasks import tidy
from patients.safety import holding, ladder

ASKED = "care.asked"


def test_notices_are_forgotten_after_a_stated_time(person, settings):
    settings.KEEP_DELIVERIES_DAYS = 365
    now, colleague = timezone.now(), person("Ola Dell", "DUTY_LEAD")
    long_ago = now - timedelta(days=366)

    def notice(key: str, *, kind: str = ASKED, intended_at=long_ago, **became):
        return Delivery.objects.create(
            key=key, kind=kind, channel="email", recipient=colleague, path="/", intended_at=intended_at, **became,
        )

    notice("sent long ago", sent_at=long_ago)
    failed = notice("failed long ago", failed_at=long_ago)
    instead = notice("in its place", sent_at=long_ago, instead_of=failed)
    notice("in that one's place", sent_at=long_ago, instead_of=instead)
    notice("sent lately", intended_at=now, sent_at=now)
    notice("still waits")
    notice("of an alert", kind=ladder.PAGE, sent_at=long_ago)

    tidy()

    left = Delivery.objects.filter(recipient=colleague).values_list("key", flat=True)
    assert set(left) == {"sent lately", "still waits", "of an alert"}


def test_every_notice_about_an_alert_is_kept_as_proof():
    assert set(kinds.proofs()) == {ladder.PAGE, holding.HANDED_OVER, holding.NOT_TAKEN_OVER}
