from django.apps import AppConfig


class SchedulesConfig(AppConfig):
    name = "patients.assessments.schedules"
    label = "schedules"
    verbose_name = "Questionnaires that are asked for"

    def ready(self) -> None:
        from gdpr import actions as gdpr
        from patients import home
        from patients.assessments import wanted
        from patients.assessments.schedules import actions, cards, queries

        home.offer(cards.due)
        wanted.offer(queries.who_asks)
        gdpr.when_sight_ends(actions.sight_ended)
