from django import template

from patients.diary.sleep import words

register = template.Library()
register.filter("hours", words.hours)
