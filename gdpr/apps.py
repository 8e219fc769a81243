from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class GdprConfig(AppConfig):
    name = "gdpr"
    label = "gdpr"
    verbose_name = "Rights and records"

    def ready(self) -> None:
        from gdpr import checks  # noqa: F401  (registers the system checks)

        autodiscover_modules("privacy")
