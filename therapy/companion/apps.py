from django.apps import AppConfig


class CompanionConfig(AppConfig):
    name = "therapy.companion"
    label = "companion"
    verbose_name = "Companion"

    def ready(self) -> None:
        from healing_space.live import channels as live
        from patients import home
        from therapy.companion import cards, queries

        live.offer("turn", may_listen=queries.may_listen, from_start=True)
        home.offer(cards.conversation)
