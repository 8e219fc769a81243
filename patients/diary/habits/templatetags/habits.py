from django import template

from patients.diary.habits import words

register = template.Library()


@register.filter
def of_habit(amount: int, what: str) -> str:
    """An amount as people say it."""
    return words.said(what, amount)
