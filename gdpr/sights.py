"""What somebody looked at, and what it means to stop them, in plain words."""

from django.utils.translation import gettext_lazy as _

from gdpr.scopes import Scope

LOOKED_AT = {
    "record": _("Your record"),
    "diary": _("Your diary"),
    "moods": _("Your moods and notes"),
    "pictures": _("Pictures of what you share, such as moods and sleep"),
    "sleep": _("Your sleep diary"),
    "medicines": _("Your list of medicines, what you marked of them, and side effects"),
    "conversations": _("Your list of conversations"),
    "conversation": _("A conversation with the companion"),
    "shared_summaries": _("Summaries of conversations that you share with them"),
    "companion_turn": _("How one reply of the companion came about"),
    "companion_review": _("A reply of the companion and the few words before it, with your name hidden"),
    "companion_switch": _("Whether the AI companion is switched off for you"),
    "signals": _("Worries that were noticed"),
    "alert": _("An alert about you"),
    "caseload": _("A list of their patients: your name and, where it is shared, your last mood and any open alert"),
    "alerts": _("A list of alerts: your name, and in a few words why yours was raised"),
    "incident_log": _("The list of all alerts for those who lead: your name, and when yours was answered"),
    "plan": _("Your safety plan"),
    "plan_history": _("Earlier versions of your safety plan"),
    "assessments": _("Your questionnaires and their scores"),
    "assessments_late": _("A list of their patients with a questionnaire that is overdue: your name, and which"),
    "assessment": _("A questionnaire that you filled in"),
    "exercises": _("Your list of saved exercises"),
    "exercise_ladder": _("A ladder of yours, and how its steps went"),
    "activity_week": _("The week of what you planned and did"),
    "exercise": _("An exercise that you saved"),
    "what_helps": _("What you rated before and after exercises"),
    "homework": _("Your homework, and how it went"),
    "homework_list": _("A list of homework with your name on it, and how it went"),
    "threads": _("A list of messages to them or to your care team: your name, and what it is about"),
    "thread": _("Messages between you and your care team"),
    "formulation": _("How you and your clinician understand things"),
}

IF_WITHDRAWN = {
    Scope.PROFILE: _("They can no longer see your name and details."),
    Scope.DIARY: _("They can no longer see your moods and notes, the old ones too. They still look after you, but know "
                   "less about how you are. You can share them again on the page about your clinician."),
    Scope.CONVERSATIONS: _("They can no longer read your conversations with the companion, the old ones too. They "
                           "still look after you. You can share them again on the page about your clinician."),
    Scope.SAFETY: _("They can no longer see worries that were noticed."),
    Scope.ASSESSMENTS: _("They can no longer see your questionnaires, goals and scores, the old ones too, and what "
                         "they asked you to fill in ends. An answer that means danger still reaches them. You can "
                         "share them again on the page about your clinician."),
    Scope.MESSAGES: _("They can no longer read or write messages with you."),
    Scope.EXERCISES: _("They can no longer see the exercises that you saved, the old ones too. You can share them "
                       "again on the page about your clinician."),
}


def looked_at(what: str) -> str:
    """What a line of the sight log is about, in plain words."""
    return str(LOOKED_AT.get(what) or what.replace("_", " ").capitalize())
