from django.apps import AppConfig


class MessagingConfig(AppConfig):
    name = "messaging"
    label = "messaging"
    verbose_name = "Messages"

    def ready(self) -> None:
        from healing_space.live import channels
        from healing_space.web import bodies
        from messaging import cards, queries
        from patients import home

        channels.offer("thread", may_listen=queries.may_listen)
        home.offer(cards.messages)
        home.offer(cards.news)
        # A file that is chosen comes along whichever button of a thread's form is pressed.
        bodies.take_files(r"/(office/)?messages/[0-9a-f-]{36}/(draft/)?$")
        bodies.take_files(r"/(office/)?messages/files/[0-9a-f-]{36}/(take-out|put-back)/$")
        bodies.take_files(r"/api/v1/threads/[0-9a-f-]{36}/attachments/$")
