"""What can be asked about safety plans, emergency contacts and formulations.

What is missing is said to be missing, and what cannot be read is said to have failed: never "fine".
"""

import difflib
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import zip_longest

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from gdpr import access, consent_texts
from gdpr import queries as gdpr
from gdpr.scopes import Scope
from healing_space.encryption.fields import DecryptionFailed
from patients.care import queries as care
from patients.safety.plan import merging, numbers
from patients.safety.plan.models import Agreement, Contact, Draft, Formulation, PlanVersion
from patients.safety.plan.steps import PARTS, STEPS, Part, Step

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class StepShown:
    """One step as it stands on a plan: its lines, cut so that numbers can be tapped. None: not written yet."""

    step: Step
    text: str

    @property
    def lines(self) -> list[list[numbers.Piece]]:
        return [numbers.pieces(line.strip()) for line in self.text.splitlines() if line.strip()]

    @property
    def is_missing(self) -> bool:
        return not self.text.strip()


@dataclass(frozen=True)
class CurrentPlan:
    """The version that stands, with who agreed to it and whether it is time to look at it again."""

    version: PlanVersion
    agreements: Sequence[Agreement]
    is_due: bool

    @property
    def steps(self) -> list[StepShown]:
        return shown(self.version.steps)

    @property
    def missing(self) -> list[StepShown]:
        return [step for step in self.steps if step.is_missing]

    @property
    def by_patient(self) -> Agreement | None:
        """The person's own agreement with this very version."""
        return next((each for each in self.agreements if each.by_id == self.version.subject_id), None)

    @property
    def by_clinician(self) -> Agreement | None:
        """A clinician's agreement with this very version."""
        return next((each for each in self.agreements if each.by_id != self.version.subject_id), None)

    @property
    def by_patient_themselves(self) -> bool:
        return self.version.author_id == self.version.subject_id

    @property
    def safer_alone(self) -> bool:
        """Whether the sixth step was written, and no clinician wrote or agreed to this version."""
        return bool(self.version.steps.get("safer")) and self.by_patient_themselves and self.by_clinician is None


@dataclass(frozen=True)
class PartShown:
    part: Part
    text: str


@dataclass(frozen=True)
class Change:
    """What is different in one step: the lines that are new and the lines that are gone."""

    step: Step
    new: tuple[str, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True)
class Beside:
    """What whoever answers an alert needs beside it."""

    subject_id: object
    plan: CurrentPlan | None = None
    contacts: list[Contact] = field(default_factory=list)
    formulation: Formulation | None = None
    failed: frozenset[str] = frozenset()
    """Which of `plan`, `contacts`, `formulation` could not be read. None and empty mean that there is none."""


def current(*, subject, viewer, at: datetime | None = None) -> CurrentPlan | None:
    """The plan that stands, for a viewer who may see it."""
    found = versions(subject=subject, viewer=viewer).first()
    return found and as_shown(found, at=at or timezone.now())


def as_shown(version: PlanVersion, *, at: datetime) -> CurrentPlan:
    """A version with who agreed to it."""
    agreements = sorted(version.agreements.all(), key=lambda each: each.agreed_at)
    return CurrentPlan(version, agreements, version.is_due(at))


def versions(*, subject, viewer) -> QuerySet[PlanVersion]:
    """Every version of a plan, the newest first."""
    found = PlanVersion.objects.about(subject, viewer=viewer)
    return found.select_related("author").prefetch_related("agreements__by").order_by("-number")


def draft(*, subject, author) -> Draft | None:
    """What somebody has written towards the next version, if anything."""
    return merging.draft_of(subject=subject, author=author)


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> list[Change]:
    """What is different between two texts of a plan, step by step."""
    found = []
    for step in STEPS:
        old, new = before.get(step.code, "").splitlines(), after.get(step.code, "").splitlines()
        lines = [line for line in difflib.ndiff(old, new) if line[:2] in ("+ ", "- ") and line[2:].strip()]
        if lines:
            found.append(Change(
                step, new=tuple(line[2:] for line in lines if line[0] == "+"),
                gone=tuple(line[2:] for line in lines if line[0] == "-"),
            ))
    return found


@dataclass(frozen=True)
class Told:
    """One version in the history, with what it changed of the one before."""

    version: PlanVersion
    changes: list[Change]
    is_first: bool


def told(history: Sequence[PlanVersion]) -> list[Told]:
    """The history, the newest first, each with what it changed. The last of a cut list is compared with nothing."""
    return [
        Told(version, changes(older.steps, version.steps) if older else [], version.number == 1)
        for version, older in zip_longest(history, history[1:])
    ]


def shown(steps: Mapping[str, str]) -> list[StepShown]:
    """Every step of a plan in its order, those that are not written too."""
    return [StepShown(step, steps.get(step.code, "")) for step in STEPS]


def own_contacts(*, subject) -> list[Contact]:
    """The people whom a person named for an emergency."""
    return list(Contact.objects.filter(subject=subject).order_by("created_at", "pk"))


def names_of_contacts(*, subject) -> list[str]:
    """What those people are called."""
    return [contact.name for contact in own_contacts(subject=subject)]


def contacts_named(*, subject) -> QuerySet[Contact]:
    """The same, for a list a page at a time."""
    return Contact.objects.filter(subject=subject)


def own_contact(*, subject, contact_id) -> Contact:
    """One of them."""
    return Contact.objects.get(subject=subject, pk=contact_id)


def may_call(*, subject) -> bool:
    """Whether the person agrees, at this moment, that their emergency contacts are called."""
    return gdpr.has_consent(subject=subject, purpose=consent_texts.CONTACTS, clause="call")


def contacts(*, subject, viewer) -> list[Contact]:
    """Whom a viewer may call about a person now: nobody, unless the person agrees to it at this moment."""
    if not may_call(subject=subject):
        return []
    return list(Contact.objects.about(subject, viewer=viewer).order_by("created_at", "pk"))


def formulations(*, subject, viewer) -> QuerySet[Formulation]:
    """Every version of a formulation, the newest first."""
    return Formulation.objects.about(subject, viewer=viewer).select_related("author").order_by("-number")


def formulation(*, subject, viewer) -> Formulation | None:
    """The formulation that stands."""
    return formulations(subject=subject, viewer=viewer).first()


def parts(found: Formulation | None) -> list[PartShown]:
    """Every part of a formulation in its order, those that are not written too."""
    return [PartShown(part, found.parts.get(part.code, "") if found else "") for part in PARTS]


def may_write(*, subject, by) -> bool:
    """Whether somebody writes this person's plan with them: a clinician who looks after them."""
    return by in care.clinicians_of(subject)


def beside(*, subject, viewer) -> Beside:
    """Plan, contacts and formulation for whoever answers an alert. What cannot be read does not hide the rest."""
    if not access.may_see(viewer=viewer, subject_id=subject.pk, scope=Scope.SAFETY):
        return Beside(subject.pk)
    found, failed = {}, set()
    readers: dict[str, Callable] = {"plan": current, "contacts": contacts, "formulation": formulation}
    for what, read in readers.items():
        try:
            with transaction.atomic():
                found[what] = read(subject=subject, viewer=viewer)
        except DecryptionFailed:
            log.exception("beside_alert_failed", extra={"what": what})
            failed.add(what)
    return Beside(subject.pk, **found, failed=frozenset(failed))
