from django.contrib import admin, messages
from django.db.models import F, Q
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from healing_space.outbox import actions, health
from healing_space.outbox.lanes import Lane
from healing_space.outbox.models import Effect, Heartbeat
from healing_space.web.admin_pages import ReadOnly

STATES = {
    "dead": (_("Gave up"), Q(dead_at__isnull=False)),
    "waiting": (_("Waiting"), Q(done_at=None, dead_at=None)),
    "done": (_("Done"), Q(done_at__isnull=False)),
}


class StateFilter(admin.SimpleListFilter):
    """Shows what is not done yet unless asked for more: the done ones are many and of little interest."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [(code, label) for code, (label, _q) in STATES.items()] + [("all", _("All"))]

    def choices(self, changelist):
        yield {"selected": not self.value(), "display": _("Not done yet"),
               "query_string": changelist.get_query_string(remove=[self.parameter_name])}
        for code, label in self.lookup_choices:
            yield {"selected": self.value() == code, "display": label,
                   "query_string": changelist.get_query_string({self.parameter_name: code})}

    def queryset(self, request, queryset):
        if self.value() in STATES:
            return queryset.filter(STATES[self.value()][1])
        return queryset if self.value() == "all" else queryset.filter(done_at=None)


class LaneFilter(admin.SimpleListFilter):
    title = _("lane")
    parameter_name = "lane"

    def lookups(self, request, model_admin):
        return [(lane.value, lane.value) for lane in Lane]

    def queryset(self, request, queryset):
        return queryset.filter(lane=self.value()) if self.value() else queryset


@admin.register(Effect)
class EffectAdmin(ReadOnly):
    """What is still to be done to the outside. What gave up stands first, and can be tried again."""

    list_display = ["kind", "state", "lane", "due_at", "attempts", "last_error", "key"]
    list_filter = [StateFilter, LaneFilter]
    search_fields = ["key"]
    search_help_text = _("Part of a key, for example the id of an incident")
    ordering = [F("dead_at").desc(nulls_last=True), "-due_at", "-pk"]
    fields = ["kind", "key", "lane", "payload", "created_at", "due_at", "attempts", "done_at", "dead_at", "last_error"]
    actions = ["try_again"]

    @admin.display(description=_("State"), ordering="dead_at")
    def state(self, effect: Effect) -> str:
        if effect.dead_at:
            return _("Gave up")
        return _("Done") if effect.done_at else _("Waiting")

    @admin.action(description=_("Try again what gave up"), permissions=["view"])
    def try_again(self, request, queryset):
        """Ask first; then take the chosen dead letters up again, each under its own key."""
        dead = queryset.filter(dead_at__isnull=False).order_by("pk")
        if request.POST.get("confirmed"):
            count = actions.try_again(
                effect_ids=dead.values_list("pk", flat=True), by=request.user, at=timezone.now(),
            )
            said = ngettext("%(count)d effect will be tried again.", "%(count)d effects will be tried again.", count)
            self.message_user(request, said % {"count": count}, messages.SUCCESS)
            return None
        if not dead:
            self.message_user(request, _("None of these gave up, so there is nothing to try again."), messages.WARNING)
            return None
        context = {**self.admin_site.each_context(request), "title": _("Try again?"), "effects": dead,
                   "opts": self.opts, "action_checkbox_name": admin.helpers.ACTION_CHECKBOX_NAME}
        return TemplateResponse(request, "admin/outbox/effect/try_again.html", context)


@admin.register(Heartbeat)
class HeartbeatAdmin(ReadOnly):
    """When each lane's worker was last seen at work."""

    list_display = ["name", "seen_at", "well"]
    list_display_links = None
    ordering = ["name"]

    @admin.display(description=_("At work"), boolean=True)
    def well(self, heartbeat: Heartbeat) -> bool:
        return timezone.now() - heartbeat.seen_at < health.SILENT_AFTER
