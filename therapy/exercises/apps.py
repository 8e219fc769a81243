from django.apps import AppConfig


class ExercisesConfig(AppConfig):
    name = "therapy.exercises"
    label = "exercises"
    verbose_name = "Exercises"

    def ready(self) -> None:
        from patients.diary import timeline, ways
        from therapy.exercises import kinds

        timeline.offer(kinds.KIND)
        ways.offer(kinds.WAY)
