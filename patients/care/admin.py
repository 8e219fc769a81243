from django import forms
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin
from unfold.widgets import UnfoldAdminSelectWidget

from healing_space.web.audience import CLINICAL_ROLES
from patients.care import rota
from patients.care.models import DutyShift


class ClinicianField(forms.ModelChoiceField):
    """Those who can be on duty, by address, as administrators know them."""

    widget = UnfoldAdminSelectWidget

    def label_from_instance(self, clinician) -> str:
        return f"{clinician.email} ({clinician.get_role_display()})"


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


@admin.register(DutyShift)
class DutyShiftAdmin(ModelAdmin):
    """The duty rota of the whole service."""

    list_display = ["who", "starts_at", "ends_at"]
    list_filter = [ShiftFilter]
    ordering = ["-starts_at", "-pk"]
    fields = ["clinician", "starts_at", "ends_at"]
    show_full_result_count = False

    def get_queryset(self, request):
        hidden = ("clinician__name", "clinician__pronouns", "clinician__phone")
        return super().get_queryset(request).select_related("clinician").defer(*hidden)

    @admin.display(description=_("Clinician"))
    def who(self, shift: DutyShift) -> str:
        return shift.clinician.email

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "clinician":
            people = get_user_model().objects.filter(role__in=CLINICAL_ROLES, is_active=True)
            return ClinicianField(people.defer("name", "pronouns", "phone").order_by("email"), label=_("Clinician"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def save_model(self, request, obj, form, change):
        rota.plan(shift=obj, by=request.user, at=timezone.now())

    def delete_model(self, request, obj):
        rota.take_off(shift=obj, by=request.user, at=timezone.now())

    def delete_queryset(self, request, queryset):
        for shift in queryset:
            rota.take_off(shift=shift, by=request.user, at=timezone.now())
