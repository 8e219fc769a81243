from django.apps import AppConfig


class MessagingConfig(AppConfig):
    name = "messaging"
    label = "messaging"
    verbose_name = "Messages"

    def ready(self) -> None:
        from healing_space.live import channels
        from messaging import cards, queries
        from patients import home

        channels.offer("thread", may_listen=queries.may_listen)
        home.offer(cards.messages)
