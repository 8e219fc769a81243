"""How the back office's pages say codes, times and people."""

from django import template
from django.utils import formats, timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _

from clinicians import queries, words
from patients.care import queries as care

register = template.Library()


@register.filter
def called(person) -> str:
    """What a patient is called."""
    return queries.called(person)


@register.filter
def clinician_name(person) -> str:
    """What a clinician is called."""
    return care.name_of(person) if person else ""


@register.filter
def kind_words(kind: str) -> str:
    """What the noticed words are about."""
    return words.KINDS.get(kind, kind)


@register.filter
def event_words(what: str) -> str:
    """One step in the story of an alert."""
    return words.EVENTS.get(what, what)


@register.filter
def answer_words(answer: str) -> str:
    """What came of our question."""
    return words.ANSWERS.get(answer, answer)


@register.filter
def how_soon(respond: str) -> str:
    """How soon somebody should respond to an event."""
    return words.HOW_SOON.get(respond, respond)


@register.filter
def reasons(signals) -> list:
    """Why an alert was raised."""
    return queries.reasons(signals.all())


@register.filter
def clock(at) -> str:
    """ "14:03" for today, "21 November, 14:03" for this year, with the year for before."""
    if at is None:
        return ""
    local, today = timezone.localtime(at), timezone.localdate()
    if local.date() == today:
        return formats.time_format(local, "H:i")
    return formats.date_format(local, "j F, H:i" if local.year == today.year else "j F Y, H:i")


@register.filter
def ago(at) -> str:
    """ "5 minutes ago", in its largest unit or two."""
    if at is None:
        return ""
    if (timezone.now() - at).total_seconds() < 60:
        return _("just now")
    return _("%(time)s ago") % {"time": timesince(at)}


@register.simple_tag(takes_context=True)
def page_url(context, number: int) -> str:
    """This page with another page number, and everything else that was asked for."""
    asked = context["request"].GET.copy()
    asked["page"] = number
    return f"?{asked.urlencode()}"
