"""Reading the timeline on a page: what was asked for, the entries, and the way to the pages before and after."""

from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from patients.diary import finding, forms


def page(request, *, subject, viewer) -> dict:
    """The context of diary/find.html and diary/found.html. Words are read of what is posted only: they are not to
    stand in an address, which is kept in many places."""
    asked = _asked(request)
    form = forms.LookForm(asked or None)
    wanted = form.wanted() if form.is_bound and form.is_valid() else finding.EVERYTHING
    edge = finding.Edge.read(asked.get("edge", ""))
    try:
        found = finding.page(subject=subject, viewer=viewer, wanted=wanted, edge=edge)
    except finding.NothingToLookFor:
        form.add_error("words", _("These words are too common to look for. Add another one"))
        found = finding.page(subject=subject, viewer=viewer)
    return {"form": form, "found": found, "wanted": wanted, **_leads(found, wanted)}


def _asked(request) -> QueryDict:
    if request.method == "POST":
        return request.POST
    asked = request.GET.copy()
    asked.pop("words", None)
    return asked


def _leads(found: finding.Page, wanted: finding.Wanted) -> dict:
    """The way to the pages before and after: links, or buttons when words are looked for."""
    given = [
        *(("kinds", code) for code in wanted.kinds), ("first", wanted.first), ("last", wanted.last),
        ("words", wanted.words),
    ]
    given = [(name, str(value)) for name, value in given if value]
    if wanted.words:
        return {"given": given}
    return {
        "previous_url": f"?{urlencode([*given, ('edge', found.newer)])}" if found.newer else "",
        "next_url": f"?{urlencode([*given, ('edge', found.older)])}" if found.older else "",
    }
