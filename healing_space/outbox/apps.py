from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class OutboxConfig(AppConfig):
    name = "healing_space.outbox"
    label = "outbox"
    verbose_name = "Outbox"

    def ready(self) -> None:
        autodiscover_modules("effects")
