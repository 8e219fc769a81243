"""A new installation begins with the lines that come with the product, and an upgrade brings the newer ones."""

from django.db import connections
from django.utils import timezone

from patients.safety.directory import actions, published
from patients.safety.directory.models import Line


def take_in_what_was_shipped(*, using: str, **_) -> None:
    """After the tables were made. None of the lines is said to have been checked: nobody here has."""
    if _has_its_table(using):
        actions.take_in(rows=published.shipped(), at=timezone.now())


def _has_its_table(using: str) -> bool:
    """Not so after a step back to an earlier state of the tables."""
    with connections[using].cursor() as cursor:
        cursor.execute(
            "select column_name from information_schema.columns where table_name = %s", [Line._meta.db_table],
        )
        columns = {name for (name,) in cursor.fetchall()}
    return {field.column for field in Line._meta.concrete_fields} <= columns
