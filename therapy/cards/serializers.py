from rest_framework import serializers


class CardPartOut(serializers.Serializer):
    title = serializers.CharField()
    lines = serializers.ListField(child=serializers.CharField())


class CardOut(serializers.Serializer):
    id = serializers.UUIDField(source="pk", help_text="The exercise that the card is made of.")
    title = serializers.CharField(help_text="The moment that it is for.")
    parts = CardPartOut(many=True)
    used = serializers.IntegerField(help_text="How often it was used.")
    last_used_at = serializers.DateTimeField(allow_null=True)


class CardsOut(serializers.Serializer):
    results = CardOut(many=True)
