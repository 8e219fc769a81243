from django.db import migrations

TRIGGER = """
CREATE TRIGGER gdpr_sightlog_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON gdpr_sightlog
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


class Migration(migrations.Migration):
    """The database itself refuses to change the list of who looked, even to raw SQL."""

    dependencies = [("gdpr", "0001_initial"), ("audit", "0002_append_only")]

    operations = [migrations.RunSQL(TRIGGER, "DROP TRIGGER gdpr_sightlog_append_only ON gdpr_sightlog")]
