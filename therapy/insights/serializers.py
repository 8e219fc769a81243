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


class RatedTimeOut(serializers.Serializer):
    at = serializers.DateTimeField()
    before = serializers.IntegerField()
    after = serializers.IntegerField()


class WhatHelpsOneOut(serializers.Serializer):
    """One thing that was rated before and after one exercise. Differences count upwards when it was better after."""

    tool = serializers.CharField(source="course.tool")
    title = serializers.CharField(source="course.title")
    what = serializers.CharField(source="course.what")
    lowest = serializers.SerializerMethodField()
    highest = serializers.SerializerMethodField()
    higher_is_better = serializers.SerializerMethodField()
    before = serializers.FloatField(source="course.before", help_text="On average.")
    after = serializers.FloatField(source="course.after", help_text="On average.")
    difference = serializers.FloatField(source="course.difference", help_text="On average.")
    interval = serializers.ListField(
        source="course.interval", child=serializers.FloatField(), allow_null=True,
        help_text="Where the average of many such times would probably lie: all intervals of the answer hold together "
                  "in 95 of 100 cases. Null: fewer than 5 times.")
    told = serializers.CharField(source="course.told.value", help_text="too_few, unclear, better or worse.")
    text = serializers.CharField()
    sureness = serializers.CharField()
    times = RatedTimeOut(source="course.times", many=True)

    def get_lowest(self, one) -> int:
        return one.course.scale[0]

    def get_highest(self, one) -> int:
        return one.course.scale[1]

    def get_higher_is_better(self, one) -> bool:
        return one.course.times[-1].higher_is_better


class WhatHelpsOut(serializers.Serializer):
    """What differed from before to after each exercise of the last year. It does not say why."""

    results = WhatHelpsOneOut(many=True)
