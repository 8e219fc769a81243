"""Where a duty lead hands the threads of a clinician to a colleague."""

from django.contrib import messages as said
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from clinicians.views import page
from healing_space.web.audience import Audience, open_to
from messaging import handing_over, tools_desk, tools_forms, wording


@open_to(Audience.LEAD)
@require_http_methods(["GET", "HEAD", "POST"])
def threads(request):
    """Whose threads go to whom, and who is away now."""
    staff = handing_over.staff()
    form = tools_forms.HandOverForm(request.POST if request.method == "POST" else None, after=staff,
                                    before=handing_over.with_threads())
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            done = handing_over.hand_over(by=request.user, before_id=given["before"], after_id=given["after"],
                                          at=timezone.now())
        except wording.NotAMessage as refused:
            form.add_error(refused.field, refused.words)
        else:
            said.success(request, _words(done))
            return redirect("office:threads_hand_over")
    return page.show(request, "messages/hand_over.html", {"form": form, "absences": tools_desk.away_now(staff)},
                     status=422 if form.errors else 200)


def _words(done) -> str:
    words = ngettext("%(count)s thread was handed over.", "%(count)s threads were handed over.", done.handed) % {
        "count": done.handed}
    left = ngettext("%(count)s thread stays: its patient does not let them see messages.",
                    "%(count)s threads stay: their patients do not let them see messages.", done.left)
    return f"{words} {left % {'count': done.left}}" if done.left else words + " " + _("None is left.")
