from django.apps import AppConfig


class SleepConfig(AppConfig):
    name = "patients.diary.sleep"
    label = "sleep"
    verbose_name = "Sleep diary"

    def ready(self) -> None:
        from healing_space.notices.reminders import kinds as reminders
        from patients import pictures as all_pictures
        from patients.diary import check_in, timeline
        from patients.diary.sleep import kinds, pictures, steps

        timeline.offer(kinds.NIGHT)
        check_in.offer(steps.QUALITY)
        all_pictures.offer(pictures.of_period, place=20)
        reminders.offer(kinds.REMINDER)
