from django.urls import path

from therapy.cards import api

urlpatterns = [
    path("cards/", api.Cards.as_view(), name="api-cards"),
    path("cards/<uuid:card_id>/uses/", api.CardUses.as_view(), name="api-card-uses"),
]
