from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HabitsConfig(AppConfig):
    name = "patients.diary.habits"
    label = "habits"
    verbose_name = "Habits"

    def ready(self) -> None:
        from patients import pictures as offered
        from patients.diary import check_in, timeline
        from patients.diary.habits import kinds, pictures, steps
        from patients.diary.ways import Way, offer

        for kind in kinds.ALL:
            timeline.offer(kind)
        check_in.offer(steps.ONE_TAP)
        offer(Way("habits:list", _("Water, movement, outdoors"), place=20))
        offered.offer(pictures.of_period, place=30)
