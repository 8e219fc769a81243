from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "healing_space.notices"
    label = "notices"
    verbose_name = "Notices"

    def ready(self) -> None:
        from healing_space.notices import checks  # noqa: F401  (registers the system checks)
