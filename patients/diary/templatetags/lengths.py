from django import template

from patients.diary import lengths

register = template.Library()
register.filter("hours", lengths.hours)
