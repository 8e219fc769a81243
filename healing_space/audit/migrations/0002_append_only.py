from django.db import migrations

# Any table may call this function in a trigger; it refuses whatever it is asked about.
FUNCTION = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only ever added to: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$
"""
TRIGGER = """
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


class Migration(migrations.Migration):
    """The database itself refuses to change the ledger or to empty it, even to raw SQL."""

    dependencies = [("audit", "0001_initial")]

    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION refuse_change()"),
        migrations.RunSQL(TRIGGER, "DROP TRIGGER audit_entry_append_only ON audit_entry"),
    ]
