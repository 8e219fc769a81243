"""The web door to a person's homework."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.web.audience import Audience, open_to
from patients.assessments import queries as assessments
from patients.diary import answers
from patients.safety import panel
from patients.safety import queries as safety
from therapy.homework import actions, answering, files, forms, queries, things

SHOWN = 12


@open_to(Audience.PATIENT)
@require_safe
def index(request):
    """What is still open, what was said of the rest, and whether to be reminded."""
    waiting = queries.still_open(subject=request.user)
    rest = queries.homework(subject=request.user, viewer=request.user, only=queries.PAST)
    page = Paginator(rest, SHOWN).get_page(request.GET.get("page"))
    words = "\n\n".join(each.answer.words_said for each in page if each.answer)
    return render(request, "homework/list.html", {
        "waiting": waiting, "page": page, "reminder": queries.reminder(request.user),
        "made": queries.made(list(page), viewer=request.user), **_help_for(request, words),
    })


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def homework(request, homework_id):
    """One piece of homework, and how it went."""
    found, now = queries.mine(subject=request.user, homework_id=homework_id), timezone.now()
    said = found.answer
    form = forms.AnswerForm(request.POST if request.method == "POST" else None, initial={
        "outcome": said.outcome, "words": said.words_said, "version": said.version,
    } if said else {})
    kept = answers.keep(request, form, lambda: answering.answer(
        homework_id=homework_id, by=request.user, at=now, outcome=form.cleaned_data["outcome"],
        words=form.cleaned_data["words"], version=form.cleaned_data["version"],
    ))
    if kept is not None:
        return answers.kept_page(request, kept, to="homework:list", said=_("Saved. Thank you for saying how it went."))
    shown = {} if form.errors else _help_for(request, said.words_said if said else "")
    return answers.form_page(
        request, "homework/homework.html", form, homework=found, said=said,
        made=queries.made([found], viewer=request.user),
        hidden=queries.is_put_away(subject=request.user, homework_id=found.pk, at=now), **shown,
    )


@open_to(Audience.PATIENT)
@require_POST
def start(request, homework_id):
    """Open what was set."""
    try:
        opened = answering.start(homework_id=homework_id, by=request.user, at=timezone.now())
    except assessments.NotAvailable as error:
        messages.warning(request, error.words)
        return redirect("homework:homework", homework_id)
    except answers.keeping.NotAnEntry as error:
        messages.warning(request, error.words)
        return redirect("homework:homework", homework_id)
    return redirect(address_of(opened))


@open_to(Audience.PATIENT)
@require_POST
def remind(request):
    """To be reminded of homework, or not to be."""
    on = request.POST.get("on") == "yes"
    try:
        actions.remind(subject=request.user, on=on, at=timezone.now())
    except actions.NotHomework as error:
        messages.warning(request, error.words)
        return redirect("homework:list")
    messages.success(request, _("We will remind you of homework.") if on else _(
        "We will not remind you of homework, whatever is set later."))
    return redirect("homework:list")


@open_to(Audience.PATIENT)
@require_safe
def download(request):
    """A person's own homework as a table file."""
    response = HttpResponse(
        files.table(subject=request.user, viewer=request.user), content_type="text/csv; charset=utf-8",
    )
    response["Content-Disposition"] = 'attachment; filename="homework.csv"'
    return response


def address_of(opened: answering.Opened) -> str:
    """The page on which the person goes on."""
    if opened.kind == things.EXERCISE:
        return reverse("exercises:exercise", args=[opened.row_id])
    if opened.kind == things.ASSESSMENT:
        return reverse("assessments:take", args=[opened.row_id])
    return things.of(opened.kind, opened.code).url


def _help_for(request, words: str) -> dict:
    """The help panel, where words that call for help stand on a page again."""
    if not words.strip() or not safety.calls_for_help(words):
        return {}
    return {**panel.context(subject=request.user, at=timezone.now()), "help_is_due": True}
