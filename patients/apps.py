from django.apps import AppConfig


class PatientsConfig(AppConfig):
    name = "patients"
    label = "patients"
    verbose_name = "Patients"

    def ready(self) -> None:
        from patients import home, told

        home.offer(told.card)
