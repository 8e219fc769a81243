"""The web door to the library. Anyone may read; keeping an article for later needs an account."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.web.audience import Audience, open_to
from patients.safety import panel
from patients.safety import queries as safety
from therapy.library import actions, forms, queries, suggestions
from therapy.library.articles import TOPICS


@open_to(Audience.ANYONE)
@require_safe
def index(request):
    """Every article by topic; for a patient what they keep and what may help them now, too."""
    mine = {}
    if Audience.PATIENT.admits(request.user):
        mine = {"saved": queries.saved(subject=request.user),
                "suggested": suggestions.suggested(subject=request.user, at=timezone.now())}
    return render(request, "library/list.html", {"topics": queries.by_topic(), "form": forms.FindForm(), **mine})


@open_to(Audience.ANYONE)
@require_safe
def topic(request, topic):
    """The articles about one topic."""
    return render(request, "library/topic.html", {"name": TOPICS.get(topic), "found": queries.about(topic)})


@open_to(Audience.ANYONE)
@require_http_methods(["GET", "HEAD", "POST"])
def find(request):
    """Articles by their words. The words are posted, so that they stand in no address, and nothing of them is kept."""
    form, found = forms.FindForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        found = queries.find(form.cleaned_data["words"])
    return render(request, "library/find.html", {
        "form": form, "found": found, **_help(request, request.POST.get("words", "")),
    }, status=422 if form.errors else 200)


@open_to(Audience.ANYONE)
@require_safe
def article(request, slug):
    """One article, whole or in short."""
    found = queries.article(slug)
    is_patient = Audience.PATIENT.admits(request.user)
    return render(request, "library/article.html", {
        "article": found, "simply": "simply" in request.GET, "may_save": is_patient,
        "is_saved": is_patient and queries.is_saved(subject=request.user, slug=slug),
    })


@open_to(Audience.PATIENT)
@require_POST
def save(request, slug):
    """Keep an article for later."""
    actions.save(subject=request.user, slug=slug)
    messages.success(request, _("Saved. You find it at the top of the library."))
    return redirect("library:article", slug)


@open_to(Audience.PATIENT)
@require_POST
def let_go(request, slug):
    """Keep it no longer."""
    actions.let_go(subject=request.user, slug=slug)
    messages.success(request, _("It is no longer among what you saved."))
    return redirect("library:article", slug)


def _help(request, typed: str) -> dict:
    """Help for whoever looks for words of danger: nobody is told of a search."""
    if not typed or not safety.calls_for_help(typed):
        return {}
    if Audience.PATIENT.admits(request.user):
        return panel.context(subject=request.user, at=timezone.now()) | {"help_is_due": True}
    return {"lines": panel.before_sign_up("adult")}
