from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MemoryConfig(AppConfig):
    name = "therapy.companion.memory"
    label = "memory"
    verbose_name = _("What the companion remembers")

    def ready(self) -> None:
        from therapy.companion import background
        from therapy.companion.memory import choosing, notices  # noqa: F401  (registers the words of our letters)

        background.offer(choosing.remembered)
