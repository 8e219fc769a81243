"""The front of the site: for visitors what this is, for patients their home, and the first steps after sign-up."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from gdpr import actions as gdpr_actions
from gdpr import consent_texts
from gdpr import forms as gdpr_forms
from gdpr import queries as gdpr
from healing_space.notices.reminders import actions as reminding
from healing_space.notices.reminders import queries as reminders
from healing_space.web.audience import Audience, open_to
from patients import actions, changes, easy_read, forms, queries
from patients import home as home_page
from patients.care import queries as care
from patients.diary import queries as diary
from patients.safety import panel
from patients.safety import queries as safety

ABOUT_YOU = "about-you"
BAD_DAY = "bad_day"
"""The cookie of somebody who wants to begin with the pages for a bad day."""
SCORES = range(11)


@open_to(Audience.ANYONE)
@require_safe
def home(request):
    """The landing page for visitors, the home of a patient; staff are sent to their own door."""
    if not request.user.is_authenticated:
        return render(request, "pages/landing.html")
    if Audience.CLINICIAN.admits(request.user):
        return redirect("office:caseload")
    if Audience.TRIAL_ADMIN.admits(request.user):
        return redirect("admin:index")
    if not Audience.PATIENT.admits(request.user):
        return redirect("accounts:settings")
    if queries.profile_of(request.user) is None:
        return redirect("welcome")
    if request.COOKIES.get(BAD_DAY) and "whole" not in request.GET:
        return redirect("bad_day:front")
    return render(request, "patients/home.html", _home(request.user, timezone.now()))


def _home(subject, now) -> dict:
    status = safety.status_for(subject=subject)
    link = care.link_of(subject)
    due = reminders.waiting(subject, at=now)
    reminding.shown(prompts=[each.prompt for each in due], at=now)
    return {
        "reminders": due,
        "scores": SCORES,
        "today": diary.moods_today(subject=subject, at=now),
        "just_kept": diary.mood_just_kept(subject=subject, at=now),
        "hidden": diary.moods_deleted_lately(subject=subject, at=now)[:1],
        "cards": home_page.cards(subject=subject, at=now),
        "status": panel.status_lines(status) if status else [],
        "next_step": panel.what_happens_next(status, None, at=now) if status else "",
        **panel.our_question(subject=subject),
        "link": link,
        "waiting": care.open_request_of(subject),
        "asks_again": [consent for consent in gdpr.consents(subject=subject) if consent.asks_again],
    }


@open_to(Audience.PATIENT)
@require_safe
def welcome(request):
    """The first step after sign-up."""
    return redirect("welcome_step", step=_steps()[0])


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def welcome_step(request, step):
    """One of the first steps: a consent, or a few words about the person. Each may be left for later."""
    steps = _steps()
    if step not in steps:
        raise Http404
    done = _about_you if step == ABOUT_YOU else _agree
    following = steps[steps.index(step) + 1] if step != ABOUT_YOU else None
    context = {"step": steps.index(step) + 1, "steps": len(steps), "following": following}
    return done(request, step, context)


def _agree(request, purpose: str, context: dict):
    consent = gdpr.consent(subject=request.user, purpose=purpose)
    form = gdpr_forms.ConsentForm(request.POST or None, consent=consent)
    if form.is_valid():
        gdpr_actions.give_consent(subject=request.user, purpose=purpose, clauses=form.clauses, at=timezone.now())
        return redirect("welcome_step", step=context["following"])
    return render(request, "patients/welcome_consent.html", {**context, "form": form, "consent": consent},
                  status=422 if form.errors else 200)


def _about_you(request, step: str, context: dict):
    known = queries.profile_of(request.user)
    initial = {"nation": known.nation, "birth_year": known.birth_year} if known else {}
    form = forms.AboutYouForm(request.POST or None, initial=initial)
    if request.method == "POST" and "skip" in request.POST:
        form = forms.AboutYouForm({**initial})
    if form.is_valid():
        try:
            actions.introduce(subject=request.user, at=timezone.now(), **form.cleaned_data)
        except actions.NotAProfile as error:
            form.add_error(error.field, error.words)
        else:
            return redirect("gdpr:my_data" if known else "first_steps:brings")
    return render(request, "patients/welcome_about_you.html", {**context, "form": form, "known": known},
                  status=422 if form.errors else 200)


def _steps() -> list[str]:
    return [*(each for each in consent_texts.purposes() if consent_texts.current(each).at_welcome), ABOUT_YOU]


@open_to(Audience.ANYONE)
@require_safe
def about(request):
    """What this is, which version, what changed, and what it is not certified for."""
    return render(request, "pages/about.html", {"versions": changes.VERSIONS})


@open_to(Audience.ANYONE)
@require_safe
def privacy(request):
    """What is done with a person's data, in plain words."""
    return render(request, "pages/privacy.html", {"operator": consent_texts.operator()})


@open_to(Audience.ANYONE)
@require_safe
def accessibility(request):
    """How usable the site is for everybody, and what is known not to be good yet."""
    return render(request, "pages/accessibility.html")


@open_to(Audience.ANYONE)
@require_safe
def easy_read_list(request):
    """The key pages in easy read."""
    return render(request, "easy_read/list.html", {"pages": easy_read.PAGES.values()})


@open_to(Audience.ANYONE)
@require_safe
def easy_read_page(request, easy):
    """One of them."""
    if easy not in easy_read.PAGES:
        raise Http404
    page = easy_read.PAGES[easy]
    shown = panel.before_sign_up("adult") if page.with_numbers else []
    return render(request, "easy_read/page.html", {"page": page, "shown": shown})
