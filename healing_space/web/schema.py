"""How the API describes what it answers, where the framework cannot see it by itself."""

from functools import cache

from drf_spectacular.utils import OpenApiParameter, inline_serializer
from rest_framework import serializers

from healing_space.web.cursors import Pages

PAGING = [
    OpenApiParameter("cursor", str, description="Where the page begins, as `next` and `previous` have it."),
    OpenApiParameter("page_size", int, description=f"How many at most, up to {Pages.max_page_size}."),
]


@cache  # a name in the description stands for one class
def page_of(serializer_class: type[serializers.Serializer]) -> serializers.Serializer:
    """One page of a list, as `ApiView.page` answers it."""
    return inline_serializer(f"PageOf{serializer_class.__name__}", {
        "next": serializers.URLField(allow_null=True, help_text="Where the next page is. Null on the last."),
        "previous": serializers.URLField(allow_null=True),
        "results": serializer_class(many=True),
    })
