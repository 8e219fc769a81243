from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from gdpr import sights
from gdpr.models import Basis
from gdpr.scopes import Scope


class ClauseOut(serializers.Serializer):
    code = serializers.CharField()
    words = serializers.CharField()
    required = serializers.BooleanField()
    agreed = serializers.BooleanField()


class ConsentOut(serializers.Serializer):
    """The newest words of a purpose, and where the person stands."""

    purpose = serializers.CharField(source="text.purpose")
    version = serializers.IntegerField(source="text.version")
    text_hash = serializers.CharField(source="text.hash")
    title = serializers.CharField(source="text.title")
    words = serializers.ListField(source="text.words", child=serializers.CharField())
    clauses = serializers.SerializerMethodField()
    if_withdrawn = serializers.CharField(source="text.if_withdrawn")
    is_given = serializers.BooleanField()
    asks_again = serializers.BooleanField(help_text="Agreed to older words: the newer ones must be shown.")
    given_at = serializers.DateTimeField(source="decision.given_at", default=None, allow_null=True)
    given_version = serializers.IntegerField(source="decision.version", default=None, allow_null=True)

    @extend_schema_field(ClauseOut(many=True))
    def get_clauses(self, consent) -> list[dict]:
        return [
            {"code": clause.code, "words": clause.words, "required": clause.required, "agreed": agreed}
            for clause, agreed in consent.answers
        ]


class ConsentIn(serializers.Serializer):
    version = serializers.IntegerField(help_text="The version of the words that were shown to the person.")
    text_hash = serializers.CharField(
        max_length=64, default="",
        help_text="The hash of those words. Needed where they say who runs the AI model, which no version tells.",
    )
    clauses = serializers.DictField(child=serializers.BooleanField(), help_text="By code. What is left out is refused.")


class MemberOut(serializers.Serializer):
    id = serializers.UUIDField()
    name = serializers.CharField()
    role = serializers.CharField()
    is_open = serializers.BooleanField(
        source="is_active", help_text="While their account is closed they see nothing, whatever was granted.",
    )


class GrantOut(serializers.Serializer):
    id = serializers.UUIDField()
    grantee = MemberOut()
    scope = serializers.ChoiceField(choices=Scope.choices)
    basis = serializers.ChoiceField(choices=Basis.choices)
    reason = serializers.CharField()
    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField(allow_null=True)
    may_be_withdrawn = serializers.BooleanField()


class SightOut(serializers.Serializer):
    viewer = MemberOut()
    what = serializers.CharField()
    in_words = serializers.SerializerMethodField()
    at = serializers.DateTimeField()

    def get_in_words(self, sight) -> str:
        return sights.looked_at(sight.what)
