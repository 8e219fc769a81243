from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NotebookConfig(AppConfig):
    name = "therapy.notebook"
    label = "notebook"
    verbose_name = "Sealed notebook"

    def ready(self) -> None:
        from patients.diary import ways

        ways.offer(ways.Way("notebook:notebook", _("Your sealed notebook"), place=60))
