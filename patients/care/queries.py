"""What can be asked about who looks after whom."""

from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, QuerySet

from gdpr import access
from gdpr.scopes import Scope
from healing_space.accounts.models import TOTPDevice
from healing_space.web.audience import CLINICAL_ROLES
from patients.care.models import CareLink

User = get_user_model()


def link_of(subject) -> CareLink | None:
    """The agreed link of a patient with their clinician, if there is one."""
    return _open(subject).filter(accepted_at__isnull=False).first()


def open_request_of(subject) -> CareLink | None:
    """The request of a patient that waits for a clinician's answer, if there is one."""
    return _open(subject).filter(accepted_at=None).first()


def links_of(subject) -> QuerySet[CareLink]:
    """Every link and request of a patient, ended ones too, newest first."""
    return CareLink.objects.filter(subject=subject).select_related("clinician").order_by("-asked_at", "-pk")


def link(*, viewer, link_id) -> CareLink:
    """One link, for either of its two sides. For everybody else it does not exist."""
    found = CareLink.objects.select_related("clinician", "subject").get(pk=link_id)
    if viewer.pk not in (found.subject_id, found.clinician_id):
        raise CareLink.DoesNotExist
    return found


def requests_to(clinician) -> QuerySet[CareLink]:
    """Requests that wait for a clinician's answer, the longest waiting first."""
    waiting = CareLink.objects.filter(clinician=clinician, accepted_at=None, ended_at=None)
    return waiting.select_related("subject").order_by("asked_at", "pk")


def clinicians_to_choose() -> list:
    """Clinicians whom a patient may ask: active, and with a confirmed second factor. By name.

    Names are encrypted, so they are put in order here and not by the database.
    """
    confirmed = TOTPDevice.objects.filter(user=OuterRef("pk"), confirmed=True)
    found = User.objects.filter(Exists(confirmed), role__in=CLINICAL_ROLES, is_active=True)
    return sorted(found, key=lambda clinician: (name_of(clinician).casefold(), str(clinician.pk)))


def name_of(clinician) -> str:
    """What a clinician is called; their role where no name is known."""
    return clinician.name or str(clinician.get_role_display())


def clinicians_of(subject) -> list:
    """The active clinicians who look after a patient now."""
    held = CareLink.objects.filter(subject=subject, accepted_at__isnull=False, ended_at=None, clinician__is_active=True)
    return [link.clinician for link in held.select_related("clinician")]


def patients_of(clinician) -> QuerySet[CareLink]:
    """The agreed links of a clinician with the patients they look after now."""
    held = CareLink.objects.visible_to(clinician).filter(clinician=clinician, accepted_at__isnull=False, ended_at=None)
    return held.select_related("subject")


def shares_conversations(link: CareLink) -> bool:
    """Whether the clinician of a link may read the patient's conversations at this moment."""
    return access.may_see(viewer=link.clinician, subject_id=link.subject_id, scope=Scope.CONVERSATIONS)


def shares_diary(link: CareLink) -> bool:
    """Whether the clinician of a link may see the patient's diary at this moment."""
    return access.may_see(viewer=link.clinician, subject_id=link.subject_id, scope=Scope.DIARY)


def shares_assessments(link: CareLink) -> bool:
    """Whether the clinician of a link may see the patient's questionnaires and goals at this moment."""
    return access.may_see(viewer=link.clinician, subject_id=link.subject_id, scope=Scope.ASSESSMENTS)


def shares_exercises(link: CareLink) -> bool:
    """Whether the clinician of a link may see the exercises that the patient saved at this moment."""
    return access.may_see(viewer=link.clinician, subject_id=link.subject_id, scope=Scope.EXERCISES)


def _open(subject) -> QuerySet[CareLink]:
    return CareLink.objects.filter(subject=subject, ended_at=None).select_related("clinician")
