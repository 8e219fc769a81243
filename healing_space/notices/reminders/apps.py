from django.apps import AppConfig


class RemindersConfig(AppConfig):
    name = "healing_space.notices.reminders"
    label = "reminders"
    verbose_name = "Reminders"

    def ready(self) -> None:
        from healing_space.notices.reminders import checks  # noqa: F401  (registers the system checks)
