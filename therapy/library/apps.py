from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LibraryConfig(AppConfig):
    name = "therapy.library"
    label = "library"
    verbose_name = "Library"

    def ready(self) -> None:
        from patients.diary import ways
        from therapy.library import articles

        ways.offer(ways.Way("library:list", _("Library: short articles to read"), place=80))
        articles.every()  # a file that cannot be read stops the start, not a reader
