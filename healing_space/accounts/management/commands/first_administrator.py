"""Invite the first trial administrator of a new installation."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.utils import timezone

from healing_space.accounts import invitations


class Command(BaseCommand):
    help = "Send the invitation of the first trial administrator. Refuses once there is one."

    def add_arguments(self, parser):
        parser.add_argument("email")

    def handle(self, *, email: str, **options):
        try:
            validate_email(email)
        except ValidationError as error:
            raise CommandError(f"{email} is not an e-mail address.") from error
        try:
            invitations.invite_first(email=email, at=timezone.now())
        except invitations.NotAllowed as error:
            raise CommandError("There is a trial administrator already: they invite the others in /admin/.") from error
        except invitations.AddressTaken as error:
            raise CommandError(f"{email} has an account already.") from error
        self.stdout.write(f"The invitation is on its way to {email}.")
