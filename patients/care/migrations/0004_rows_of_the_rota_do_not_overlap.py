"""The database keeps apart what may not overlap in the rota and in the hours of cover.

Rows that overlap already stop this migration, and its message names them: the actions have refused them all along.
"""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.functions.comparison
from django.conf import settings
from django.db import migrations, models

# Ranges of ids: two that hold the same single id overlap. That is how equality is said without an extension.
PEOPLE = "CREATE TYPE care_people AS RANGE (subtype = uuid)"
# From the minute at which hours open: past midnight when they close earlier, a whole day when at the same time.
MINUTES = """
CREATE FUNCTION care_minutes(opens time, closes time) RETURNS int4range LANGUAGE sql IMMUTABLE
  RETURN (SELECT int4range(start, start + (until - start + 1439) % 1440 + 1) FROM (SELECT
    (extract(hour FROM opens) * 60 + extract(minute FROM opens))::int AS start,
    (extract(hour FROM closes) * 60 + extract(minute FROM closes))::int AS until) AS minutes)
"""
# Where hours stand in the week, and the same a week earlier: Sunday night runs into Monday. The eighth day of the week
# is that of bank holidays, and is set so far away that it touches no other.
WEEK = """
CREATE FUNCTION care_week(weekday int, opens time, closes time) RETURNS int4multirange LANGUAGE sql IMMUTABLE
  RETURN (SELECT int4multirange(
    int4range(day + lower(minutes), day + upper(minutes)),
    int4range(day + lower(minutes) - 10080, day + upper(minutes) - 10080)
  ) FROM (SELECT
    care_minutes(opens, closes) AS minutes,
    CASE weekday WHEN 7 THEN 28800 ELSE weekday * 1440 END AS day) AS hours)
"""


class Migration(migrations.Migration):

    dependencies = [
        ('care', '0003_questionnaires_are_seen_in_care'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(PEOPLE, "DROP TYPE care_people"),
        migrations.RunSQL(MINUTES, "DROP FUNCTION care_minutes(time, time)"),
        migrations.RunSQL(WEEK, "DROP FUNCTION care_week(int, time, time)"),
        migrations.AddConstraint(
            model_name='coverday',
            constraint=models.UniqueConstraint(condition=models.Q(('opens', None)), fields=('day',), name='a_day_is_closed_once'),
        ),
        migrations.AddConstraint(
            model_name='coverday',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('opens__isnull', False)), expressions=[(models.Func(models.F('day'), models.F('day'), models.Value('[]'), function='daterange', output_field=django.contrib.postgres.fields.ranges.RangeField()), '&&'), (models.Func(models.F('opens'), models.F('closes'), function='care_minutes', output_field=django.contrib.postgres.fields.ranges.RangeField()), '&&')], name='hours_of_a_day_do_not_overlap', violation_error_message='These hours overlap with others.'),
        ),
        migrations.AddConstraint(
            model_name='coverhours',
            constraint=models.UniqueConstraint(condition=models.Q(('opens', None)), fields=('weekday',), name='a_weekday_is_closed_once'),
        ),
        migrations.AddConstraint(
            model_name='coverhours',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('opens__isnull', False)), expressions=[(models.Func(models.F('weekday'), models.F('opens'), models.F('closes'), function='care_week', output_field=django.contrib.postgres.fields.ranges.RangeField()), '&&')], name='weekly_hours_do_not_overlap', violation_error_message='These hours overlap with others.'),
        ),
        migrations.AddConstraint(
            model_name='dutychange',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('shift'), models.F('shift'), models.Value('[]'), function='int8range', output_field=django.contrib.postgres.fields.ranges.RangeField()), '&&'), (models.Func(django.db.models.functions.comparison.Least('starts_at', 'ends_at'), django.db.models.functions.comparison.Greatest('starts_at', 'ends_at'), function='tstzrange', output_field=django.contrib.postgres.fields.ranges.RangeField()), '&&')], name='no_part_of_a_shift_is_changed_twice', violation_error_message='This part of the shift was changed already.'),
        ),
        migrations.AddConstraint(
            model_name='dutyshift',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.Func(models.F('clinician'), models.F('clinician'), models.Value('[]'), function='care_people', output_field=django.contrib.postgres.fields.ranges.RangeField()), '&&'), (models.Func(django.db.models.functions.comparison.Least('starts_at', 'ends_at'), django.db.models.functions.comparison.Greatest('starts_at', 'ends_at'), function='tstzrange', output_field=django.contrib.postgres.fields.ranges.RangeField()), '&&')], name='nobody_is_on_duty_twice', violation_error_message='This person is on duty then already.'),
        ),
    ]
