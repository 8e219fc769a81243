from django import forms
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.core.exceptions import NON_FIELD_ERRORS
from django.db import IntegrityError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldBooleanSwitchWidget

from healing_space.web.audience import CLINICAL_ROLES
from patients.care import cover, opening, rota
from patients.care.models import CoverDay, CoverHours, DutyChange, DutyShift

HIDDEN = ("name", "pronouns", "phone")


class ClinicianField(forms.ModelChoiceField):
    """Those who can be on duty, by address, as administrators know them."""

    widget = UnfoldAdminSelectWidget

    def label_from_instance(self, clinician) -> str:
        return f"{clinician.email} ({clinician.get_role_display()})"


class ShiftField(forms.ModelChoiceField):
    """Shifts by whose they are and when."""

    widget = UnfoldAdminSelectWidget

    def label_from_instance(self, shift: DutyShift) -> str:
        return f"{shift.clinician.email}: {rota.said(shift)}"


class CheckedForm(forms.ModelForm):
    """A form whose row is looked at beside the others before it is kept. What cannot be stands beside its field."""

    def _post_clean(self):
        super()._post_clean()
        if set(self.errors) - {NON_FIELD_ERRORS}:
            return
        try:
            self.check_row()
        except (rota.CannotBePlanned, opening.CannotBeKept) as error:
            self.errors.pop(NON_FIELD_ERRORS, None)  # the database's own rules say the same in words for programmers
            self.add_error(error.field or None, error.words)

    def check_row(self) -> None:
        raise NotImplementedError


class ShiftForm(CheckedForm):
    def check_row(self) -> None:
        rota.check(self.instance)


class ChangeForm(CheckedForm):
    """Who covers, or that nobody does: said outright, so that a field left empty calls nothing off."""

    called_off = forms.BooleanField(
        label=_("Nobody: this part is called off"), required=False, widget=UnfoldBooleanSwitchWidget,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["called_off"] = bool(self.instance.pk) and self.instance.covered_by_id is None

    def clean(self):
        typed = super().clean()
        if bool(typed.get("covered_by")) == bool(typed.get("called_off")) and "covered_by" not in self.errors:
            self.add_error("covered_by", _("Choose a colleague, or say that this part is called off. Not both."))
        return typed

    def check_row(self) -> None:
        rota.check_change(self.instance)


class HoursForm(CheckedForm):
    def check_row(self) -> None:
        opening.check_hours(self.instance)


class DayForm(CheckedForm):
    def check_row(self) -> None:
        opening.check_day(self.instance)


class PlannedAdmin(ModelAdmin):
    """Rows of which two may not stand beside each other."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except (rota.CannotBePlanned, opening.CannotBeKept, IntegrityError):
            # Somebody else was quicker, and nothing was kept. Their row is there now, so the form is looked at anew
            # beside it: what was typed stays, and what is in the way is said.
            return super().changeform_view(request, object_id, form_url, extra_context)


class ShiftFilter(admin.SimpleListFilter):
    title = _("time")
    parameter_name = "time"

    def lookups(self, request, model_admin):
        return [("now", _("On duty now")), ("coming", _("Still to come")), ("past", _("Over"))]

    def queryset(self, request, queryset):
        now = timezone.now()
        return {
            "now": queryset.filter(starts_at__lte=now, ends_at__gt=now),
            "coming": queryset.filter(starts_at__gt=now),
            "past": queryset.filter(ends_at__lte=now),
        }.get(self.value(), queryset)


class RotaAdmin(PlannedAdmin):
    """What the pages of the rota have in common: the gaps above the list."""

    list_filter = [ShiftFilter]
    ordering = ["-starts_at", "-pk"]
    show_full_result_count = False
    list_before_template = "admin/care/gaps.html"

    def changelist_view(self, request, extra_context=None):
        told = {"gaps": cover.gaps(at=timezone.now()), "leads": cover.duty_leads()}
        return super().changelist_view(request, {**(extra_context or {}), **told})

    def delete_queryset(self, request, queryset):
        for row in queryset:
            self.delete_model(request, row)


@admin.register(DutyShift)
class DutyShiftAdmin(RotaAdmin):
    """The duty rota of the whole service."""

    form = ShiftForm
    list_display = ["who", "starts_at", "ends_at", "changed"]
    fields = ["clinician", "starts_at", "ends_at"]

    def get_queryset(self, request):
        rows = super().get_queryset(request).select_related("clinician").prefetch_related("changes")
        return rows.defer(*(f"clinician__{column}" for column in HIDDEN))

    @admin.display(description=_("Clinician"))
    def who(self, shift: DutyShift) -> str:
        return shift.clinician.email

    @admin.display(description=_("Changes"))
    def changed(self, shift: DutyShift) -> int:
        return len(shift.changes.all())

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "clinician":
            return ClinicianField(_can_be_on_duty(), label=_("Clinician"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def save_model(self, request, obj, form, change):
        rota.plan(shift=obj, by=request.user, at=timezone.now())

    def delete_model(self, request, obj):
        rota.take_off(shift=obj, by=request.user, at=timezone.now())


@admin.register(DutyChange)
class DutyChangeAdmin(RotaAdmin):
    """Parts of shifts that a colleague takes, or that are called off."""

    form = ChangeForm
    list_display = ["whose", "starts_at", "ends_at", "who"]
    fields = ["shift", "starts_at", "ends_at", "covered_by", "called_off"]

    def get_queryset(self, request):
        hidden = [f"{person}__{column}" for person in ("shift__clinician", "covered_by") for column in HIDDEN]
        return super().get_queryset(request).select_related("shift__clinician", "covered_by").defer(*hidden)

    @admin.display(description=_("Shift of"))
    def whose(self, change: DutyChange) -> str:
        return change.shift.clinician.email

    @admin.display(description=_("Covered by"))
    def who(self, change: DutyChange) -> str:
        return change.covered_by.email if change.covered_by else _("nobody: called off")

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "covered_by":
            return ClinicianField(_can_be_on_duty(), label=_("Covered by"), required=False)
        if db_field.name == "shift":
            hidden = (f"clinician__{column}" for column in HIDDEN)
            shifts = DutyShift.objects.filter(ends_at__gt=timezone.now()).select_related("clinician").defer(*hidden)
            return ShiftField(shifts.order_by("starts_at"), label=_("Shift"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def save_model(self, request, obj, form, change):
        rota.change(change=obj, by=request.user, at=timezone.now())

    def delete_model(self, request, obj):
        rota.take_back_change(change=obj, by=request.user, at=timezone.now())


class OpeningAdmin(PlannedAdmin):
    """What the pages of hours have in common: what patients read now, above the list."""

    show_full_result_count = False
    list_before_template = "admin/care/hours.html"
    actions = None

    def changelist_view(self, request, extra_context=None):
        told = {"in_words": cover.in_words(at=timezone.now()), "no_rows": not CoverHours.objects.exists()}
        return super().changelist_view(request, {**(extra_context or {}), **told})

    @admin.display(description=_("Hours"))
    def hours(self, row: CoverHours | CoverDay) -> str:
        return f"{row.opens:%H:%M} – {row.closes:%H:%M}" if row.opens else _("closed")


@admin.register(CoverHours)
class CoverHoursAdmin(OpeningAdmin):
    """The hours of the week in which staff read alerts."""

    form = HoursForm
    list_display = ["weekday", "hours"]
    ordering = ["weekday", "opens"]
    fields = ["weekday", "opens", "closes"]

    def has_delete_permission(self, request, obj=None) -> bool:
        # Without any row those of the settings would count again; a row without times says that nobody is there.
        return CoverHours.objects.count() > 1

    def save_model(self, request, obj, form, change):
        opening.keep_hours(row=obj, by=request.user, at=timezone.now())

    def delete_model(self, request, obj):
        opening.remove_hours(row=obj, by=request.user, at=timezone.now())


@admin.register(CoverDay)
class CoverDayAdmin(OpeningAdmin):
    """Single days on which the hours are otherwise."""

    form = DayForm
    list_display = ["day", "hours", "reason"]
    ordering = ["-day", "opens"]
    date_hierarchy = "day"
    fields = ["day", "opens", "closes", "reason"]

    def save_model(self, request, obj, form, change):
        opening.keep_day(row=obj, by=request.user, at=timezone.now())

    def delete_model(self, request, obj):
        opening.remove_day(row=obj, by=request.user, at=timezone.now())


def _can_be_on_duty():
    people = get_user_model().objects.filter(role__in=CLINICAL_ROLES, is_active=True)
    return people.defer(*HIDDEN).order_by("email")
