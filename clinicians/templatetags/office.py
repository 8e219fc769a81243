"""How the back office's pages say codes, times and people."""

from django import template
from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _

from clinicians import queries, score_words, words
from healing_space.web import days
from healing_space.web.templatetags.web import pill
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
def became(notice) -> str:
    """What became of one notice, as its channel said."""
    if notice.failed_at:
        return _("Failed at %(when)s: %(why)s") % {"when": clock(notice.failed_at), "why": notice.why}
    if notice.delivered_at:
        return _("Arrived at %(when)s") % {"when": clock(notice.delivered_at)}
    if notice.sent_at:
        return _("Sent at %(when)s") % {"when": clock(notice.sent_at)}
    return _("On its way since %(when)s") % {"when": clock(notice.intended_at)}


@register.filter
def lasted(time) -> str:
    """How long something took."""
    return words.lasted(time)


@register.filter
def can_take_back(event, incident) -> bool:
    """Whether an entry about contact is by whoever has the alert now, since they have it, and not yet taken back."""
    return (
        event.what.startswith("contact.") and event.by_id == incident.acknowledged_by_id
        and event.at >= incident.acknowledged_at and not hasattr(event, "corrected_by")
    )


@register.filter
def clock(at) -> str:
    """ "14:03" for today, "21 November, 14:03" for this year, with the year for before."""
    if at is None:
        return ""
    local, today = timezone.localtime(at), timezone.localdate()
    hour = f"{local:%H:%M}"
    if local.date() == today:
        return hour
    return f'{days.said(local.date(), "j F" if local.year == today.year else "j F Y")}, {hour}'


@register.filter
def state(incident) -> str:
    """Whether an alert is closed, and if not, how soon somebody should respond."""
    if incident.resolved_at:
        return pill(_("Closed"), "good")
    return pill(how_soon(incident.respond), "now" if incident.respond == "now" else "wait")


@register.filter
def since(at) -> str:
    """Since when, and how long that is."""
    return _("Since %(when)s (%(ago)s)") % {"when": clock(at), "ago": ago(at)}


@register.filter
def last_mood(link) -> str:
    """The last mood of a patient in a caseload."""
    if not link.mood_at:
        return _("None yet")
    return _("%(score)s of 10, %(when)s") % {"score": link.mood_score, "when": clock(link.mood_at)}


@register.filter
def day(at) -> str:
    """A day with its year, short."""
    return days.said(timezone.localdate(at), "j M Y")


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


@register.filter
def change_words(change) -> str:
    """How far a score moved, and whether that is more than chance would easily explain."""
    return score_words.changed(change)


@register.filter
def cut_off_words(course) -> str:
    """Where the latest score stands to the published cut-off."""
    return score_words.at_cut_off(course)


@register.filter
def outcome_words(outcome) -> str:
    """What the first and the last PHQ-9 and GAD-7 come to."""
    return score_words.outcome(outcome)


@register.filter
def mode_words(mode: str) -> str:
    """Who filled a questionnaire in and how, as staff say it."""
    return score_words.MODES.get(mode, mode)


@register.filter
def title_of(code: str) -> str:
    """The title of a questionnaire."""
    return score_words.title_of(code)
