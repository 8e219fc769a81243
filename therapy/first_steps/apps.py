from django.apps import AppConfig


class FirstStepsConfig(AppConfig):
    name = "therapy.first_steps"
    label = "first_steps"
    verbose_name = "First steps"

    def ready(self) -> None:
        from patients import home
        from therapy.first_steps import cards

        home.offer(cards.first_step)
