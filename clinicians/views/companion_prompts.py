"""The web door to the versions of the prompt: what each says, what changed, and who approved which with which model."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from clinicians import judging_forms as forms
from clinicians import prompt_changes
from clinicians.views import page
from healing_space.web.audience import Audience, open_to
from therapy.companion import prompts
from therapy.companion.review import actions, queries


@open_to(Audience.STAFF)
@require_safe
def versions(request):
    """Every version, the newest first, with its approvals."""
    return _versions(request, _form())


@open_to(Audience.STAFF)
@require_safe
def compare(request):
    """What changed from one version to another."""
    names = list(prompts.VERSIONS)
    before, after = request.GET.get("before", names[max(len(names) - 2, 0)]), request.GET.get("after", names[-1])
    if before not in prompts.VERSIONS or after not in prompts.VERSIONS:
        raise Http404
    old, new = prompts.VERSIONS[before], prompts.VERSIONS[after]
    return page.show(request, "office/companion_prompt.html", {
        "before": old, "after": new, "names": names, "changes": prompt_changes.between(old, new),
        "around": prompt_changes.around(old, new), "is_same": old.sha256 == new.sha256,
    })


@open_to(Audience.LEAD)
@require_POST
def approve(request):
    """Approve one version with one model: from then on, only this is asked."""
    form = _form(request.POST)
    if not form.is_valid():
        return _versions(request, form, status=422)
    actions.approve(by=request.user, at=timezone.now(), **form.cleaned_data)
    messages.success(request, _("Approved. From now on, only this is asked."))
    return redirect("office:companion_prompts")


def _form(*given) -> forms.ApprovalForm:
    return forms.ApprovalForm(*given, versions=list(reversed(prompts.VERSIONS)))


def _versions(request, form, status: int = 200):
    names = list(prompts.VERSIONS)
    return page.show(request, "office/companion_prompts.html", {
        "versions": [
            (each, names[names.index(each.template.version) - 1] if names.index(each.template.version) else "")
            for each in queries.versions()
        ],
        "approvals": queries.approvals()[:page.SIZE], "pinned": settings.COMPANION_PROMPT,
        "form": form if Audience.LEAD.admits(request.user) else None,
    }, status=status)
