from django.db import migrations

TRIGGER = """
CREATE TRIGGER directory_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON directory_change
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


class Migration(migrations.Migration):
    """What was changed in the crisis directory, and by whom, stays as it was told."""

    dependencies = [("directory", "0001_initial"), ("audit", "0002_append_only")]
    operations = [migrations.RunSQL(TRIGGER, "DROP TRIGGER directory_change_append_only ON directory_change")]
