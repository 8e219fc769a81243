from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NotebookConfig(AppConfig):
    name = "therapy.notebook"
    label = "notebook"
    verbose_name = "Sealed notebook"
