from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SafetyConfig(AppConfig):
    name = "patients.safety"
    label = "safety"
    verbose_name = "Safety"

    def ready(self) -> None:
        from gdpr import actions as gdpr
        from healing_space.accounts import actions as accounts
        from healing_space.accounts import first_help
        from healing_space.live import channels as live
        from healing_space.notices import kinds
        from patients.safety import holding, ladder, panel, rules

        rules.get_ready()  # nobody's first words wait for it, and no two threads read it at once
        accounts.when_closed(lambda user_id, at: holding.look_again(owner_id=user_id, at=at))
        gdpr.when_sight_ends(
            lambda subject_id, grantee_id, at: holding.look_again(owner_id=grantee_id, subject_id=subject_id, at=at),
        )
        first_help.offer(panel.before_sign_up)
        live.offer("incident", may_listen=lambda user, id: str(user.pk) == id)
        kinds.offer(
            ladder.PAGE,
            subject=_("Somebody may need you: please look now"),
            body=_("An alert waits for you in Healing Space. Please sign in and look at it now."),
            after_sent=ladder.notice_went_out,
            is_proof=True,
            topic=kinds.SAFETY,
        )
        kinds.offer(
            holding.HANDED_OVER,
            subject=_("A colleague asks you to take an alert over"),
            body=_("A colleague asks you to take over an alert in Healing Space. Until you do, it stays with them. "
                   "Please sign in and look at it now."),
            after_sent=ladder.notice_went_out,
            is_proof=True,
            topic=kinds.SAFETY,
        )
        kinds.offer(
            holding.NOT_TAKEN_OVER,
            subject=_("An alert stays with you"),
            body=_("The colleague whom you asked did not take an alert over, so it is still yours. "
                   "Please sign in to Healing Space and look at it now."),
            is_proof=True,
            topic=kinds.SAFETY,
        )
