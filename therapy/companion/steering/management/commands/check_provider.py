"""`manage.py check_provider`: whether the model that is set up would answer. The key is never printed."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from therapy.companion import providers
from therapy.companion.steering import readiness, starting
from therapy.companion.steering.models import Outcome


class Command(BaseCommand):
    help = "Shows the provider our key, sends nobody's words, and says what stands in the way."

    def handle(self, *args, **options) -> None:
        provider = providers.chosen()
        if provider is None:
            raise CommandError("GROQ_API_KEY and COMPANION_BASE_URL are not set: only the guided coach answers.")
        outcome = starting.knock(at=timezone.now())
        if outcome in ("status 401", "status 403"):
            raise CommandError(f"{provider.name} refused the key in {providers.key_setting()} ({outcome}).")
        if outcome in readiness.WORDS:
            raise CommandError(f"{provider.name} may not be asked: {outcome}.")
        if outcome != Outcome.OK:
            raise CommandError(f"{provider.name} did not answer as it should: {outcome}.")
        self.stdout.write(f"{provider.name} takes the key in {providers.key_setting()}. Model: {provider.model}.")
