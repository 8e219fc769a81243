"""What the administrators' pages have in common."""

from unfold.admin import ModelAdmin


class ReadOnly(ModelAdmin):
    """Rows that an administrator may read and nobody may add, change or delete by hand."""

    people: tuple[str, ...] = ()
    """Which of its columns point at accounts: fetched along, without their encrypted columns, not shown here."""
    show_full_result_count = False
    list_per_page = 50
    actions = None

    def get_queryset(self, request):
        hidden = [f"{person}__{column}" for person in self.people for column in ("name", "pronouns", "phone")]
        rows = super().get_queryset(request)
        return rows.select_related(*self.people).defer(*hidden) if hidden else rows

    def has_add_permission(self, request) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False
