from django.apps import AppConfig


class MovingConfig(AppConfig):
    name = "patients.diary.moving"
    label = "moving"
    verbose_name = "Moving a diary"

    def ready(self) -> None:
        from django.utils.translation import gettext_lazy as _

        from patients.diary import ways

        ways.offer(ways.Way("moving:export", _("Download your diary"), place=79))
        ways.offer(ways.Way("moving:bring_in", _("Bring in entries from a file"), place=80))
