"""`manage.py mark_words`: make old entries findable by their words. For entries from before there was a search, and,
with `--anew`, after a key was taken out of use."""

from django.core.management.base import BaseCommand

from patients.diary import word_index


class Command(BaseCommand):
    help = "Mark the words of diary entries that have no marks yet, so that they can be found."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--anew", action="store_true", help="mark every entry anew, under the first key")

    def handle(self, *args, **options) -> None:
        for model, count in word_index.put_missing(anew=options["anew"]):
            self.stdout.write(f"{count} of {model._meta.verbose_name_plural}")
