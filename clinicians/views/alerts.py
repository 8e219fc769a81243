"""The web door to the list of alerts."""

from django.utils import timezone
from django.views.decorators.http import require_safe

from clinicians import alerts as inboxes
from clinicians import forms
from clinicians.views import page
from healing_space.web.audience import Audience, open_to
from patients.safety import queries as alerts

FILTERS = ("q", "kind", "respond", "since")


@open_to(Audience.CLINICIAN)
@require_safe
def inbox(request):
    """The alerts that the clinician may see. Asked for by the open page itself, only the list."""
    form = forms.InboxForm({"only": "open", **request.GET.dict()})
    form.is_valid()  # what cannot be understood is said, and left out of the search
    asked = {"only": "open"} | {name: value for name, value in form.cleaned_data.items() if value}
    found = inboxes.find(viewer=request.user, asked=asked)
    counts, filtered = alerts.counts(viewer=request.user), any(asked.get(name) for name in FILTERS)
    template = "office/alert_rows.html" if request.htmx else "office/inbox.html"
    return page.show(request, template, {
        "alerts": page.named(request, found.alerts, "alerts", count=None if filtered else counts.get(asked["only"])),
        "is_partial": found.is_partial, "form": form, "only": asked["only"], "filtered": filtered,
        "views": page.views(request, counts), "open_alerts": counts["unowned"], "now": timezone.now(),
    }, status=422 if form.errors and not request.htmx else 200)


@open_to(Audience.CLINICIAN)
@require_safe
def alerts_count(request):
    """How many alerts wait, for the navigation of an open page."""
    return page.show(request, "office/alerts_number.html")
