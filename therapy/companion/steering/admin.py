"""The administrators' door to steering: agreements with providers, the switch, and the ledger of calls."""

from django import forms
from django.contrib import admin, messages
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin
from unfold.decorators import action
from unfold.enums import ActionVariant
from unfold.widgets import UnfoldAdminSelectWidget

from healing_space.web.admin_pages import ReadOnly
from therapy.companion import providers
from therapy.companion.steering import actions
from therapy.companion.steering.models import Agreement, Switch, Use

HELP = {
    "host": _("The machine that words are sent to. Left empty: the one in the settings."),
    "reference": _("Where the signed agreement is filed."),
    "transfer_assessment": _("Where the assessment of sending data abroad is filed, or why none is needed."),
    "retention": _("What is set at the provider, and who looked: for example “nothing is kept, set on 3 May”."),
}
NAMES = [(name, name) for name in providers.NAMES]


class AgreementForm(forms.ModelForm):
    """What was settled, for the address that the settings name unless another is given."""

    provider = forms.ChoiceField(label=_("Provider"), choices=NAMES, widget=UnfoldAdminSelectWidget)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, words in HELP.items():
            if name in self.fields:  # none is, where a row is only read
                self.fields[name].help_text = words
        if "host" in self.fields:
            self.fields["host"].required = False

    def clean(self):
        typed = super().clean()
        if typed.get("host") and not providers.machine_of(typed["host"]):
            self.add_error("host", _("This is no address."))
        elif not (typed.get("host") or providers.host_of(typed.get("provider", ""))):
            self.add_error("host", _("The settings name no address for this provider. Enter one."))
        return typed

    def validate_constraints(self):
        """A newer agreement takes the place of the one before: the action ends that one first."""


class Confirmed(ModelAdmin):
    """Rows that an act changes, asked for once more before it is done."""

    def confirmed(self, request, object_id: str, *, do, title, text, done, may=lambda row: True):
        """Show the question, and after yes do it. Back to the list either way."""
        row = self.get_object(request, object_id)
        back = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")
        if row is None or not may(row):
            messages.info(request, _("There is nothing to do."))
            return redirect(back)
        if request.method == "POST":
            do(row)
            messages.success(request, done)
            return redirect(back)
        context = {**self.admin_site.each_context(request), "title": title, "text": text, "subject": row,
                   "opts": self.opts, "back": back}
        return TemplateResponse(request, "admin/steering/confirm.html", context)


@admin.register(Agreement)
class AgreementAdmin(Confirmed, ReadOnly):
    """What was settled with providers. Without an agreement that stands for its address, none is asked."""

    form = AgreementForm
    people = ("recorded_by", "ended_by")
    list_display = ["provider", "host", "reference", "stands", "recorded_by", "recorded_at", "ends_on"]
    ordering = ["-recorded_at", "pk"]
    fields = ["provider", "host", "reference", "transfer_assessment", "retention", "ends_on"]
    readonly_fields = ["is_demonstration", "recorded_by", "recorded_at", "ended_by", "ended_at"]
    actions_detail = ["end"]

    def has_add_permission(self, request) -> bool:
        return True

    def get_fields(self, request, obj=None):
        return [*self.fields, *self.readonly_fields] if obj else self.fields

    @admin.display(description=_("Stands"), boolean=True)
    def stands(self, agreement: Agreement) -> bool:
        over = agreement.ends_on is not None and agreement.ends_on < timezone.localdate()
        return agreement.ended_at is None and not over

    def save_model(self, request, obj, form, change):
        said = {name: form.cleaned_data[name] for name in self.fields}
        kept = actions.record_agreement(by=request.user, at=timezone.now(), **said)
        obj.pk = kept.pk

    @action(description=_("End this agreement"), url_path="end", variant=ActionVariant.DANGER)
    def end(self, request, object_id: str):
        """Ask first; then nothing is sent to this provider any more."""
        return self.confirmed(
            request, object_id, title=_("End this agreement?"), done=_("The agreement has ended."),
            text=_("From that moment nothing is sent to this provider. The guided coach answers everybody."),
            do=lambda row: actions.end_agreement(agreement_id=row.pk, by=request.user, at=timezone.now()),
            may=lambda row: row.ended_at is None,
        )


class SwitchForm(forms.ModelForm):
    """What to switch off, and why."""

    provider = forms.ChoiceField(
        label=_("What to switch off"), required=False, choices=[("", _("The whole AI companion")), *NAMES],
        widget=UnfoldAdminSelectWidget,
    )

    def validate_constraints(self):
        """What is off already stays as it is: the action sees to it."""


@admin.register(Switch)
class SwitchAdmin(Confirmed, ReadOnly):
    """The kill switch of the AI companion, for everybody. The guided coach goes on."""

    form = SwitchForm
    people = ("off_by", "on_by")
    list_display = ["what", "is_off", "why", "off_by", "off_at", "on_by", "on_at"]
    ordering = ["-off_at", "pk"]
    fields = ["provider", "why", "words"]
    readonly_fields = ["off_by", "off_at", "on_by", "on_at"]
    actions_detail = ["switch_on"]

    def has_add_permission(self, request) -> bool:
        return True

    def get_fields(self, request, obj=None):
        return [*self.fields, *self.readonly_fields] if obj else self.fields

    @admin.display(description=_("What"), ordering="provider")
    def what(self, switch: Switch) -> str:
        return switch.provider or _("The whole AI companion")

    @admin.display(description=_("Off"), boolean=True)
    def is_off(self, switch: Switch) -> bool:
        return switch.on_at is None

    def save_model(self, request, obj, form, change):
        kept = actions.switch_off(by=request.user, at=timezone.now(), **form.cleaned_data)
        obj.pk = kept.pk

    @action(description=_("Switch on again"), url_path="on", variant=ActionVariant.PRIMARY)
    def switch_on(self, request, object_id: str):
        """Ask first; then it may be asked again."""
        return self.confirmed(
            request, object_id, title=_("Switch it on again?"), done=_("It is switched on again."),
            text=_("From that moment words are sent to the provider again, of those who agreed to it."),
            do=lambda row: actions.switch_on(switch_id=row.pk, by=request.user, at=timezone.now()),
            may=lambda row: row.on_at is None,
        )


@admin.register(Use)
class UseAdmin(ReadOnly):
    """Every call to a provider: how much, how fast and what became of it. No words, and nobody can be told by it."""

    list_display = ["at", "provider", "model", "purpose", "outcome", "tokens", "is_estimate", "first_ms", "took_ms"]
    list_filter = ["purpose", "outcome"]
    date_hierarchy = "at"
    ordering = ["-at", "-pk"]
    fields = ["at", "provider", "model", "purpose", "outcome", "tokens", "is_estimate", "cost", "first_ms", "took_ms"]
