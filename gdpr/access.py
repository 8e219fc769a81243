"""Who may see what. Every read of a patient's data, on the web, by the API or in the admin, goes through here.

There is no exception for administrators: a person sees their own rows, and rows they were let see by a grant that
stands now. Everything else does not exist for them.
"""

from typing import ClassVar

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now

from gdpr.scopes import Scope


def standing_grants(viewer) -> models.QuerySet:
    """The grants by which a viewer may see others' data at this moment."""
    return apps.get_model("gdpr", "AccessGrant").objects.filter(
        Q(ends_at=None) | Q(ends_at__gt=Now()), grantee=viewer, grantee__is_active=True, starts_at__lte=Now(),
    )


def may_see(*, viewer, subject_id, scope: Scope) -> bool:
    """Whether a viewer may see one kind of a person's data now."""
    if not viewer.is_authenticated:
        return False
    return viewer.pk == subject_id or standing_grants(viewer).filter(subject_id=subject_id, scope=scope).exists()


def subjects_seen_by(viewer, scope: Scope) -> models.QuerySet:
    """The ids of the people whose data of one kind a viewer may see by a grant."""
    return standing_grants(viewer).filter(scope=scope).values("subject_id")


class PatientOwnedQuerySet(models.QuerySet["PatientOwned"]):
    def visible_to(self, viewer):
        """The rows that the viewer owns or has been let see. Nobody else's, not even for an administrator."""
        if not viewer.is_authenticated:
            return self.none()
        grant = standing_grants(viewer).filter(subject=OuterRef("subject"), scope=self.model.scope)
        return self.filter(Q(subject=viewer) | Exists(grant))

    def about(self, subject, *, viewer):
        """One person's rows, as far as the viewer may see them. For one's own no grant needs to be looked for."""
        found = self if viewer.is_authenticated and viewer.pk == subject.pk else self.visible_to(viewer)
        return found.filter(subject=subject)


class OnlyTheirsQuerySet(PatientOwnedQuerySet):
    """Of what is nobody's but the person's own, whatever else they let others see."""

    def visible_to(self, viewer):
        return self.filter(subject=viewer) if viewer.is_authenticated else self.none()


class PatientOwned(models.Model):
    """A row about a patient. It names its subject, and the scope under which others may see it."""

    scope: ClassVar[Scope]

    subject = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = PatientOwnedQuerySet.as_manager()

    class Meta:
        abstract = True
