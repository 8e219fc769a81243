"""How the back office says what the product keeps as codes. A code without words is shown as it is."""

from datetime import timedelta

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

KINDS = {
    "suicidal_thoughts": _("Thoughts of ending their life"),
    "suicide_plan_or_means": _("A plan or a way of ending their life"),
    "self_harm": _("Hurting themselves"),
    "overdose_or_medical_emergency": _("An overdose or a medical emergency"),
    "harm_to_others": _("Harm to somebody else"),
    "abuse_or_safeguarding": _("Abuse, or somebody who may need protection"),
    "psychosis": _("Voices or beliefs that may be dangerous"),
    "eating_disorder_emergency": _("An emergency around eating"),
    "wants_a_human": _("Asked for a person"),
}

EVENTS = {
    "opened": _("Something was noticed"),
    "more_said": _("More was noticed"),
    "paged": _("The first people were told"),
    "escalated": _("Nobody had taken it, so more people were told"),
    "acknowledged": _("Taken on"),
    "given_back": _("No contact was recorded in time, so it was passed on again"),
    "still_open": _("Contact was made long ago and it was not closed, so it was passed on again"),
    "owner_left": _("Whoever had it can no longer see it, so it was passed on again"),
    "not_reached": _("They were not reached and nothing more was written, so it was passed on again"),
    "taken_over": _("Taken over from a colleague"),
    "handed_over": _("A colleague was asked to take it over"),
    "not_taken_over": _("The colleague said that they cannot take it over"),
    "kept": _("Not handed over after all"),
    "contact_taken_back": _("The entry about contact was a slip and is taken back"),
    "resolved": _("Closed"),
    "contact.spoke": _("Contact: spoke with them"),
    "contact.no_answer": _("Contact: called, no answer"),
    "contact.message_left": _("Contact: left a message"),
    "contact.emergency_services": _("Contact: asked the emergency services to help"),
    "contact.with_others": _("Contact: spoke with somebody who is with them"),
    "contact.false_alarm": _("Not what it seemed: no contact was needed"),
}

ANSWERS = {
    "yes": _("They answered: yes"),
    "unsure": _("They answered: not sure, or would rather not say"),
    "no": _("They answered: no"),
    "none": _("They did not answer"),
}

HOW_SOON = {
    "now": _("Contact as soon as possible"),
    "today": _("Contact today"),
    "ask": _("A hint"),
}


def lasted(time: timedelta | None) -> str:
    """How long something took, in its largest two units; a dash where it never happened."""
    if time is None:
        return gettext("–")
    seconds = round(time.total_seconds())
    if seconds < 60:
        return ngettext("%(count)s second", "%(count)s seconds", seconds) % {"count": seconds}
    minutes = round(seconds / 60)
    if minutes < 60:
        return ngettext("%(count)s minute", "%(count)s minutes", minutes) % {"count": minutes}
    hours, minutes = divmod(minutes, 60)
    if hours < 48:
        whole = ngettext("%(count)s hour", "%(count)s hours", hours) % {"count": hours}
        rest = ngettext("%(count)s minute", "%(count)s minutes", minutes) % {"count": minutes}
        return f"{whole} {rest}" if minutes else whole
    return ngettext("%(count)s day", "%(count)s days", round(hours / 24)) % {"count": round(hours / 24)}
