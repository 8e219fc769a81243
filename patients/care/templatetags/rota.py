"""What pages of the back office say about the rota."""

from django import template
from django.utils import timezone

from patients.care import cover

register = template.Library()


@register.inclusion_tag("care/rota_gaps.html")
def rota_gaps() -> dict:
    """A warning when nobody is on duty at some time in the next 14 days, or nobody leads. Else nothing."""
    now = timezone.now()
    return {"gaps": cover.gaps(at=now), "leads": cover.has_leads(), "now": now}
