from django.contrib import admin

from healing_space.notices.reminders.models import Prompt
from healing_space.web.admin_pages import ReadOnly


@admin.register(Prompt)
class PromptAdmin(ReadOnly):
    """Every reminder that was meant for somebody and what became of it: which kind and when, and nothing that they
    wrote."""

    people = ("recipient",)
    list_display = ["intended_at", "kind", "recipient", "local_date", "local_time", "zone", "state", "why"]
    list_filter = ["why"]
    date_hierarchy = "intended_at"
    ordering = ["-intended_at", "-pk"]
    fields = ["kind", "recipient", "local_date", "local_time", "zone", "intended_at", "due_at", "sent_at",
              "delivered_at", "opened_at", "started_at", "answered_at", "expired_at", "why"]
