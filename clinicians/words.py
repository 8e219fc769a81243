"""How the back office says what the product keeps as codes. A code without words is shown as it is."""

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
    "taken_over": _("Taken over from a colleague"),
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
    "ask": _("We asked them about it"),
}
