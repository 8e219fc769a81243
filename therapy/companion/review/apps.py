from django.apps import AppConfig


class ReviewConfig(AppConfig):
    name = "therapy.companion.review"
    label = "review"
    verbose_name = "Review of the companion"

    def ready(self) -> None:
        from therapy.companion.review import checks  # noqa: F401  (registers its check)
