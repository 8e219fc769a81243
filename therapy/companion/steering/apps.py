from celery.signals import worker_ready
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SteeringConfig(AppConfig):
    name = "therapy.companion.steering"
    label = "steering"
    verbose_name = _("Steering the companion")

    def ready(self) -> None:
        from healing_space.web import health
        from therapy.companion.steering import checks, readiness, starting  # noqa: F401  (checks register themselves)

        health.offer("companion", readiness.for_monitors)
        worker_ready.connect(starting.in_background, dispatch_uid="companion-knock", weak=False)
