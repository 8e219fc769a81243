"""Play scripted persons against the coach or a language model, and score what is answered."""

import json
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from therapy.companion import prompts, providers
from therapy.companion.coach.dialogues import DIALOGUES, THOUGHT_RECORD
from therapy.companion.review import actions
from therapy.companion.review.evaluation import judging, personas, playing, report, rubric, speakers
from therapy.companion.review.evaluation.shape import AMBER, RED
from therapy.companion.steering import queries as steering

COACH = "coach"


class Command(BaseCommand):
    help = "Play scripted persons against a provider and score the answers by the rubric. Fails on anything red."

    def add_arguments(self, parser):
        parser.add_argument("--provider", default=COACH, help="coach, groq or openai-shaped: as the settings have it")
        parser.add_argument("--prompt", default="", help="version of the prompt; the current one if left out")
        parser.add_argument("--person", action="append", choices=sorted(personas.ALL),
                            help="only these; again for more")
        parser.add_argument("--dialogue", default=THOUGHT_RECORD, choices=sorted(DIALOGUES),
                            help="which of the guided coach's dialogues to play against")
        parser.add_argument("--judge", action="store_true", help="have the judging model give points too")
        parser.add_argument("--out", default="", help="write the report as JSON into this file")
        parser.add_argument("--no-keep", action="store_true", help="do not keep it for the page that compares")

    def handle(self, *, provider, prompt, person, dialogue, judge, out, no_keep, **options):
        speaker, told = self._speaker(provider, prompt or settings.COMPANION_PROMPT or prompts.CURRENT, dialogue)
        judging_model = self._judge() if judge else None
        if out:
            self._write(out, "")  # known before an hour of play, not after it
        played = []
        for persona in (personas.ALL[code] for code in person or personas.ALL):
            if provider != COACH:
                self._still_may(provider)
            played.append(playing.play(persona, speaker, judge=judging_model))
            self._say_one(played[-1])
            if why := report.silent(played[-1], provider):
                raise CommandError(f"{provider} does not answer: {why}. Nothing is kept.")
        found = report.made(played, judge=judging_model.name if judging_model else "", **told)
        if out:
            self._write(out, json.dumps(found, ensure_ascii=False, indent=1) + "\n")
        if not no_keep:
            actions.keep_evaluation(report=found, at=timezone.now())
        self._say_all(found)
        if not report.passes(found):
            raise CommandError(f"{found['total'][RED]} red.")

    def _speaker(self, name: str, version: str, dialogue: str):
        if name == COACH:
            return speakers.Coach(dialogue=dialogue), {"provider": COACH, "model": dialogue}
        if version not in prompts.VERSIONS:
            raise CommandError(f"No such version of the prompt: {version}. There are: {', '.join(prompts.VERSIONS)}.")
        provider, options = self._asked("reply")
        if provider.name != name:
            raise CommandError(f"The settings lead to {provider.name}, not to {name}.")
        speaker = speakers.Model(provider, version=version, options=options)
        return speaker, {"provider": name, "model": speaker.model, "prompt_version": version,
                         "prompt_hash": prompts.VERSIONS[version].sha256}

    def _judge(self) -> judging.Judge:
        return judging.Judge(*self._asked("judge"))

    def _asked(self, purpose: str):
        found = providers.for_purpose(purpose)
        if found is None:
            raise CommandError("No language model is set up: see GROQ_API_KEY and COMPANION_BASE_URL.")
        self._still_may(found[0].name)
        return found

    def _still_may(self, name: str) -> None:
        if why := steering.may_ask(name, at=timezone.now()):
            raise CommandError(f"{name} may not be asked: {why}.")

    def _write(self, out: str, text: str) -> None:
        try:
            with Path(out).open("a" if not text else "w") as file:
                file.write(text)
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or "it is no path"
            raise CommandError(f"The report cannot be written to {out!r}: {why}.") from error

    def _say_one(self, played) -> None:
        red, amber = len(played.marks(RED)), len(played.marks(AMBER))
        self.stdout.write(f"{played.persona.code:26}{len(played.exchanges):4} turns {red:4} red {amber:4} amber")

    def _say_all(self, found: dict) -> None:
        for code, counts in found["criteria"].items():
            figures = "  ".join(f"{colour} {count}" for colour, count in counts.items())
            self.stdout.write(f"{rubric.BY_CODE[code].title:26}{figures}")
        for item in report.items(found, RED):
            self.stdout.write(f"RED {item['person']}/{item['line']}: {item['criterion']}, {item['code']}")
            self.stdout.write(f"    said: {item['said']}\n    reply: {item['reply']}")
