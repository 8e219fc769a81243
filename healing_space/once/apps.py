from django.apps import AppConfig


class OnceConfig(AppConfig):
    name = "healing_space.once"
    label = "once"
    verbose_name = "Once only"
