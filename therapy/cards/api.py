"""The API's door to cards for the pocket."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from therapy.cards import actions, queries, serializers


class Cards(ApiView):
    """A person's own cards, the latest first."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="cards", responses=serializers.CardsOut)
    def get(self, request):
        found = queries.cards(subject=request.user, viewer=request.user)
        return Response(serializers.CardsOut({"results": found}).data)


class CardUses(ApiView):
    """That a card was used."""

    audience = Audience.PATIENT

    @extend_schema(request=None, responses={201: serializers.CardsOut})
    def post(self, request, card_id):
        """Say so."""

        def do():
            actions.use(subject=request.user, card_id=card_id, at=timezone.now())
            found = queries.cards(subject=request.user, viewer=request.user)
            return dict(serializers.CardsOut({"results": found}).data), status.HTTP_201_CREATED

        return self.once(do)

    @extend_schema(responses={204: None})
    def delete(self, request, card_id):
        """Take the last one back, within the hour."""
        actions.take_back(subject=request.user, card_id=card_id, at=timezone.now())
        return Response(status=status.HTTP_204_NO_CONTENT)
