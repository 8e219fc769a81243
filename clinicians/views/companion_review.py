"""The web door to replies of the companion that two clinicians are to judge. Nobody is told whose they are."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from clinicians import companion_looks as looks
from clinicians import companion_words as words
from clinicians import judging_forms as forms
from clinicians.views import page
from healing_space.web.audience import Audience, open_to
from therapy.companion.review import actions, queries


@open_to(Audience.CLINICIAN)
@require_safe
def queue(request):
    """The replies that wait for the viewer, or those that are done, and how far reviewers agree."""
    only = "done" if request.GET.get("only") == "done" else "waiting"
    found = queries.agreements()
    return page.show(request, "office/companion_review.html", {
        "only": only, "items": page.part(request, queries.queue(viewer=request.user, only=only).defer("excerpt")),
        "agreement": found,
        "by_criterion": words.in_order(found.by_criterion),
    })


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def item(request, item_id):
    """One reply with the words before it, and the viewer's judgement of it."""
    seen = looks.at_review(viewer=request.user, item_id=item_id, at=timezone.now())
    given = request.POST if request.method == "POST" else None
    form = forms.JudgementForm(given, held_back=seen.item.was_held_back) if seen.may_judge else None
    if request.method == "POST":
        if form is None:
            messages.info(request, _("This reply has its judgements already."))
            return redirect("office:companion_review_item", item_id)
        if form.is_valid():
            return _judge(request, item_id, form)
    return page.show(request, "office/companion_review_item.html", {
        "seen": seen, "item": seen.item, "form": form, "criteria": words.criteria(),
        "judgements": [(each, _marks(each)) for each in seen.judgements],
    }, status=422 if form is not None and form.errors else 200)


def _marks(judgement) -> list[tuple[str, str]]:
    return [(title, words.MARKS.get(mark, mark)) for title, mark in words.in_order(judgement.marks)]


def _judge(request, item_id, form):
    try:
        actions.judge(item_id=item_id, by=request.user, at=timezone.now(), **form.given())
    except actions.AlreadyJudged:
        messages.info(request, _("This reply has its judgements already."))
    else:
        messages.success(request, _("Your judgement is kept."))
    return redirect("office:companion_review_item", item_id)
