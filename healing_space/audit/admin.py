from auditlog.models import LogEntry
from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from healing_space.audit.models import Entry
from healing_space.web.admin_pages import ReadOnly

admin.site.unregister(LogEntry)


@admin.register(Entry)
class EntryAdmin(ReadOnly):
    """The ledger of what mattered: ids and plain codes, never a person's words."""

    people = ("by", "subject")
    list_display = ["at", "what", "by", "subject", "codes"]
    list_filter = [("by__role", admin.ChoicesFieldListFilter)]
    search_fields = ["what"]
    search_help_text = _("What was done, for example “access” or “consent”")
    date_hierarchy = "at"
    ordering = ["-at", "-pk"]
    fields = ["at", "what", "by", "subject", "codes"]
    readonly_fields = ["codes"]

    @admin.display(description=_("Detail"))
    def codes(self, entry: Entry) -> str:
        return ", ".join(f"{name}: {value}" for name, value in entry.detail.items()) or "–"


@admin.register(LogEntry)
class ChangeAdmin(ReadOnly):
    """The change log: which fields of which row an administrator's work changed. Masked values stay masked."""

    people = ("actor",)
    list_display = ["timestamp", "action", "content_type", "object_repr", "actor", "fields_changed"]
    list_filter = ["action"]
    date_hierarchy = "timestamp"
    ordering = ["-timestamp", "-pk"]
    fields = ["timestamp", "action", "content_type", "object_repr", "actor", "values"]
    readonly_fields = ["values"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("content_type")

    @admin.display(description=_("Fields"))
    def fields_changed(self, entry: LogEntry) -> str:
        return ", ".join(entry.changes or {}) or "–"

    @admin.display(description=_("Values"))
    def values(self, entry: LogEntry) -> str:
        return format_html_join(
            "", "<div>{}: {} → {}</div>", ((name, *values) for name, values in (entry.changes or {}).items()),
        ) or "–"
