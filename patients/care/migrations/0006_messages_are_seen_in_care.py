"""Whoever looks after somebody can write with them: care that stands already opens messages as new care does."""

from django.conf import settings
from django.db import migrations
from django.db.models import Q
from django.utils import timezone

OPENED, BY_CARE = "MESSAGES", "DIRECT_CARE"


def open_messages(apps, schema_editor):
    links = apps.get_model("care", "CareLink").objects.filter(accepted_at__isnull=False, ended_at=None)
    grants, entries = apps.get_model("gdpr", "AccessGrant").objects, apps.get_model("audit", "Entry").objects
    now = timezone.now()
    for link in links.iterator():
        pair = {"subject_id": link.subject_id, "grantee_id": link.clinician_id, "basis": BY_CARE}
        standing = grants.filter(Q(ends_at=None) | Q(ends_at__gt=now), **pair)
        if not standing.exists() or standing.filter(scope=OPENED).exists():
            continue
        grants.create(scope=OPENED, starts_at=now, **pair)
        entries.create(
            what="access.granted", by=None, subject_id=link.subject_id, at=now,
            detail={"scope": OPENED, "basis": BY_CARE, "grantee": str(link.clinician_id)},
        )


class Migration(migrations.Migration):
    dependencies = [
        ("care", "0005_exercises_are_seen_in_care"),
        ("gdpr", "0006_messages_are_a_scope"),
        ("audit", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [migrations.RunPython(open_messages, migrations.RunPython.noop, elidable=True)]
