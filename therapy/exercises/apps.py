from django.apps import AppConfig


class ExercisesConfig(AppConfig):
    name = "therapy.exercises"
    label = "exercises"
    verbose_name = "Exercises"

    def ready(self) -> None:
        from healing_space.notices.reminders import kinds as reminders
        from patients.diary import timeline, ways
        from therapy.exercises import endings, kinds
        from therapy.exercises.life import reminding

        timeline.offer(kinds.KIND)
        ways.offer(kinds.WAY)
        for kind in (reminding.WORRIES, reminding.WELL):
            reminders.offer(kind)
        endings.when_kept(reminding.kept)
