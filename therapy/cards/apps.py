from django.apps import AppConfig


class CardsConfig(AppConfig):
    name = "therapy.cards"
    label = "cards"
    verbose_name = "Cards"
