from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AssessmentsConfig(AppConfig):
    name = "patients.assessments"
    label = "assessments"
    verbose_name = _("Questionnaires")

    def ready(self) -> None:
        from patients import home
        from patients.assessments import cards

        home.offer(cards.questionnaires)
