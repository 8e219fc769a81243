"""Effects that were done long ago are forgotten, and nothing else."""

from datetime import timedelta

from django.utils import timezone

from healing_space.outbox.models import Effect
from healing_space.outbox.tasks import tidy


def test_done_effects_are_forgotten_after_a_stated_time(db, settings):
    settings.KEEP_EFFECTS_DAYS = 30
    now = timezone.now()
    long_ago = now - timedelta(days=31)
    common = {"kind": "test.keep", "lane": "background", "payload": {}, "due_at": long_ago}
    Effect.objects.create(key="done long ago", done_at=long_ago, **common)
    Effect.objects.create(key="done lately", done_at=now - timedelta(days=29), **common)
    Effect.objects.create(key="gave up", dead_at=long_ago, **common)
    Effect.objects.create(key="waits", **common)

    tidy()
    tidy()

    assert set(Effect.objects.values_list("key", flat=True)) == {"done lately", "gave up", "waits"}
