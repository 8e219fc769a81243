"""`manage.py load_instrument FILE`: let in the words of a questionnaire for which there is a licence."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from patients.assessments import licensing

LARGEST = 1_000_000
SHAPE = """
The file is JSON:
  {"code": "isi", "version": "uk-1", "language": "en",
   "licence": {"holder": "...", "reference": "the number of the licence or letter", "expires_on": "2027-12-31"},
   "instruction": "...", "options": [{"value": 0, "words": "..."}, ...],
   "items": [{"code": "1", "words": "...", "options": [...]}, ...]}
Options beside the questions are for all of them; options of a question are its own. A question without options is
answered with a number, and may say what the ends mean: "lowest", "highest".
"""


class Command(BaseCommand):
    help = f"Load the words of a questionnaire. Refused without holder, reference and expiry of its licence.{SHAPE}"

    def add_arguments(self, parser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args, file: Path, **options) -> None:
        try:
            if file.stat().st_size > LARGEST:
                raise CommandError(f"{file} is larger than any questionnaire")
            content = json.loads(file.read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
            raise CommandError(f"{file} cannot be read as JSON in UTF-8: {error}") from error
        try:
            text = licensing.load(content=content, at=timezone.now())
        except licensing.NotAText as error:
            raise CommandError("Nothing was loaded:\n" + "\n".join(f"- {words}" for words in error.wrong)) from error
        self.stdout.write(f"{text.code} {text.version} is available until {text.expires_on} ({text.holder}).")
