from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MedicinesConfig(AppConfig):
    name = "patients.diary.medicines"
    label = "medicines"
    verbose_name = "Medicines"

    def ready(self) -> None:
        from healing_space.notices.reminders import kinds as reminders
        from patients import home
        from patients import pictures as all_pictures
        from patients.diary import check_in, timeline, ways
        from patients.diary.medicines import cards, kinds, pictures, reminding, steps

        for kind in kinds.KINDS:
            timeline.offer(kind)
        ways.offer(ways.Way("medicines:today", _("Your medicines"), place=30))
        check_in.offer(steps.DUE)
        home.offer(cards.refill)
        reminders.offer(reminding.KIND)
        all_pictures.offer(pictures.of_period, place=40)
