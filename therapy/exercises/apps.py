from django.apps import AppConfig


class ExercisesConfig(AppConfig):
    name = "therapy.exercises"
    label = "exercises"
    verbose_name = "Exercises"

    def ready(self) -> None:
        from healing_space.notices.reminders import kinds as reminders
        from patients.diary import timeline, ways
        from therapy.exercises import endings, kinds, queries
        from therapy.exercises.life import reminding
        from therapy.library import suggestions

        timeline.offer(kinds.KIND)
        ways.offer(kinds.WAY)
        for kind in (reminding.WORRIES, reminding.WELL):
            reminders.offer(kind)
        suggestions.from_what_is_worked_on(queries.worked_on)
        endings.when_kept(reminding.kept)
