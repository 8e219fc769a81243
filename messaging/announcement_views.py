"""The patient's pages of what staff told many at once."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from healing_space.web.audience import Audience, open_to
from messaging import announcements

LISTED = 25


@open_to(Audience.PATIENT)
@require_safe
def news(request):
    """Everything one was told, the newest first."""
    page = Paginator(announcements.told(request.user), LISTED).get_page(request.GET.get("page"))
    return render(request, "messages/news.html", {"page": page})


@open_to(Audience.PATIENT)
@require_safe
def announcement(request, announcement_id):
    """One of them. Opening it is reading it."""
    told = announcements.read(announcement_id=announcement_id, by=request.user, at=timezone.now()).announcement
    return render(request, "messages/announcement.html", {"told": told, "author": announcements.name_of(told.author)})
