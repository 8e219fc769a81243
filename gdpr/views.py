"""/my-data/: what is held, who may see it, who has looked, and what was agreed to."""

import json
from dataclasses import dataclass
from itertools import groupby

from django.contrib import messages
from django.core.paginator import Paginator
from django.core.serializers.json import DjangoJSONEncoder
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from gdpr import actions, consent_texts, forms, queries, sights
from healing_space.web.audience import Audience, open_to

A_PAGE = 30


@dataclass(frozen=True)
class Look:
    at: object
    name: str
    role: str
    what: str


@open_to(Audience.PATIENT)
@require_safe
def my_data(request):
    """Everything a person can do about their data, with where they stand."""
    return render(request, "gdpr/my_data.html", {
        "consents": queries.consents(subject=request.user),
        "people": len({grant.grantee_id for grant in queries.grants_on(subject=request.user)}),
        "looks": queries.sights_of(subject=request.user).count(),
    })


@open_to(Audience.PATIENT)
@require_safe
def sharing(request):
    """Who may see what at this moment, person by person."""
    grants = sorted(queries.grants_on(subject=request.user), key=lambda grant: str(grant.grantee_id))
    people = [
        (person, list(theirs)) for person, theirs in groupby(grants, key=lambda grant: grant.grantee)
    ]
    return render(request, "gdpr/sharing.html", {"people": people})


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_grant(request, grant_id):
    """Stop somebody seeing one kind of data, after reading what that means."""
    grant = queries.grant_on(subject=request.user, grant_id=grant_id)
    if grant.ends_at is not None and grant.ends_at <= timezone.now():
        return redirect("gdpr:sharing")
    if not grant.may_be_withdrawn:
        raise Http404
    if request.method == "POST":
        actions.withdraw_grant(grant_id=grant.pk, by=request.user, at=timezone.now())
        messages.success(request, _("Done. They cannot see it any more."))
        return redirect("gdpr:sharing")
    return render(request, "gdpr/withdraw_grant.html", {"grant": grant, "effect": sights.IF_WITHDRAWN[grant.scope]})


@open_to(Audience.PATIENT)
@require_safe
def looks(request):
    """Who has looked at the person's record, the latest first."""
    page = Paginator(queries.sights_of(subject=request.user), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "gdpr/looks.html", {
        "looks": [
            Look(sight.at, sight.viewer.name, sight.viewer.get_role_display(), sights.looked_at(sight.what))
            for sight in page
        ],
        "previous_url": f"?page={page.previous_page_number()}" if page.has_previous() else "",
        "next_url": f"?page={page.next_page_number()}" if page.has_next() else "",
    })


@open_to(Audience.PATIENT)
@require_safe
def consents(request):
    """Every purpose for which we ask, and where the person stands."""
    return render(request, "gdpr/consents.html", {"consents": queries.consents(subject=request.user)})


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def consent(request, purpose):
    """Read the words of one purpose, and agree, change or leave it."""
    found = _consent(request.user, purpose)
    form = forms.ConsentForm(request.POST or None, consent=found)
    if form.is_valid():
        actions.give_consent(subject=request.user, purpose=purpose, clauses=form.clauses, at=timezone.now())
        messages.success(request, _("Your choice is kept and counts from now on."))
        return redirect("gdpr:consents")
    return render(request, "gdpr/consent.html", {
        "form": form, "consent": found, "changes": queries.changes(found),
        "history": queries.consent_history(subject=request.user).filter(purpose=purpose)[:20],
    }, status=422 if form.errors else 200)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_consent(request, purpose):
    """Take consent back, after reading what happens then."""
    found = _consent(request.user, purpose)
    if request.method == "POST":
        actions.withdraw_consent(subject=request.user, purpose=purpose, at=timezone.now())
        messages.success(request, _("You have taken this back. It counts from now on."))
        return redirect("gdpr:consents")
    if found.decision is None:
        return redirect("gdpr:consents")
    return render(request, "gdpr/withdraw_consent.html", {"consent": found})


@open_to(Audience.PATIENT)
@require_safe
def download(request):
    """All that is held about the person, as one JSON file, made now."""
    now = timezone.now()
    held = {"made_at": now, "held": queries.everything_about(request.user)}
    response = HttpResponse(json.dumps(held, cls=DjangoJSONEncoder, indent=1, ensure_ascii=False),
                            content_type="application/json; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="my-data-{timezone.localdate(now)}.json"'
    actions.note_download(subject=request.user, at=now)
    return response


def _consent(subject, purpose: str) -> queries.Consent:
    if purpose not in consent_texts.purposes():
        raise Http404
    return queries.consent(subject=subject, purpose=purpose)
