from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlanConfig(AppConfig):
    name = "patients.safety.plan"
    label = "plan"
    verbose_name = "Safety plans"

    def ready(self) -> None:
        from healing_space.notices import kinds
        from patients import home, known_names
        from patients.safety.plan import cards, queries, writing

        home.offer(cards.card)
        home.offer(cards.formulation)
        known_names.offer(queries.names_of_contacts)
        kinds.offer(
            writing.REVIEW_DUE,
            subject=_("Something is due to be looked at again"),
            body=_("Something in Healing Space is due to be looked at again. Please sign in to see it."),
            topic=kinds.REVIEW,
        )
