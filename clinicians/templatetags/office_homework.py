from django import template
from django.urls import reverse

register = template.Library()
PAGES = {"exercise": "office:exercise", "assessment": "office:assessment"}


@register.filter
def office_made_url(homework, made) -> str:
    """Where a clinician reads what was made in doing homework; empty when it is not there. `made`: by homework."""
    there = (made or {}).get(homework.pk)
    return reverse(PAGES[there[0]], args=[homework.subject_id, there[1]]) if there else ""
