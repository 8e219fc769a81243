"""Print a current one-time code of a demo account."""

import time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from healing_space.accounts import second_factor
from healing_space.accounts.models import TOTPDevice


class Command(BaseCommand):
    help = "Print a one-time code that opens a demo account now (demo mode only)."

    def add_arguments(self, parser):
        parser.add_argument("email")

    def handle(self, *, email: str, **options):
        if not settings.DEMO:
            raise CommandError("Codes are only told in demo mode.")
        device = TOTPDevice.objects.filter(user__email=email.strip().lower(), confirmed=True).first()
        if device is None:
            raise CommandError(f"{email} has no authenticator app.")
        code, wait = second_factor.code_now(device, at=timezone.now())
        if wait:
            self.stderr.write(f"The codes of this moment are used up. Waiting {wait} seconds for the next one.")
            time.sleep(wait)
        self.stdout.write(code)
