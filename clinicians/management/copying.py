"""Many rows at once, by COPY."""

from collections.abc import Iterable

from django.db import connection
from django.utils import timezone


def copy(model, rows: Iterable[dict]) -> int:
    """Write rows by COPY, filling what they leave out with the model's own defaults. Returns how many."""
    fields = [field for field in model._meta.concrete_fields if not (field.auto_created and field.primary_key)]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    written = 0
    with connection.cursor() as cursor:
        with cursor.copy(f"COPY {quote(model._meta.db_table)} ({columns}) FROM STDIN") as out:
            for row in rows:
                out.write_row([_value(field, row) for field in fields])
                written += 1
    return written


def _value(field, row: dict):
    if field.attname in row:
        return row[field.attname]
    if getattr(field, "auto_now_add", False):
        return timezone.now()
    value = field.get_default()
    return "{}" if value == {} else "[]" if value == [] else value
