
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Aim',
            fields=[
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('what', models.CharField(choices=[('water', 'Water'), ('movement', 'Movement'), ('outdoors', 'Outdoors')], max_length=10)),
                ('amount', models.PositiveSmallIntegerField()),
                ('changed_at', models.DateTimeField()),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('subject', 'what'), name='one_aim_a_habit'), models.CheckConstraint(condition=models.Q(('amount__gte', 1)), name='aim_is_something')],
            },
        ),
        migrations.CreateModel(
            name='Habit',
            fields=[
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('edited_at', models.DateTimeField(blank=True, null=True)),
                ('deleted_at', models.DateTimeField(blank=True, help_text='Hidden at once, gone for good an hour later.', null=True)),
                ('what', models.CharField(choices=[('water', 'Water'), ('movement', 'Movement'), ('outdoors', 'Outdoors')], max_length=10)),
                ('amount', models.PositiveSmallIntegerField(help_text='Glasses or minutes.')),
                ('how', models.CharField(blank=True, default='', choices=[('walk', 'A walk'), ('run', 'Running'), ('cycle', 'Cycling'), ('swim', 'Swimming'), ('dance', 'Dancing'), ('stretch', 'Stretching or yoga'), ('strength', 'Strength'), ('sport', 'A sport or game'), ('house', 'House or garden'), ('other', 'Something else')], help_text='What kind of movement.', max_length=10)),
                ('on_day', models.DateField(help_text='The day of it in London.')),
                ('happened_at', models.DateTimeField()),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('deleted_at', None)), fields=['subject', '-happened_at'], name='habit_by_time'), models.Index(condition=models.Q(('deleted_at__isnull', False)), fields=['subject', 'deleted_at'], name='habit_deleted'), models.Index(condition=models.Q(('deleted_at', None)), fields=['subject', '-on_day'], include=('what', 'amount'), name='habit_by_day')],
                'constraints': [models.CheckConstraint(condition=models.Q(('amount__gte', 1)), name='habit_is_something'), models.CheckConstraint(condition=models.Q(('how', ''), ('what', 'movement'), _connector='OR'), name='only_movement_has_a_kind'), models.UniqueConstraint(condition=models.Q(('deleted_at', None), ('what', 'water')), fields=('subject', 'on_day'), name='one_row_of_water_a_day')],
            },
        ),
    ]
