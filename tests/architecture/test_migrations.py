"""An upgrade from any earlier state ends where a fresh install begins."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

OURS = (
    "accounts", "audit", "outbox", "notices", "reminders", "once", "gdpr", "patients", "care", "assessments", "diary",
    "safety", "directory", "companion",
)

pytestmark = pytest.mark.django_db(transaction=True)


def shape() -> list[tuple]:
    """Every column, index, constraint and trigger of our tables, as PostgreSQL tells it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select table_name, column_name, data_type, is_nullable, column_default, character_maximum_length "
            "from information_schema.columns where table_schema = 'public' order by 1, 2"
        )
        columns = cursor.fetchall()
        cursor.execute(
            "select tablename, indexname, indexdef from pg_indexes where schemaname = 'public' order by 1, 2"
        )
        indexes = cursor.fetchall()
        cursor.execute("select conname, pg_get_constraintdef(oid) from pg_constraint order by 1, 2")
        constraints = cursor.fetchall()
        cursor.execute("select tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal order by 1")
        return [*columns, *indexes, *constraints, *cursor.fetchall()]


def earlier_states() -> list[tuple[str, str]]:
    """Every migration of ours that another of the same app follows: a release may have stopped there."""
    graph = MigrationExecutor(connection).loader.graph
    leaves = set(graph.leaf_nodes())
    return sorted(node for node in graph.nodes if node[0] in OURS and node not in leaves)


def test_nothing_waits_to_be_written_down():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_an_upgrade_from_every_earlier_state_equals_a_fresh_install():
    fresh = shape()
    try:
        for state in earlier_states():
            executor = MigrationExecutor(connection)
            executor.migrate([state])
            executor = MigrationExecutor(connection)
            executor.migrate(executor.loader.graph.leaf_nodes())

            assert shape() == fresh, state
    finally:
        call_command("migrate", verbosity=0)


def test_from_nothing_at_all_too():
    fresh = shape()
    executor = MigrationExecutor(connection)
    try:
        executor.migrate([(app, None) for app in OURS])
        executor = MigrationExecutor(connection)
        executor.migrate(executor.loader.graph.leaf_nodes())

        assert shape() == fresh
        assert MigrationRecorder(connection).applied_migrations()
    finally:
        call_command("migrate", verbosity=0)
