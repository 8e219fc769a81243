from django.apps import AppConfig


class CareConfig(AppConfig):
    name = "patients.care"
    label = "care"
    verbose_name = "Care team"

    def ready(self) -> None:
        from healing_space.accounts import actions as accounts
        from healing_space.audit import actions as audit
        from patients.care import closing, notices  # noqa: F401  (registers the words of our letters)
        from patients.care.models import CoverDay, CoverHours, DutyChange, DutyShift

        accounts.when_closed(closing.tell_patients)
        for model in (CoverDay, CoverHours, DutyChange, DutyShift):
            audit.watch(model)
