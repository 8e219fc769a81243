"""The front page of the diary: what to add now, and everything that was written, to look through and to search."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from healing_space.web.audience import Audience, open_to
from patients.diary import actions, finding, forms, queries, timeline, ways


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def diary(request):
    """What to add now, and the timeline. A search is posted, so that its words stand in no address."""
    now, user, asked = timezone.now(), request.user, _asked(request)
    form = forms.LookForm(asked or None)
    wanted = form.wanted() if form.is_bound and form.is_valid() else finding.EVERYTHING
    try:
        page = finding.page(subject=user, viewer=user, wanted=wanted, edge=finding.Edge.read(asked.get("edge", "")))
    except finding.NothingToLookFor:
        form.add_error("words", _("These words are too common to look for. Add another one"))
        page = finding.page(subject=user, viewer=user)
    kinds = timeline.kinds()
    return render(request, "diary/front.html", {
        "form": form, "page": page, "wanted": wanted, **_leads(page, wanted),
        "kinds": [kind for kind in kinds if kind.add], "lists": [kind for kind in kinds if kind.all],
        "ways": ways.ways(), "hidden": timeline.hidden_lately(subject=user, at=now),
        "streak": queries.streak(subject=user, at=now),
    }, status=422 if form.errors else 200)


def _asked(request) -> QueryDict:
    if request.method == "POST":
        return request.POST
    asked = request.GET.copy()
    asked.pop("words", None)
    return asked


def _leads(page: finding.Page, wanted: finding.Wanted) -> dict:
    """The way to the pages before and after: links, or buttons when words are looked for."""
    given = [
        *(("kinds", code) for code in wanted.kinds), ("first", wanted.first), ("last", wanted.last),
        ("words", wanted.words),
    ]
    given = [(name, str(value)) for name, value in given if value]
    if wanted.words:
        return {"given": given}
    return {
        "previous_url": f"?{urlencode([*given, ('edge', page.newer)])}" if page.newer else "",
        "next_url": f"?{urlencode([*given, ('edge', page.older)])}" if page.older else "",
    }


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def days(request):
    """Whether days of writing are counted, and how many rest days a week do not end the count."""
    wish = queries.rhythm(subject=request.user)
    form = forms.DaysForm(request.POST or None, initial={
        "counts_days": "yes" if wish.counts_days else "no", "rest_days": wish.rest_days,
    })
    if request.method == "POST" and form.is_valid():
        actions.count_days(
            subject=request.user, counts_days=form.cleaned_data["counts_days"] == "yes",
            rest_days=form.cleaned_data["rest_days"], at=timezone.now(),
        )
        messages.success(request, _("Your choice has been saved."))
        return redirect("diary:front")
    return render(request, "diary/days.html", {"form": form}, status=422 if form.errors else 200)
