from rest_framework import serializers

from patients.safety.serializers import NoticedOut
from therapy.first_steps import choices
from therapy.first_steps.actions import LONGEST

BRINGS = [(one.code, one.words) for one in choices.BRINGS]
LIKES = [(one.code, one.words) for one in choices.LIKES]
STEPS = [(step.code, step.title) for step in choices.STEPS]


class FirstStepsIn(serializers.Serializer):
    brings = serializers.ListField(child=serializers.ChoiceField(choices=BRINGS), required=False)
    words = serializers.CharField(max_length=LONGEST, required=False, allow_blank=True)
    likes = serializers.ListField(child=serializers.ChoiceField(choices=LIKES), required=False)


class SmallStepOut(serializers.Serializer):
    code = serializers.CharField(source="step.code")
    title = serializers.CharField(source="step.title")
    about = serializers.CharField(source="step.about")
    minutes = serializers.IntegerField(source="step.minutes", help_text="About how long it takes.")
    because = serializers.ListField(child=serializers.CharField(), help_text="The person's choices it goes with.")


class FirstStepsOut(serializers.Serializer):
    brings = serializers.ListField(child=serializers.CharField())
    words = serializers.CharField()
    likes = serializers.ListField(child=serializers.CharField())
    step = serializers.CharField(help_text="The small step that was chosen; empty: none yet.")
    done_at = serializers.DateTimeField(allow_null=True)
    left_at = serializers.DateTimeField(allow_null=True)
    offered = SmallStepOut(many=True)


class FirstStepsKept(NoticedOut):
    beginning = FirstStepsOut()


class SmallStepIn(serializers.Serializer):
    step = serializers.ChoiceField(choices=STEPS)


class SmallStepDone(serializers.Serializer):
    done = serializers.BooleanField()
