"""The web door to questionnaires: which there are, how scores went, and tables to take away."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from healing_space.web import periods
from healing_space.web.audience import Audience, open_to
from patients.assessments import actions, files, forms, pictures, queries
from patients.safety import panel

A_PAGE = 20


@open_to(Audience.PATIENT)
@require_safe
def home(request):
    """What was begun, which questionnaires there are, and the latest score of each."""
    now, me = timezone.now(), request.user
    latest = {each.instrument: each for each in queries.latest(subject=me, viewer=me)}
    catalogue = queries.catalogue(at=now)
    here = [entry.instrument for entry in catalogue if entry.is_available]
    gone = [entry.instrument for entry in catalogue if not entry.is_available and entry.instrument.code in latest]
    titles = {entry.instrument.code: entry.instrument for entry in catalogue}
    return render(request, "assessments/home.html", {
        "under_way": [(each, titles[each.instrument]) for each in queries.unfinished(subject=me, viewer=me, at=now)],
        "deleted": [(each, titles[each.instrument]) for each in queries.deleted_lately(subject=me, at=now)],
        "rows": [(each, latest.get(each.code)) for each in (*here, *gone)],
    })


@open_to(Audience.PATIENT)
@require_safe
def instrument(request, code):
    """One questionnaire: what it asks, how scores went, and a way to begin."""
    now, me = timezone.now(), request.user
    about, is_available = _known(code, at=now)
    asked = periods.asked(_period_of(request), at=now)
    page = Paginator(queries.finished(subject=me, viewer=me, code=code), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "assessments/instrument.html", {
        "instrument": about,
        "is_available": is_available,
        "under_way": [each for each in queries.unfinished(subject=me, viewer=me, at=now) if each.instrument == code],
        "asked": asked,
        "form": asked.form,
        "picture": pictures.history(
            subject=me, viewer=me, code=code, first=asked.period.first, last=asked.period.last,
        ) if page.number == 1 else None,
        "page": page,
        "previous_url": f"?page={page.previous_page_number()}" if page.has_previous() else "",
        "next_url": f"?page={page.next_page_number()}" if page.has_next() else "",
        **panel.before_typing(at=now),
    }, status=asked.status)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def setting(request):
    """How somebody likes to be asked: one question at a time, or all on one page."""
    onward = request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(onward, allowed_hosts=None):
        onward = ""
    chosen = "all" if queries.all_on_one_page(subject=request.user) else "one"
    form = forms.PreferenceForm(_sent(request), initial={"way": chosen})
    if request.method == "POST" and form.is_valid():
        actions.prefer(
            subject=request.user, all_on_one_page=form.cleaned_data["way"] == "all", at=timezone.now(),
        )
        messages.success(request, _("Your choice has been saved."))
        return redirect(onward or "assessments:home")
    return render(request, "assessments/setting.html", {"form": form, "onward": onward},
                  status=422 if form.errors else 200)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def start(request, code):
    """Begin a questionnaire, or go on with the one that is under way. Its bare address leads to where one begins."""
    if request.method != "POST":
        return redirect("assessments:instrument", code)
    try:
        begun = actions.start(subject=request.user, code=code, by=request.user, at=timezone.now())
    except queries.NotAvailable as error:
        _known(code, at=timezone.now())
        messages.warning(request, error.words)
        return redirect("assessments:instrument", code)
    return redirect("assessments:take", begun.pk)


@open_to(Audience.PATIENT)
@require_safe
def download(request, code=""):
    """A person's own questionnaires as a table file."""
    if code:
        _known(code, at=timezone.now())
    response = HttpResponse(
        files.table(subject=request.user, viewer=request.user, code=code), content_type="text/csv; charset=utf-8",
    )
    response["Content-Disposition"] = f'attachment; filename="{code or "questionnaires"}.csv"'
    return response


def _known(code, *, at):
    """What is known of a questionnaire, and whether it can be given now."""
    try:
        return queries.instrument(code=code, at=at), True
    except queries.NotAvailable:
        pass
    try:
        return queries.known(code), False
    except queries.NotAvailable as error:
        raise Http404 from error


def _period_of(request):
    """What was asked for; a quarter of a year when nothing was. Questionnaires come weeks apart."""
    return request.GET if {"days", "first", "last"} & set(request.GET) else {"days": "90"}


def _sent(request):
    """What came with a form, even when nothing in it was filled in."""
    return request.POST if request.method == "POST" else None
