"""The back office's pages of announcements: a clinician tells their own patients something, the trial's people all."""

from django.contrib import messages as said
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clinicians.views import page
from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from messaging import announcement_forms, announcements, wording


@open_to(Audience.STAFF)
@require_safe
def listing(request):
    """What one announced, and how many have read it."""
    return page.show(request, "messages/office_news.html", {
        "page": page.part(request, announcements.counted(request.user)),
    })


@open_to(Audience.STAFF)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request):
    """A new one. How many it goes to is said before."""
    form = announcement_forms.AnnouncementForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            sent_once.perform(request, do=lambda: _publish(request.user, form.cleaned_data), changed_is_new=True)
        except wording.NotAMessage as refused:
            form.add_error(refused.field, refused.words)
        else:
            said.success(request, _("They can read it now. You can take it back at any time."))
            return redirect("office:announcements")
    return page.show(request, "messages/office_news_new.html", {
        "form": form, "count": announcements.recipients(request.user).count(),
    }, status=422 if form.errors else 200)


@open_to(Audience.STAFF)
@require_POST
def take_back(request, announcement_id):
    """Patients see it no more, or do again."""
    back = "again" not in request.POST
    announcements.take_back(announcement_id=announcement_id, by=request.user, yes=back, at=timezone.now())
    said.success(request, _("Taken back. Nobody sees it any more.") if back else _("They can read it again."))
    return redirect("office:announcements")


def _publish(by, given: dict) -> dict:
    made = announcements.publish(by=by, at=timezone.now(), **given)
    return {"announcement": str(made.pk)}
