"""What is in the ledgers stays in them, whoever asks."""

import pytest
from django.db import IntegrityError, connection, transaction

from gdpr import actions as gdpr
from gdpr.models import SightLog
from healing_space.audit import actions as audit
from healing_space.audit.models import Entry

TABLES = ("audit_entry", "gdpr_sightlog")
CHANGES = ("UPDATE {table} SET at = now()", "DELETE FROM {table}", "TRUNCATE {table}")


@pytest.fixture
def lines(clinician, patient, now):
    entry = audit.record(what="test.happened", by=clinician, subject=patient, at=now)
    sight = gdpr.record_sight(viewer=clinician, subject=patient, what="record", at=now)
    return entry, sight


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("change", CHANGES)
def test_raw_sql_cannot_change_or_empty_a_ledger(lines, table, change):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # PostgreSQL truncates no table with checks still to come
        with pytest.raises(IntegrityError, match="only ever added to"), transaction.atomic():
            cursor.execute(change.format(table=table))
        cursor.execute(f"SELECT count(*) FROM {table}")
        assert cursor.fetchone()[0] > 0


@pytest.mark.parametrize("row", [0, 1])
def test_the_product_itself_cannot_change_a_line(lines, row):
    line = lines[row]
    line.what = "something else"
    with pytest.raises(IntegrityError), transaction.atomic():
        line.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        line.delete()
    assert type(line).objects.get(pk=line.pk).what != "something else"


def test_lines_are_still_added(lines):
    assert Entry.objects.filter(what="test.happened").count() == 1
    assert SightLog.objects.filter(what="record").count() == 1
