from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SafetyConfig(AppConfig):
    name = "patients.safety"
    label = "safety"
    verbose_name = "Safety"

    def ready(self) -> None:
        from healing_space.accounts import first_help
        from healing_space.live import channels as live
        from healing_space.notices import kinds
        from patients.safety import ladder, panel

        first_help.offer(panel.before_sign_up)
        live.offer("incident", may_listen=lambda user, id: str(user.pk) == id)
        kinds.offer(
            ladder.PAGE,
            subject=_("Somebody may need you: please look now"),
            body=_("An alert waits for you in Healing Space. Please sign in and look at it now."),
            after_sent=ladder.notice_went_out,
        )
