from django.apps import AppConfig


class CareConfig(AppConfig):
    name = "patients.care"
    label = "care"
    verbose_name = "Care team"

    def ready(self) -> None:
        from patients.care import notices  # noqa: F401  (registers the words of our letters)
