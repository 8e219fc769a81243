from django.apps import AppConfig


class DiaryConfig(AppConfig):
    name = "patients.diary"
    label = "diary"
    verbose_name = "Diary"

    def ready(self) -> None:
        from healing_space.notices.reminders import kinds as reminders
        from patients.diary import check_in, kinds, pictures, steps, timeline, ways

        for kind in kinds.BASE:
            timeline.offer(kind)
        for step in steps.BASE:
            check_in.offer(step)
        for way in kinds.WAYS:
            ways.offer(way)
        pictures.offer(pictures.moods, place=10)
        reminders.offer(kinds.REMINDER)
