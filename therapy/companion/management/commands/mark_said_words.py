"""`manage.py mark_said_words`: make old conversations findable by their words. For those from before there was a
search, and, with `--anew`, after a key was taken out of use."""

from django.core.management.base import BaseCommand

from therapy.companion import word_index


class Command(BaseCommand):
    help = "Mark the words of conversations that have no marks yet, so that they can be found."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--anew", action="store_true", help="mark everything anew, under the first key")

    def handle(self, *args, **options) -> None:
        self.stdout.write(f"{word_index.put_missing(anew=options['anew'])} turns and titles")
