from django import template
from django.urls import reverse
from django.utils import timezone

register = template.Library()
PAGES = {"exercise": "exercises:exercise", "assessment": "assessments:result"}


@register.filter
def made_url(homework, made) -> str:
    """Where somebody reads what they made in doing their homework; empty when it is not there. `made`: as the queries
    tell it, by homework."""
    there = (made or {}).get(homework.pk)
    return reverse(PAGES[there[0]], args=[there[1]]) if there else ""


@register.filter
def may_be_put_back(homework) -> bool:
    """Whether taking it back can still be undone."""
    until = homework.may_be_put_back_until
    return until is not None and timezone.now() <= until
