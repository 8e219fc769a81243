from django.contrib import admin
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from healing_space.notices import kinds
from healing_space.notices.models import Delivery
from healing_space.web.admin_pages import ReadOnly

STATES = {
    "waiting": (_("Waiting"), Q(sent_at=None, failed_at=None)),
    "failed": (_("Failed so far"), Q(delivered_at=None, failed_at__isnull=False)),
    "sent": (_("Sent"), Q(sent_at__isnull=False, delivered_at=None, failed_at=None)),
    "delivered": (_("Arrived"), Q(delivered_at__isnull=False)),
}


class StateFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [(code, label) for code, (label, _q) in STATES.items()]

    def queryset(self, request, queryset):
        return queryset.filter(STATES[self.value()][1]) if self.value() in STATES else queryset


class KindFilter(admin.SimpleListFilter):
    title = _("kind")
    parameter_name = "kind"

    def lookups(self, request, model_admin):
        return [(kind, kind) for kind in kinds.known()]

    def queryset(self, request, queryset):
        return queryset.filter(kind=self.value()) if self.value() else queryset


@admin.register(Delivery)
class DeliveryAdmin(ReadOnly):
    """Every notice that was to go out and what became of it. What a notice is about is an id, never words."""

    people = ("recipient",)
    list_display = ["intended_at", "kind", "channel", "recipient", "state", "sent_at", "delivered_at", "why"]
    list_filter = [StateFilter, "channel", KindFilter]
    search_fields = ["=reference"]
    search_help_text = _("The id of what it is about")
    date_hierarchy = "intended_at"
    ordering = ["-intended_at", "-pk"]
    fields = ["kind", "channel", "recipient", "reference", "instead_of", "intended_at", "sent_at", "delivered_at",
              "failed_at", "why", "key"]

    @admin.display(description=_("State"))
    def state(self, delivery: Delivery) -> str:
        return STATES[delivery.state][0]
