"""How templates show numbers and the parts of a formulation."""

from django import template

from patients.safety.plan import numbers, queries

register = template.Library()


@register.filter
def calls(phone: str) -> str:
    """What to open to call a number."""
    return numbers.href(phone)


@register.filter
def parts(formulation) -> list[queries.PartShown]:
    """Every part of a formulation, those that are not written too."""
    return queries.parts(formulation)
