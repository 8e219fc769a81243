from django.apps import AppConfig


class SleepConfig(AppConfig):
    name = "patients.diary.sleep"
    label = "sleep"
    verbose_name = "Sleep diary"

    def ready(self) -> None:
        from healing_space.notices.reminders import kinds as reminders
        from patients.diary import check_in, timeline
        from patients.diary.sleep import kinds, steps

        timeline.offer(kinds.NIGHT)
        check_in.offer(steps.QUALITY)
        reminders.offer(kinds.REMINDER)
