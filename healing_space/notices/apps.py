from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "healing_space.notices"
    label = "notices"
    verbose_name = "Notices"
