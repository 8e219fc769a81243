"""The questionnaires. Those that may be shown to anybody are here whole; the others wait for a licence (`gated`)."""

from patients.assessments.instruments import audit_c, pcl5, phq
from patients.assessments.instruments.gated import GATED as GATED
from patients.assessments.rules.form import Instrument

SHIPPED: dict[str, Instrument] = {
    each.code: each for each in (
        phq.PHQ_9, phq.GAD_7, phq.PHQ_4, phq.PHQ_2, phq.GAD_2, phq.PHQ_15, pcl5.PCL_5, audit_c.AUDIT_C,
    )
}
EARLIER: dict[tuple[str, str], Instrument] = {}
"""Versions that are given no more, by code and version: what was answered in them is still read by them."""


def shipped(code: str, version: str = "") -> Instrument | None:
    """A questionnaire that is here whole: the newest version, or the one that was answered."""
    newest = SHIPPED.get(code)
    if newest is not None and version in ("", newest.version):
        return newest
    return EARLIER.get((code, version))
