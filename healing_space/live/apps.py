from django.apps import AppConfig


class LiveConfig(AppConfig):
    name = "healing_space.live"
    label = "live"
