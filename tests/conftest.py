"""The people that every test may call on, and what they have to do with each other."""

from datetime import UTC, datetime
from uuid import uuid4

import hypothesis
import pytest
from django.contrib.auth import get_user_model
from django.db.backends.postgresql.operations import DatabaseOperations
from django.test import Client
from django_otp import DEVICE_ID_SESSION_KEY
from xdist.scheduler import LoadScopeScheduling

from healing_space.accounts.models import Role, TOTPDevice
from patients import actions as patients
from patients.care import actions as care

# How long a thing takes is measured by `make bench`, never by a test: a busy machine is no failure.
hypothesis.settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("untimed")

# What starts something large is left to one worker, which starts it once. (xdist's own groups do nothing with this
# pytest: they rename tests by an attribute that it no longer has.)
ON_ONE_WORKER = (
    "tests/journeys/", "tests/chaos/", "tests/architecture/test_migrations.py", "tests/patients/safety/test_hazards.py",
)


class TogetherByPlace(LoadScopeScheduling):
    """Every test by itself to whichever worker is free, but for those that belong to one."""

    def _split_scope(self, nodeid: str) -> str:
        return next((place for place in ON_ONE_WORKER if nodeid.startswith(place)), nodeid)


def pytest_xdist_make_scheduler(config, log):
    return TogetherByPlace(config, log)


PASSWORD = "correct horse battery"  # noqa: S105  (a test's own)
MADE_BY_MIGRATIONS = ("django_content_type", "auth_permission")
APPEND_ONLY = ("audit_entry", "gdpr_sightlog", "directory_change")


@pytest.fixture(autouse=True, scope="session")
def _only_what_was_written_is_emptied():
    """After a test that commits, tables are emptied. To truncate them all takes half a second, to delete what a test
    wrote a twentieth of it. The ledgers refuse that: their triggers step aside. What migrations make stays."""
    flush = DatabaseOperations.sql_flush

    def sql_flush(self, style, tables, **options):
        tables = [self.quote_name(table) for table in tables if table not in MADE_BY_MIGRATIONS]
        with self.connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(f"SELECT '{name}' WHERE EXISTS (SELECT FROM {name})" for name in tables))
            written = [table for (table,) in cursor.fetchall()]
        ledgers = [table for table in map(self.quote_name, APPEND_ONLY) if table in written]
        return [
            *(f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in ledgers),
            *(f"DELETE FROM {table}" for table in written),
            "SET CONSTRAINTS ALL IMMEDIATE",
            *(f"ALTER TABLE {table} ENABLE TRIGGER USER" for table in ledgers),
        ]

    DatabaseOperations.sql_flush = sql_flush
    yield
    DatabaseOperations.sql_flush = flush


@pytest.fixture(autouse=True)
def counted_anew(settings):
    """Throttles count in Redis, which outlives a test and is shared by all workers: each test counts for itself."""

    def begin() -> None:
        settings.CACHES = {"default": {**settings.CACHES["default"], "KEY_PREFIX": uuid4().hex}}

    begin()
    return begin


@pytest.fixture
def now() -> datetime:
    """A Monday in winter, within staffed hours."""
    return datetime(2026, 3, 2, 10, tzinfo=UTC)


@pytest.fixture
def person(db):
    """Make a person. Staff get a confirmed authenticator app."""

    def make(name: str, role: Role = Role.PATIENT, **more):
        email = f"{name.lower().replace(' ', '.')}@example.org"
        user = get_user_model().objects.create_user(email, PASSWORD, role=role, name=name, **more)
        user.emailaddress_set.create(email=email, primary=True, verified=True)
        if user.works_here:
            TOTPDevice.objects.create(user=user, name="app", confirmed=True)
        return user

    return make


@pytest.fixture
def patient(person, now):
    found = person("Mina")
    patients.introduce(subject=found, at=now)
    return found


@pytest.fixture
def stranger_patient(person, now):
    found = person("Zed")
    patients.introduce(subject=found, at=now)
    return found


@pytest.fixture
def clinician(person, patient, now):
    """Looks after the patient, and may not read their conversations."""
    found = person("Sam Ode", Role.CLINICIAN)
    link = care.ask(subject=patient, clinician_id=found.pk, at=now)
    care.accept(link_id=link.pk, by=found, at=now)
    return found


@pytest.fixture
def stranger_clinician(person):
    return person("Noor Far", Role.CLINICIAN)


@pytest.fixture
def trial_admin(person):
    return person("Tria Min", Role.TRIAL_ADMINISTRATOR)


@pytest.fixture
def signed_in(db):
    """A browser in which somebody is signed in, second factor included."""

    def sign_in(user, **extra) -> Client:
        client = Client(**extra)
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        device = TOTPDevice.objects.filter(user=user, confirmed=True).first()
        if device:
            session = client.session
            session[DEVICE_ID_SESSION_KEY] = device.persistent_id
            session.save()
        return client

    return sign_in
