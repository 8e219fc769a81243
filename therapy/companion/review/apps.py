from django.apps import AppConfig


class ReviewConfig(AppConfig):
    name = "therapy.companion.review"
    label = "review"
    verbose_name = "Review of the companion"

    def ready(self) -> None:
        from therapy.companion import approving
        from therapy.companion.review import checks, queries  # noqa: F401  (checks registers its check)

        approving.offer(queries.is_approved)
