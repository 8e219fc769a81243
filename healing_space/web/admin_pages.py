"""What the administrators' pages have in common."""

from unfold.admin import ModelAdmin


class ReadOnly(ModelAdmin):
    """Rows that an administrator may read and nobody may add, change or delete by hand."""

    show_full_result_count = False
    list_per_page = 50
    actions = None

    def has_add_permission(self, request) -> bool:
        return False

    def has_change_permission(self, request, obj=None) -> bool:
        return False

    def has_delete_permission(self, request, obj=None) -> bool:
        return False
