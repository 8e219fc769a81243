"""The incident log as a table file."""

import csv
import io
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from clinicians import queries
from healing_space.audit import actions as audit
from patients.care import queries as care
from patients.safety import log


@transaction.atomic
def made(*, viewer, asked: Mapping, at: datetime) -> str:
    """Every incident that was asked for, a row each. Names only where the viewer may see whose it is; no words at all.

    Who took the file, and how much was in it, is written into the ledger.
    """
    out = io.StringIO()
    file = csv.writer(out)
    file.writerow(log.COLUMNS)
    rows = 0
    for incident in log.log(viewer=viewer, **asked).iterator(chunk_size=500):
        file.writerow(log.row_of(incident, _names(incident)))
        rows += 1
    audit.record(what="incident_log.exported", by=viewer, at=at, rows=str(rows))
    return out.getvalue()


def _names(incident) -> dict[str, str]:
    answered_by = incident.resolved_by or incident.acknowledged_by
    return {
        "patient": queries.called(incident.subject) if incident.may_see else "",
        "answered_by": care.name_of(answered_by) if answered_by else "",
    }
