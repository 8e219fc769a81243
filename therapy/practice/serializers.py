from rest_framework import serializers

from therapy.practice.shape import Move


class PracticePhaseOut(serializers.Serializer):
    words = serializers.CharField()
    seconds = serializers.IntegerField(help_text="0: as long as somebody likes.")
    move = serializers.ChoiceField(list(Move), help_text="What a circle on the screen does meanwhile.")


class PracticePaceOut(serializers.Serializer):
    code = serializers.CharField()
    name = serializers.CharField()
    phases = PracticePhaseOut(many=True)


class PracticeOut(serializers.Serializer):
    code = serializers.CharField()
    title = serializers.CharField()
    about = serializers.CharField()
    before = serializers.CharField()
    not_for = serializers.CharField()
    minutes = serializers.ListField(
        child=serializers.IntegerField(), help_text="For how long the phases are repeated; empty: gone through once.")
    paces = PracticePaceOut(many=True)
    citation = serializers.CharField()


class PracticesOut(serializers.Serializer):
    results = PracticeOut(many=True)
