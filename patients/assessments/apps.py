from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AssessmentsConfig(AppConfig):
    name = "patients.assessments"
    label = "assessments"
    verbose_name = _("Questionnaires")

    def ready(self) -> None:
        from datetime import timedelta

        from healing_space.notices.reminders import kinds as reminders
        from patients import home
        from patients import pictures as all_pictures
        from patients.assessments import cards, pictures, taking

        home.offer(cards.questionnaires)
        all_pictures.offer(pictures.of_period, place=60)
        reminders.offer(reminders.Kind(
            code=taking.REMINDER, title=_("A questionnaire"), path="/assessments/", expires_after=timedelta(days=2),
            early=timedelta(hours=12), place=30, named=cards.reminder_of, is_known_to_staff=True,
        ))
