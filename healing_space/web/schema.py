"""How the API describes what it answers, where the framework cannot see it by itself."""

from drf_spectacular.utils import inline_serializer
from rest_framework import serializers


def page_of(serializer_class: type[serializers.Serializer]) -> serializers.Serializer:
    """One page of a list, as `ApiView.page` answers it."""
    return inline_serializer(f"PageOf{serializer_class.__name__}", {
        "next": serializers.URLField(allow_null=True, help_text="Where the next page is. Null on the last."),
        "previous": serializers.URLField(allow_null=True),
        "results": serializer_class(many=True),
    })
