"""The API's door to doses and side effects, and to help for whoever took more than they meant to."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from healing_space.web.schema import PAGING, page_of
from patients.diary.entry_api import EntryApi
from patients.diary.medicines import marking, queries, serializers, words
from patients.safety import panel
from patients.safety.serializers import NoticedOut


class Doses(EntryApi):
    """Doses that a person marked. Marking a planned dose again changes what was marked."""

    @extend_schema(operation_id="doses_list", parameters=PAGING, responses=page_of(serializers.DoseOut))
    def get(self, request):
        mine = queries.doses(subject=request.user, viewer=request.user)
        return self.page(mine, serializers.DoseOut, ordering=queries.NEWEST_FIRST)

    @extend_schema(request=serializers.DoseIn, responses={201: serializers.DoseKept})
    def post(self, request):
        return self.keep(serializers.DoseIn(data=request.data), lambda given: marking.mark(
            subject=request.user, at=timezone.now(), **given,
        ), out=serializers.DoseMarked)


class Dose(EntryApi):
    """One dose that a person marked."""

    @extend_schema(responses=serializers.DoseOut)
    def get(self, request, dose_id):
        return Response(serializers.DoseOut(queries.own_dose(subject=request.user, dose_id=dose_id)).data)

    @extend_schema(request=serializers.DoseChanges, responses=serializers.DoseKept)
    def patch(self, request, dose_id):
        return self.change(serializers.DoseChanges(data=request.data), lambda given: marking.edit_dose(
            dose_id=dose_id, by=request.user, at=timezone.now(), **given,
        ), out=serializers.DoseMarked)

    @extend_schema(responses={204: None})
    def delete(self, request, dose_id):
        """Take it back: the dose is not marked any more. Within the hour that can be restored."""
        return self.hide("dose", dose_id)


class DoseRestore(EntryApi):
    """Mark a dose again as it was before it was taken back."""

    @extend_schema(request=None, responses=serializers.DoseOut)
    def post(self, request, dose_id):
        return self.bring_back("dose", dose_id, out=serializers.DoseOut)


class SideEffects(EntryApi):
    """A person's own side effects."""

    @extend_schema(operation_id="side_effects_list", parameters=PAGING, responses=page_of(serializers.SideEffectOut))
    def get(self, request):
        mine = queries.side_effects(subject=request.user, viewer=request.user)
        return self.page(mine, serializers.SideEffectOut, ordering=queries.NEWEST_FIRST)

    @extend_schema(request=serializers.SideEffectIn, responses={201: serializers.SideEffectKept})
    def post(self, request):
        return self.keep(serializers.SideEffectIn(data=request.data), lambda given: marking.note_side_effect(
            subject=request.user, at=timezone.now(), **given,
        ), out=serializers.SideEffectOut)


class SideEffect(EntryApi):
    """One of a person's own side effects."""

    @extend_schema(responses=serializers.SideEffectOut)
    def get(self, request, side_effect_id):
        found = queries.own_side_effect(subject=request.user, side_effect_id=side_effect_id)
        return Response(serializers.SideEffectOut(found).data)

    @extend_schema(request=serializers.SideEffectChanges, responses=serializers.SideEffectKept)
    def patch(self, request, side_effect_id):
        return self.change(serializers.SideEffectChanges(data=request.data), lambda given: marking.edit_side_effect(
            side_effect_id=side_effect_id, by=request.user, at=timezone.now(), **given,
        ), out=serializers.SideEffectOut)

    @extend_schema(responses={204: None})
    def delete(self, request, side_effect_id):
        """Hide it at once. Within the hour it can be restored; then it is gone for good."""
        return self.hide("side_effect", side_effect_id)


class SideEffectRestore(EntryApi):
    """Take a deletion back."""

    @extend_schema(request=None, responses=serializers.SideEffectOut)
    def post(self, request, side_effect_id):
        return self.bring_back("side_effect", side_effect_id, out=serializers.SideEffectOut)


class TookMore(EntryApi):
    """“I took more than I meant to”: help in this very answer, and a person is told if that was agreed to."""

    @extend_schema(request=None, responses={201: serializers.TookMoreOut})
    def post(self, request):
        return self.once(lambda: (self._raise(), 201))

    def _raise(self) -> dict:
        now = timezone.now()
        raised = marking.took_more(subject=self.request.user, at=now)
        noticed = panel.noticed(raised, subject=self.request.user, at=now)
        return {"heading": str(words.TOOK_MORE_HEADING), "message": str(words.TOOK_MORE), **NoticedOut(noticed).data}
