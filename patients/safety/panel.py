"""What the help panel says to one person at one time. The same words stand on every page that shows it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from patients.care import cover
from patients.safety import asking, queries
from patients.safety.actions import Raised
from patients.safety.directory import entries, words

YOUNG = 17
LONDON = ZoneInfo("Europe/London")
IN_PANEL = 4
"""Few enough to take in at a bad moment; /help-now/ has them all."""


def context(*, subject, at: datetime, raised: Raised | None = None) -> dict:
    """The context of parts/help_panel.html for a signed-in patient."""
    status = queries.status_for(subject=subject)
    return {
        "shown": lines(queries.help_for(subject=subject, at=at)[:IN_PANEL]),
        "heading": _("Are you safe right now?"),
        "status": status_lines(status) if status else [],
        "status_id": "incident-status",
        "told": status is not None,
        "next_step": what_happens_next(status, raised, at=at),
        "tell_url": reverse("safety:person"),
        "plan_url": reverse("plan:mine"),
        **our_question(subject=subject),
    }


def our_question(*, subject) -> dict:
    """The question of ours that waits for an answer, if there is one, and what it asks: for safety/question.html."""
    waiting = queries.open_question(subject=subject)
    return {"question": waiting, "question_words": asking.question(waiting) if waiting else ""}


def before_typing(*, at: datetime) -> dict:
    """What a page says beside a box that is about to be written in: when staff read alerts, and whether they do now."""
    return {"cover": cover.in_words(at=at)}


def before_sign_up(audience: str) -> list[dict]:
    """Help lines for the pages before there is an account: `adult`, or `young` with the lines for young people too."""
    if audience == "young":
        return lines(queries.directory(age=YOUNG, at=timezone.now()))
    return lines(queries.directory(at=timezone.now())[:IN_PANEL])


def lines(shown: tuple[entries.Shown, ...]) -> list[dict]:
    """Help lines as the page shows them."""
    return words.lines(shown)


def status_lines(status: queries.Status) -> list[str]:
    """Where a patient's alert stands, in plain words with times."""
    told = [_("Sent at %(time)s") % {"time": clock(status.sent_at)} if status.sent_at
            else _("Being sent since %(time)s") % {"time": clock(status.opened_at)} if status.has_anybody
            else _("There was nobody here whom we could tell.")]
    if status.seen_at:
        told.append(_("Seen by %(name)s at %(time)s") % {"name": status.seen_by, "time": clock(status.seen_at)})
    elif status.unheard:
        told.append(_("Nobody has seen it yet. Please do not wait: call 999, or Samaritans on 116 123, "
                      "or use “Help now”."))
    else:
        told.append(_("Nobody has seen it yet."))
    return told


def what_happens_next(status: queries.Status | None, raised: Raised | None, *, at: datetime) -> str:
    """What the person can expect, and until when to expect nothing."""
    if status is None:
        if raised is not None and raised.signals and not raised.told:
            return _(
                "You have not agreed that we pass on worries, so nobody has been told. You can still tell a person now."
            )
        return ""
    if status.seen_at:
        return _("They will try to reach you. If things get worse, do not wait: call 999.")
    if not status.has_anybody:
        return _("We keep trying to find somebody. Please do not wait for that: use “Help now”.")
    opens = cover.next_cover(at=at)
    if opens == at:
        return _("Your care team is being told. We cannot promise how soon somebody will answer. "
                 "If you are in danger, do not wait: call 999.")
    if opens is None:
        return _("Nobody is on duty here just now. If you need somebody, use “Help now”.")
    return _("It is outside our staffed hours, which begin again %(when)s. Somebody on duty is being told, but may not "
             "see it before then. If you need somebody sooner, use “Help now”.") % {"when": moment(opens)}


def clock(at: datetime) -> str:
    """A time of day in London, with the day when it is not today."""
    local = at.astimezone(LONDON)
    if local.date() == timezone.now().astimezone(LONDON).date():
        return local.strftime("%H:%M")
    return moment(at)


def moment(at: datetime) -> str:
    """A day and a time of day in London."""
    return date_format(at.astimezone(LONDON), "l j F, H:i")


def noticed(raised: Raised, *, subject, at: datetime) -> dict:
    """The same for a program: `help`, `told` and `question`, for serializers.NoticedOut."""
    return {
        "help": lines(queries.help_for(subject=subject, at=at)) if raised.shows_help else [],
        "told": raised.told if raised.signals else None,
        "question": raised.ask.pk if raised.ask else None,
        "question_words": asking.question(raised.ask) if raised.ask else "",
    }
