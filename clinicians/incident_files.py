"""The incident log as a table file."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.contrib.auth import get_user_model
from django.db import transaction

from clinicians import looks, queries
from healing_space.audit import actions as audit
from patients.care import queries as care
from patients.safety import log


@transaction.atomic
def made(*, viewer, asked: Mapping, at: datetime) -> str:
    """Every incident that was asked for, a row each. Names only where the viewer may see whose it is; no words at all.

    Who took the file, and how much was in it, is written into the ledger.
    """
    found = list(log.log(viewer=viewer, **asked).select_related(None).prefetch_related(None).defer("note"))
    looks.at_list(viewer=viewer, rows=found, what="incident_log", at=at)
    names = _names(found)
    out = io.StringIO()
    file = csv.writer(out)
    file.writerow(log.COLUMNS)
    for incident in found:
        answered_by = names.get(incident.resolved_by_id or incident.acknowledged_by_id)
        file.writerow(log.row_of(incident, {
            "patient": queries.called(names[incident.subject_id]) if incident.may_see else "",
            "answered_by": care.name_of(answered_by) if answered_by else "",
        }))
    audit.record(what="incident_log.exported", by=viewer, at=at, rows=str(len(found)))
    return out.getvalue()


def _names(incidents: Sequence) -> dict:
    """The people whose names stand in the file: each is read, and opened, once."""
    wanted = {incident.subject_id for incident in incidents if incident.may_see}
    for incident in incidents:
        wanted |= {incident.resolved_by_id, incident.acknowledged_by_id}
    people = get_user_model().objects.only("pk", "name", "email", "role")
    return people.in_bulk([each for each in wanted if each])
