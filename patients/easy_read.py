"""The key pages in easy read: short sentences, one idea a line, a small drawing beside it. The same for everybody.

An easy-read page explains the page it belongs to and leads there. It promises nothing that the page does not.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Line:
    """One idea: a drawing of the house's icons, and a short sentence or two."""

    icon: str
    words: Any


@dataclass(frozen=True)
class Page:
    """One page in easy read. `place`: the name of the address of the page that it explains."""

    code: str
    title: Any
    place: str
    lines: tuple[Line, ...]
    with_numbers: bool = False
    """Whether the crisis lines stand beneath."""


PAGES = {page.code: page for page in (
    Page("this-site", _("What this site is"), "home", (
        Line("heart", _("This site can help when you feel bad.")),
        Line("mood", _("You can say how you feel. You can tap a number.")),
        Line("pencil", _("You can write down what is on your mind.")),
        Line("chat", _("You can talk with a computer. It is not a person. It can be wrong.")),
        Line("people", _("A clinician can look after you here. You choose who.")),
        Line("clock", _("Nobody reads this site all day and night.")),
        Line("phone", _("If you are in danger, call 999.")),
    )),
    Page("help-now", _("Get help now"), "safety:help_now", (
        Line("phone", _("Are you in danger? Call 999. Or go to A&E.")),
        Line("check", _("You do not have to be sure. It is all right to call.")),
        Line("phone", _("You can call a helpline. The numbers are on this page.")),
        Line("text", _("Is it hard to talk? You can send a text.")),
        Line("people", _("Go to where a friend is. Or ask a friend to come.")),
        Line("lock", _("Put things that can hurt you far away.")),
        Line("heart", _("The bad feeling can pass. Stay with us.")),
    ), with_numbers=True),
    Page("your-data", _("What we do with what you tell us"), "privacy", (
        Line("lock", _("We keep what you write. We keep it locked.")),
        Line("people", _("If you have a clinician, they can see some of it.")),
        Line("data", _("You can see who looked at it. You can see when.")),
        Line("check", _("You say what they can see. You can change your mind.")),
        Line("bell", _("If you write that you are not safe, we may tell staff. You say if we may.")),
        Line("lifebuoy", _("The button for help always tells staff. So do words that you send to them.")),
        Line("chat", _("You can say no to the computer that talks. You can still use the rest.")),
        Line("out", _("You can take a copy of what you wrote.")),
    )),
    Page("saying-yes-or-no", _("When we ask you to agree"), "gdpr:my_data", (
        Line("pencil", _("We ask you before we use what you write for some things.")),
        Line("check", _("You can say yes. You can say no.")),
        Line("heart", _("If you say no, that is fine. You can still use this site.")),
        Line("clock", _("Take your time. You can say it later.")),
        Line("arrow", _("You can change your mind. Go to “My data”.")),
        Line("people", _("Not sure? Ask somebody you trust to read it with you.")),
    )),
    Page("questions-with-answers", _("What the questionnaires are for"), "assessments:home", (
        Line("pencil", _("A questionnaire has a few questions. You tap an answer.")),
        Line("mood", _("It asks how you have been. Mostly in the last two weeks.")),
        Line("check", _("There is no right or wrong. It is not a test.")),
        Line("data", _("You get a number. It shows if things are better or worse.")),
        Line("heart", _("The number does not say what you have. Only a person can find that out with you.")),
        Line("bell", _("Do you say that you want to die? Then we tell your care team. We want you to be safe.")),
        Line("clock", _("You can stop. You can go on later.")),
    )),
    Page("your-safety-plan", _("What a safety plan is"), "plan:mine", (
        Line("lifebuoy", _("A safety plan is for bad times. You make it in a good time.")),
        Line("bell", _("First: what tells me that it gets bad?")),
        Line("heart", _("Then: what can I do on my own?")),
        Line("home", _("Where can I go? Who can I be with?")),
        Line("people", _("Who can I ask for help?")),
        Line("phone", _("Who can I call at any time?")),
        Line("lock", _("How can I be safer at home? Write this with your clinician.")),
        Line("pencil", _("You can change it when you like.")),
    )),
)}
"""In the order in which they are listed."""
