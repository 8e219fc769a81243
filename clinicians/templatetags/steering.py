"""How the pages about the AI companion say durations and codes."""

from django import template

from clinicians import steering_words

register = template.Library()
register.filter("thousandths", steering_words.thousandths)
register.filter("purpose_words", steering_words.purpose)
register.filter("call_words", steering_words.outcome)
