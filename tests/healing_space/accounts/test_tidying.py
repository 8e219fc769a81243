from datetime import timedelta

from allauth.account.models import EmailAddress
from django.contrib.sessions.models import Session
from django.utils import timezone

from healing_space.accounts import actions
from healing_space.accounts.models import Role, User
from healing_space.accounts.tasks import tidy
from healing_space.audit.models import Entry


def test_sessions_that_have_run_out_are_forgotten_and_no_others(patient, signed_in):
    signed_in(patient)
    Session.objects.create(session_key="old", session_data="", expire_date=timezone.now() - timedelta(days=1))

    tidy()

    assert Session.objects.count() == 1
    assert not Session.objects.filter(session_key="old").exists()


def signs_up(email: str, *, days_ago: int) -> User:
    when = timezone.now() - timedelta(days=days_ago)
    user = actions.sign_up(email=email, password="five quiet kettles", name="Kit", at=when)
    User.objects.filter(pk=user.pk).update(date_joined=when)
    return user


def test_who_never_verified_an_address_is_forgotten_after_a_stated_time(patient, person, settings):
    settings.KEEP_UNVERIFIED_DAYS = 7
    User.objects.update(date_joined=timezone.now() - timedelta(days=99))
    invited = person("Ola Dell", Role.CLINICIAN)
    gone, lately = signs_up("kit@example.org", days_ago=8), signs_up("kat@example.org", days_ago=6)

    tidy()
    tidy()

    gone.refresh_from_db()
    assert "kit" not in gone.email
    assert (gone.name, gone.is_active, gone.has_usable_password()) == ("", False, False)
    assert not EmailAddress.objects.filter(user=gone).exists()
    assert Entry.objects.filter(what="accounts.forgotten", subject=gone, by=None).count() == 1
    for stays in (patient, invited, lately):
        before = stays.email
        stays.refresh_from_db()
        assert (stays.email, stays.is_active) == (before, True)

    assert signs_up("kit@example.org", days_ago=0).pk != gone.pk
