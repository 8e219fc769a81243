from rest_framework import serializers

from patients.models import Nation


class ProfileIn(serializers.Serializer):
    nation = serializers.ChoiceField(choices=Nation.choices, allow_blank=True, default="")
    birth_year = serializers.IntegerField(allow_null=True, default=None)


class ProfileOut(serializers.Serializer):
    nation = serializers.CharField(default="")
    birth_year = serializers.IntegerField(allow_null=True, default=None)
