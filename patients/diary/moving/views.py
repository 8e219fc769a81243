"""The web door to taking a diary away as a file, and to bringing entries in from one."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.diary import keeping
from patients.diary.moving import actions, checking, files, forms, queries, reading, writing
from patients.safety import panel

A_PAGE = 100


@open_to(Audience.PATIENT)
@require_safe
def export(request):
    """Choosing what goes into the file."""
    return _choose(request, forms.ExportForm(initial={"kinds": request.GET.getlist("kinds"), "bom": True}))


@open_to(Audience.PATIENT)
@require_safe
def export_file(request):
    """The file. What cannot be asked for gets the page that says so."""
    form = forms.ExportForm(request.GET)
    if not form.is_valid():
        return _choose(request, form)
    return files.as_file(writing.lines(subject=request.user, viewer=request.user, **form.asked()))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def bring_in(request):
    """Bring a file. Nothing of it is kept yet: what it would add is shown next."""
    now = timezone.now()
    form = forms.BringInForm(request.POST, request.FILES) if request.method == "POST" else forms.BringInForm()
    context = {"form": form, "kinds": checking.movable(), "waiting": queries.waiting(subject=request.user)}
    if request.method == "POST" and form.is_valid():
        try:
            upload = actions.put_down(
                subject=request.user, data=form.cleaned_data["file"].read(reading.MOST_BYTES + 1),
                kind=form.cleaned_data["kind"], at=now,
            )
        except reading.CannotRead as error:
            form.add_error("file", error.words)
            if error.shows_help:
                context |= panel.context(subject=request.user, at=now) | {"unsent": True}
        else:
            # Words that call for help get it in the answer to the very request with which they came.
            return _shown(request, upload.pk) if upload.shows_help else redirect("moving:report", upload.pk)
    return render(request, "moving/bring_in.html", context, status=422 if form.errors else 200)


@open_to(Audience.PATIENT)
@require_safe
def report(request, upload_id):
    """What a file would add, row by row, before anything is kept."""
    return _shown(request, upload_id)


@open_to(Audience.PATIENT)
@require_POST
def keep(request, upload_id):
    """Keep every row that is new and sound."""
    now = timezone.now()

    def do() -> dict:
        past = actions.keep(subject=request.user, upload_id=upload_id, at=now)
        return {"count": past.count, "help": past.shows_help, "raised": bool(past.raised),
                "told": keeping.together(past.raised).told}

    try:
        kept = sent_once.perform(request, do=do)
    except actions.NothingToKeep as error:
        messages.warning(request, str(error.words))
        return redirect("moving:report", upload_id)
    said = ngettext("%(count)s entry has been added to your diary.",
                    "%(count)s entries have been added to your diary.", kept["count"]) % {"count": kept["count"]}
    messages.success(request, said)
    if not kept["help"]:
        return redirect("diary:front")
    context = panel.context(subject=request.user, at=timezone.now())
    if not kept["told"]:
        context |= {"told": False, "next_step": _not_told(kept)}
    return render(request, "moving/kept.html", context)


@open_to(Audience.PATIENT)
@require_POST
def discard(request, upload_id):
    """Keep nothing of the file."""
    actions.throw_away(subject=request.user, upload_id=upload_id)
    messages.success(request, _("Nothing of your file has been kept."))
    return redirect("moving:bring_in")


def _choose(request, form):
    return render(request, "moving/export.html", {"form": form}, status=422 if form.errors else 200)


def _shown(request, upload_id):
    now = timezone.now()
    found = queries.report(subject=request.user, upload_id=upload_id, at=now)
    only = request.GET.get("only", "")
    lines = [line for line in found.lines if line.state == only] if only in list(checking.State) else found.lines
    page = Paginator(lines, A_PAGE).get_page(request.GET.get("page"))
    context = {"report": found, "upload": found.upload, "page": page, "only": only,
               "path": f"?only={only}&page=", **panel.before_typing(at=now)}
    if found.upload.shows_help:
        context |= panel.context(subject=request.user, at=now) | {"unsent": True}
    return render(request, "moving/report.html", context)


def _not_told(kept: dict) -> str:
    if kept["raised"]:
        return _("You have not agreed that we pass on worries about your diary, so nobody has been told. "
                 "You can still tell a person now.")
    return _("These words are from earlier days, so nobody has been told of them just now. "
             "You can still tell a person.")
