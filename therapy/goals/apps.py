from django.apps import AppConfig


class GoalsConfig(AppConfig):
    name = "therapy.goals"
    label = "goals"
    verbose_name = "Goals"

    def ready(self) -> None:
        from healing_space.notices.reminders import kinds as reminders
        from patients.diary import timeline, ways
        from therapy.goals import kinds

        for kind in kinds.KINDS:
            timeline.offer(kind)
        ways.offer(kinds.WAY)
        reminders.offer(kinds.REMINDER)
