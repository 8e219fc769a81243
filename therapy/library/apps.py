from django.apps import AppConfig


class LibraryConfig(AppConfig):
    name = "therapy.library"
    label = "library"
    verbose_name = "Library"

    def ready(self) -> None:
        from therapy.library import articles

        articles.every()  # a file that cannot be read stops the start, not a reader
