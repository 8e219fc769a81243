from rest_framework import serializers

from patients.diary.medicines import actions, courses, marking, queries, words
from patients.diary.medicines.models import Form, Mark
from patients.diary.serializers import EntryChanges, EntryOut
from patients.safety.serializers import NoticedOut

FROM_ON = {"required": False, "help_text": "The first day of it. Today, when left out."}


class _CourseIn(serializers.Serializer):
    dose = serializers.CharField(max_length=courses.LONGEST_DOSE, allow_blank=True, default="",
                                 help_text="In the person's own words.")
    times = serializers.ListField(child=serializers.TimeField(), default=list, max_length=courses.MOST_TIMES,
                                  help_text="Times of day, as a clock in London shows them.")
    every_days = serializers.IntegerField(min_value=1, max_value=courses.LONGEST_STEP, default=1)
    as_needed = serializers.BooleanField(default=False, help_text="Only when it is needed: then there are no times.")
    each_time = serializers.IntegerField(min_value=1, max_value=courses.MOST_EACH, default=1,
                                         help_text="How many one dose takes, for counting what is left.")


class _MedicineFields(serializers.Serializer):
    ends_on = serializers.DateField(required=False, allow_null=True, help_text="The last day.")
    most_a_day = serializers.IntegerField(
        min_value=1, max_value=actions.MOST_A_DAY, required=False, allow_null=True,
        help_text="How many doses at most in 24 hours, as the person copied it from the label.")
    reminds = serializers.BooleanField(required=False, help_text="Whether to be reminded at its times.")


class RefillIn(serializers.Serializer):
    left = serializers.IntegerField(min_value=0, max_value=actions.MOST_LEFT, required=False, allow_null=True,
                                    help_text="How many there are today.")
    refill_on = serializers.DateField(required=False, allow_null=True, help_text="The day by which more is needed.")


class MedicineIn(_CourseIn, _MedicineFields, RefillIn):
    name = serializers.CharField(max_length=actions.LONGEST_NAME)
    form = serializers.ChoiceField(Form.choices)
    starts_on = serializers.DateField(**FROM_ON)
    note = serializers.CharField(max_length=actions.LONGEST_NOTE, allow_blank=True, default="", trim_whitespace=False)


class MedicineChanges(EntryChanges, _MedicineFields):
    """What is left out stays as it is. How it is taken changes by `courses`, and how many are left by `refill`."""

    name = serializers.CharField(max_length=actions.LONGEST_NAME, required=False)
    form = serializers.ChoiceField(Form.choices, required=False)
    note = serializers.CharField(max_length=actions.LONGEST_NOTE, allow_blank=True, required=False,
                                 trim_whitespace=False)


class CourseIn(EntryChanges, _CourseIn):
    from_on = serializers.DateField(**FROM_ON)


class TurnIn(serializers.Serializer):
    from_on = serializers.DateField(**FROM_ON)


class MedicineCourseOut(serializers.Serializer):
    """How a medicine is taken from a day on, until the next course begins."""

    from_on = serializers.DateField()
    is_taken = serializers.BooleanField(help_text="False: it is stopped from that day on.")
    dose = serializers.CharField()
    times = serializers.ListField(child=serializers.CharField())
    every_days = serializers.IntegerField()
    as_needed = serializers.BooleanField()
    each_time = serializers.IntegerField()


class MedicineOut(EntryOut):
    name = serializers.CharField()
    form = serializers.ChoiceField(Form.choices)
    note = serializers.CharField()
    ends_on = serializers.DateField(allow_null=True)
    most_a_day = serializers.IntegerField(allow_null=True)
    refill_on = serializers.DateField(allow_null=True)
    left = serializers.IntegerField(allow_null=True)
    counted_on = serializers.DateField(allow_null=True)
    reminds = serializers.BooleanField()
    courses = serializers.SerializerMethodField()
    runs_out_on = serializers.SerializerMethodField(help_text="As the person wrote it, or by their count and plan.")

    def get_courses(self, medicine) -> MedicineCourseOut(many=True):
        return MedicineCourseOut(medicine.courses.all(), many=True).data

    def get_runs_out_on(self, medicine) -> serializers.DateField(allow_null=True):
        return queries.listed_today(medicine).runs_out_on


class MedicineKept(MedicineOut, NoticedOut):
    """The medicine as it was kept, and what its words call for."""


class DoseIn(serializers.Serializer):
    medicine_id = serializers.UUIDField()
    mark = serializers.ChoiceField(Mark.choices)
    due_on = serializers.DateField(required=False, help_text="The day of the planned dose; left out: beside the plan.")
    due_at = serializers.TimeField(required=False, help_text="The time of day of the planned dose.")
    happened_at = serializers.DateTimeField(required=False, help_text="Left out: as one tap would say it.")
    note = serializers.CharField(max_length=marking.LONGEST_NOTE, allow_blank=True, required=False,
                                 trim_whitespace=False)


class DoseChanges(EntryChanges):
    """What is left out stays as it is."""

    mark = serializers.ChoiceField(Mark.choices, required=False)
    happened_at = serializers.DateTimeField(required=False)
    note = serializers.CharField(max_length=marking.LONGEST_NOTE, allow_blank=True, required=False,
                                 trim_whitespace=False)


class DoseOut(EntryOut):
    medicine_id = serializers.UUIDField()
    mark = serializers.ChoiceField(Mark.choices)
    due_on = serializers.DateField(allow_null=True)
    due_at = serializers.TimeField(allow_null=True, format="%H:%M")
    happened_at = serializers.DateTimeField()
    amount = serializers.CharField(help_text="The dose as it was written down for that day.")
    note = serializers.SerializerMethodField()

    def get_note(self, dose) -> str:
        return dose.note or ""


class DoseMarked(DoseOut):
    """A dose that was just marked."""

    beyond_most = serializers.BooleanField(
        source="beyond", help_text="It goes beyond the most in 24 hours that the person copied from the label.")
    within_a_day = serializers.IntegerField(allow_null=True, help_text="How many there were within 24 hours.")
    advice = serializers.SerializerMethodField(help_text="What to show when it goes beyond.")

    def get_advice(self, dose) -> str:
        return str(words.BEYOND) if dose.beyond else ""


class DoseKept(DoseMarked, NoticedOut):
    """The dose as it was kept, and what its words call for."""


class SideEffectIn(serializers.Serializer):
    what = serializers.CharField(max_length=marking.LONGEST_LINE)
    strength = serializers.CharField(max_length=marking.LONGEST_LINE, allow_blank=True, default="",
                                     help_text="In the person's own words.")
    medicine_id = serializers.UUIDField(required=False, allow_null=True, help_text="Null: they are not sure.")
    happened_at = serializers.DateTimeField(required=False, help_text="Now, when left out. It may lie in the past.")


class SideEffectChanges(EntryChanges):
    """What is left out stays as it is."""

    what = serializers.CharField(max_length=marking.LONGEST_LINE, required=False)
    strength = serializers.CharField(max_length=marking.LONGEST_LINE, allow_blank=True, required=False)
    medicine_id = serializers.UUIDField(required=False, allow_null=True)
    happened_at = serializers.DateTimeField(required=False)


class SideEffectOut(EntryOut):
    what = serializers.CharField()
    strength = serializers.CharField()
    medicine_id = serializers.UUIDField(allow_null=True)
    happened_at = serializers.DateTimeField()


class SideEffectKept(SideEffectOut, NoticedOut):
    """The side effect as it was kept, and what its words call for."""


class SlotOut(serializers.Serializer):
    """A planned dose of a day."""

    medicine_id = serializers.UUIDField(source="listed.pk")
    name = serializers.CharField(source="listed.medicine.name")
    due_on = serializers.DateField(source="planned.day")
    due_at = serializers.TimeField(source="planned.time", format="%H:%M")
    amount = serializers.CharField()
    is_due = serializers.BooleanField()
    dose = DoseOut(allow_null=True)


class AsNeededOut(serializers.Serializer):
    medicine_id = serializers.UUIDField(source="listed.pk")
    name = serializers.CharField(source="listed.medicine.name")
    amount = serializers.CharField(source="listed.now.dose")
    most_a_day = serializers.IntegerField(source="listed.medicine.most_a_day", allow_null=True)
    within_a_day = serializers.IntegerField(help_text="How many there were in the last 24 hours.")
    last_at = serializers.DateTimeField(allow_null=True)
    doses = DoseOut(many=True)


class DosesOfDayOut(serializers.Serializer):
    day = serializers.DateField()
    slots = SlotOut(many=True)
    as_needed = AsNeededOut(many=True)
    beside = DoseOut(many=True)


class TallyOut(serializers.Serializer):
    planned = serializers.IntegerField()
    taken = serializers.IntegerField()
    late = serializers.IntegerField(help_text="Of those that were taken.")
    skipped = serializers.IntegerField()
    not_marked = serializers.IntegerField(help_text="Nothing is known of these: they may well have been taken.")
    beside = serializers.IntegerField(help_text="Taken without standing in the plan.")


class MedicineWeekOut(serializers.Serializer):
    monday = serializers.DateField()
    tally = TallyOut()


class MedicineWeeksOut(serializers.Serializer):
    """What became of the doses of one medicine, week by week, the latest first."""

    medicine_id = serializers.UUIDField(source="listed.pk")
    name = serializers.CharField(source="listed.medicine.name")
    total = TallyOut()
    weeks = serializers.SerializerMethodField()

    def get_weeks(self, found) -> MedicineWeekOut(many=True):
        return MedicineWeekOut([{"monday": monday, "tally": tally} for monday, tally in found.weeks], many=True).data


class WeeksIn(serializers.Serializer):
    weeks = serializers.IntegerField(min_value=1, max_value=104, default=8)


class DayIn(serializers.Serializer):
    day = serializers.DateField(required=False)


class TookMoreOut(NoticedOut):
    heading = serializers.CharField()
    message = serializers.CharField()
