import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F


def those_that_stand_are_finished(apps, schema_editor):
    apps.get_model("exercises", "Exercise").objects.filter(finished_at=None).update(finished_at=F("made_at"))


class Migration(migrations.Migration):

    dependencies = [("exercises", "0001_exercises")]

    operations = [
        migrations.AddField(
            model_name="exercise", name="finished_at",
            field=models.DateTimeField(blank=True, null=True, help_text="Empty: it is a draft, and its owner's alone."),
        ),
        migrations.AddField(
            model_name="exercise", name="at_step",
            field=models.PositiveSmallIntegerField(
                default=1, help_text="Where it was left, counted among all its steps."),
        ),
        migrations.AddField(
            model_name="exercise", name="follows",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="followed_by",
                to="exercises.exercise", help_text="The exercise that this one goes on with."),
        ),
        migrations.AlterField(
            model_name="exercise", name="made_at",
            field=models.DateTimeField(help_text="When it was finished; of a draft, when it was begun."),
        ),
        migrations.RunPython(those_that_stand_are_finished, migrations.RunPython.noop),
    ]
