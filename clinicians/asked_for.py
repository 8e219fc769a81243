"""Questionnaires that a clinician asks their patients for: who is late with which."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from clinicians import looks, queries
from patients.assessments.schedules import queries as schedules
from patients.care import queries as care
from patients.care.models import CareLink


@dataclass(frozen=True)
class Late:
    """A patient with what is late."""

    link: CareLink
    asked: Sequence[schedules.Asked]

    @property
    def subject_id(self):
        return self.link.subject_id

    @property
    def name(self) -> str:
        return queries.called(self.link.subject)


def late(*, viewer, at: datetime) -> list[Late]:
    """The viewer's own patients with what is late, the longest first. Each in it can read that they were."""
    links = care.patients_of(viewer).defer("subject__pronouns", "subject__phone")
    ids = list(links.values_list("subject_id", flat=True)[:queries.MOST])
    found = schedules.late(subject_ids=ids, viewer=viewer, at=at)
    rows = [Late(link, found[link.subject_id]) for link in links.filter(subject__in=found)]
    looks.at_list(viewer=viewer, rows=rows, what="assessments_late", at=at)
    return sorted(rows, key=lambda row: (min(each.state.due_on for each in row.asked), row.name))
