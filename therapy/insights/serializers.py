from rest_framework import serializers


class BehindOut(serializers.Serializer):
    label = serializers.CharField()
    days = serializers.ListField(child=serializers.DateField())


class SentenceOut(serializers.Serializer):
    code = serializers.CharField()
    name = serializers.CharField()
    text = serializers.CharField()
    sureness = serializers.CharField(help_text="How sure it is, in words. Empty where nothing was compared.")
    behind = BehindOut(many=True)


class InsightsOut(serializers.Serializer):
    """What goes with better days is compared only from 14 days with a mood on."""

    first = serializers.DateField()
    last = serializers.DateField()
    days = serializers.IntegerField(help_text="On how many of these days a mood was kept.")
    found = SentenceOut(many=True)
    unclear = SentenceOut(many=True)
    too_few = SentenceOut(many=True)
    changes = SentenceOut(many=True)
    scores = SentenceOut(many=True)
