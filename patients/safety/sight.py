"""Whose alerts somebody may see, and since when.

Whoever looks after a patient sees all of their alerts. Whoever was let in because of an alert sees that one and what
comes after it, and nothing that was over before: it was not what they were asked about.
"""

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce, Now

from gdpr import access
from gdpr.models import Basis
from gdpr.scopes import Scope


class Incidents(access.PatientOwnedQuerySet):
    def visible_to(self, viewer):
        """The incidents that the viewer owns or has been let see, as far as they were not over by then."""
        if not viewer.is_authenticated:
            return self.none()
        still = Coalesce(OuterRef("resolved_at"), Now())
        return self.filter(Q(subject=viewer) | _at_any_time(viewer) | _since_let_in(viewer, still=still))


    def open_to(self, viewer):
        """Of these, the ones that are not over: since when somebody was let in makes no difference to them."""
        return super().visible_to(viewer).filter(resolved_at=None)


class Signals(access.PatientOwnedQuerySet):
    def visible_to(self, viewer):
        """Signals of incidents that the viewer may see, and whatever was noticed since they were let in."""
        if not viewer.is_authenticated:
            return self.none()
        still = Coalesce(OuterRef("incident__resolved_at"), Now())
        return self.filter(
            Q(subject=viewer) | _at_any_time(viewer) | _since_let_in(viewer, still=OuterRef("noticed_at"))
            | Q(incident__isnull=False) & _since_let_in(viewer, still=still),
        )


def earlier_out_of_sight(incident, *, viewer) -> int:
    """How many earlier alerts of the same person the viewer was not let see. Only how many."""
    earlier = type(incident).objects.filter(subject=incident.subject_id, opened_at__lt=incident.opened_at)
    return earlier.exclude(pk__in=type(incident).objects.visible_to(viewer).values("pk")).count()


def _at_any_time(viewer) -> Q:
    return Q(Exists(_grants(viewer).exclude(basis=Basis.VITAL_INTERESTS)))


def _since_let_in(viewer, *, still) -> Q:
    """What lasted until a time after they were let in because of an alert."""
    return Q(Exists(_grants(viewer).filter(basis=Basis.VITAL_INTERESTS, starts_at__lte=still)))


def _grants(viewer):
    return access.standing_grants(viewer).filter(subject=OuterRef("subject"), scope=Scope.SAFETY)
