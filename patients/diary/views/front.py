"""The front page of the diary: what to add now, and everything that was written, to look through and to search."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from healing_space.web.audience import Audience, open_to
from patients.diary import actions, forms, looking, queries, timeline, ways
from patients.safety import panel
from patients.safety import queries as safety


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def diary(request):
    """What to add now, and the timeline. A search is posted, so that its words stand in no address."""
    now, user, kinds = timezone.now(), request.user, timeline.kinds()
    shown = looking.page(request, subject=user, viewer=user)
    # Nothing of a search is kept and nobody is told of it; help is there for whoever looks for such words.
    if request.method == "POST" and safety.calls_for_help(request.POST.get("words", "")):
        shown |= panel.context(subject=user, at=now) | {"calls_for_help": True}
    return render(request, "diary/front.html", {
        **shown,
        "kinds": [kind for kind in kinds if kind.add], "lists": [kind for kind in kinds if kind.all],
        "ways": ways.ways(), "hidden": timeline.hidden_lately(subject=user, at=now),
        "streak": queries.streak(subject=user, at=now),
    }, status=422 if shown["form"].errors else 200)


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
