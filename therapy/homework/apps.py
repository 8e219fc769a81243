from django.apps import AppConfig


class HomeworkConfig(AppConfig):
    name = "therapy.homework"
    label = "homework"
    verbose_name = "Homework"

    def ready(self) -> None:
        from gdpr import actions as gdpr
        from healing_space.notices.reminders import kinds as reminders
        from patients import home
        from patients.assessments import endings as questionnaires
        from patients.diary import timeline, ways
        from therapy.exercises import endings as exercises
        from therapy.homework import actions, cards, finishing, kinds, reminding

        timeline.offer(kinds.ANSWER)
        ways.offer(kinds.WAY)
        home.offer(cards.open_homework)
        reminders.offer(reminding.KIND)
        gdpr.when_sight_ends(actions.sight_ended)
        exercises.when_finished(finishing.exercise)
        questionnaires.when_finished(finishing.questionnaire)
