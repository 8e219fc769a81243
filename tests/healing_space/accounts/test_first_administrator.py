"""A new installation gets its first trial administrator by one command."""

import re

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone

from healing_space.accounts.models import Role, User
from healing_space.outbox import queue


def test_the_first_is_invited_by_letter(db, client, capsys):
    call_command("first_administrator", "first@example.org")
    queue.run_due(at=timezone.now())

    letter = mail.outbox[-1]
    assert letter.to == ["first@example.org"]
    link = re.search(r"https?://[^/]+(/accounts/invitation/\S+)", letter.body)[1]
    assert client.get(link).status_code == 200
    user = User.objects.get(email="first@example.org")
    assert user.role == Role.TRIAL_ADMINISTRATOR
    assert not user.is_active


def test_once_there_is_one_it_refuses(trial_admin):
    with pytest.raises(CommandError, match="already"):
        call_command("first_administrator", "second@example.org")

    assert not User.objects.filter(email="second@example.org").exists()


def test_sent_again_the_earlier_link_stops(db):
    call_command("first_administrator", "first@example.org")
    call_command("first_administrator", "first@example.org")

    user = User.objects.get(email="first@example.org")
    assert user.invitations.filter(withdrawn_at=None).count() == 1


@pytest.mark.parametrize("email", ["nonsense", "", "a b@example.org"])
def test_what_is_no_address_is_told_in_one_line(db, email):
    with pytest.raises(CommandError, match="not an e-mail address"):
        call_command("first_administrator", email)


def test_somebody_elses_address_is_told(patient):
    with pytest.raises(CommandError, match="account already"):
        call_command("first_administrator", patient.email)
