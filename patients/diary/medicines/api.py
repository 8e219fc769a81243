"""The API's door to somebody's list of medicines."""

from datetime import timedelta

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of
from patients.diary.entry_api import EntryApi
from patients.diary.medicines import actions, courses, queries, serializers, words


class Medicines(EntryApi):
    """A person's own medicines."""

    @extend_schema(operation_id="medicines_list", parameters=PAGING, responses=page_of(serializers.MedicineOut))
    def get(self, request):
        mine = queries.medicines(subject=request.user, viewer=request.user)
        return self.page(mine, serializers.MedicineOut, ordering=queries.LISTED_FIRST)

    @extend_schema(request=serializers.MedicineIn, responses={201: serializers.MedicineKept})
    def post(self, request):
        return self.keep(serializers.MedicineIn(data=request.data), lambda given: actions.add(
            subject=request.user, at=timezone.now(), **given,
        ), out=serializers.MedicineOut)


class Medicine(EntryApi):
    """One of a person's own medicines, with the history of how it was taken."""

    @extend_schema(responses=serializers.MedicineOut)
    def get(self, request, medicine_id):
        found = queries.own_medicine(subject=request.user, medicine_id=medicine_id, day=timezone.localdate())
        return Response(serializers.MedicineOut(found.medicine).data)

    @extend_schema(request=serializers.MedicineChanges, responses=serializers.MedicineKept)
    def patch(self, request, medicine_id):
        return self.change(serializers.MedicineChanges(data=request.data), lambda given: actions.edit(
            medicine_id=medicine_id, by=request.user, at=timezone.now(), **given,
        ), out=serializers.MedicineOut)

    @extend_schema(responses={204: None})
    def delete(self, request, medicine_id):
        """Hide it at once with its doses. Within the hour it can be restored; then it is gone for good."""
        return self.hide("medicine", medicine_id)


class MedicineRestore(EntryApi):
    """Take a deletion back."""

    @extend_schema(request=None, responses=serializers.MedicineOut)
    def post(self, request, medicine_id):
        return self.bring_back("medicine", medicine_id, out=serializers.MedicineOut)


class Courses(EntryApi):
    """A new dose or new times, from a day on. What was before stays in the history."""

    @extend_schema(request=serializers.CourseIn, responses={201: serializers.MedicineKept})
    def post(self, request, medicine_id):
        return self.keep(serializers.CourseIn(data=request.data), lambda given: actions.change_course(
            medicine_id=medicine_id, by=request.user, at=timezone.now(), **given,
        ), out=serializers.MedicineOut)


class _Turn(EntryApi):
    """What changes a medicine without any words. Done twice, it comes to the same."""

    asks = serializers.TurnIn

    def post(self, request, medicine_id):
        asked = self.asks(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            found = self.do(medicine_id=medicine_id, by=request.user, at=timezone.now(), **asked.validated_data)
        except actions.NotAnEntry as error:
            raise ValidationError({error.field: [str(error.words)]}) from error
        return Response(serializers.MedicineOut(found).data)


@extend_schema(request=serializers.TurnIn, responses=serializers.MedicineOut)
class Stop(_Turn):
    """They do not take it any more, from a day on. It stays on the list."""

    do = staticmethod(actions.stop)


@extend_schema(request=serializers.TurnIn, responses=serializers.MedicineOut)
class TakeAgain(_Turn):
    """They take it again, as before, from a day on."""

    do = staticmethod(actions.bring_back)


@extend_schema(request=serializers.RefillIn, responses=serializers.MedicineOut)
class Refill(_Turn):
    """How many there are today, or the day by which more is needed. What is left out is not known any more."""

    asks = serializers.RefillIn
    do = staticmethod(actions.refill)


class Day(ApiView):
    """What is planned on a day, and what was marked. Today, when no day is given."""

    audience = Audience.PATIENT

    @extend_schema(parameters=[serializers.DayIn], responses=serializers.DosesOfDayOut)
    def get(self, request):
        asked = serializers.DayIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        now = timezone.now()
        day = asked.validated_data.get("day", timezone.localdate(now))
        if abs(day - timezone.localdate(now)) > courses.AHEAD * 5:
            raise ValidationError({"day": [str(words.TOO_FAR)]})
        found = queries.day_of(subject=request.user, viewer=request.user, day=day, at=now)
        return Response(serializers.DosesOfDayOut(found).data)


class Weeks(ApiView):
    """What was planned, taken, skipped and not marked, for each medicine and week."""

    audience = Audience.PATIENT

    @extend_schema(parameters=[serializers.WeeksIn], responses=serializers.MedicineWeeksOut(many=True))
    def get(self, request):
        asked = serializers.WeeksIn(data=request.query_params)
        asked.is_valid(raise_exception=True)
        now = timezone.now()
        last = timezone.localdate(now)
        found = queries.weeks(
            subject=request.user, viewer=request.user, at=now, last=last,
            first=last - timedelta(weeks=asked.validated_data["weeks"] - 1),
        )
        return Response(serializers.MedicineWeeksOut(found, many=True).data)
