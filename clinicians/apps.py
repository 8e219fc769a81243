from django.apps import AppConfig


class CliniciansConfig(AppConfig):
    name = "clinicians"
    label = "clinicians"
    verbose_name = "Back office"

    def ready(self) -> None:
        from clinicians import queries
        from healing_space.live import channels as live

        live.offer("inbox", may_listen=queries.may_hear_inbox)
