from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from healing_space.notices.reminders import telling
from healing_space.notices.reminders.models import Prompt
from healing_space.web.admin_pages import ReadOnly


@admin.register(Prompt)
class PromptAdmin(ReadOnly):
    """Every reminder that was meant for somebody and what became of it, and nothing that they wrote. What it is of is
    said only where it tells nothing about their health."""

    people = ("recipient",)
    list_display = ["intended_at", "of", "recipient", "local_date", "local_time", "zone", "state", "why"]
    list_filter = ["why"]
    date_hierarchy = "intended_at"
    ordering = ["-intended_at", "-pk"]
    fields = ["of", "recipient", "local_date", "local_time", "zone", "intended_at", "due_at", "sent_at",
              "delivered_at", "opened_at", "started_at", "answered_at", "expired_at", "why"]

    @admin.display(description=_("Of"))
    def of(self, prompt) -> str:
        return telling.title_for_staff(prompt.kind)
