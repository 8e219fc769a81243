from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TherapyConfig(AppConfig):
    name = "therapy"
    label = "therapy"
    verbose_name = "Therapy"

    def ready(self) -> None:
        from patients.diary import ways

        ways.offer(ways.Way("insights:progress", _("Your progress"), place=10))
