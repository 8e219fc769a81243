from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('gdpr', '0002_sight_log_append_only'),
    ]

    operations = [
        migrations.AlterField(
            model_name='accessgrant',
            name='scope',
            field=models.CharField(choices=[('PROFILE', 'Your name and details'), ('DIARY', 'Your moods and diary'), ('CONVERSATIONS', 'Your conversations with the companion'), ('SAFETY', 'Your safety: worries noticed, and help given'), ('ASSESSMENTS', 'Your questionnaires and their scores')], max_length=16),
        ),
    ]
