"""What the pages of the back office have in common."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone

from clinicians import forms, looks
from patients.safety import queries as alerts

SIZE = 25


def show(request, template: str, context: dict | None = None, status: int = 200):
    """A page of the back office, with the number of alerts that wait for its navigation."""
    context = dict(context or {})
    if "open_alerts" not in context:
        context["open_alerts"] = alerts.open_count(viewer=request.user)
    return render(request, template, context, status=status)


def part(request, rows, size: int = SIZE, count: int | None = None):
    """The part of a long list that was asked for. `count`: how long it is, where that is known already."""
    pages = Paginator(rows, size)
    if count is not None:
        pages.count = count  # a cached_property: the database is not asked again
    return pages.get_page(request.GET.get("page"))


def named(request, rows, what: str, size: int = SIZE, count: int | None = None):
    """The part of a list of patients that was asked for, once it is noted who is in it."""
    found = part(request, rows, size, count)
    looks.at_list(viewer=request.user, rows=found, what=what, at=timezone.now())
    return found


def views(request, counts: dict[str, int]) -> list[dict]:
    """The views of the inbox as links: each keeps what was filtered for, and begins at the first page."""
    asked = request.GET.copy()
    asked.pop("page", None)
    found = []
    for name, label in forms.VIEW_WORDS.items():
        asked["only"] = name
        found.append({"name": name, "label": label, "count": counts.get(name), "query": asked.urlencode()})
    return found


def look(request, at_part, template: str, context, status: int = 200, **whom):
    """Show part of a record, or say that it is not shared."""
    try:
        seen = at_part(viewer=request.user, at=timezone.now(), **whom)
    except looks.NotShared as error:
        return show(request, "office/not_shared.html", {"patient": error.patient})
    return show(request, template, {"patient": seen.patient, **context(seen)}, status=status)
