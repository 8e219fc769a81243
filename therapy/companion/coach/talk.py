"""The course of the dialogue: what was said is an answer, or something in between, and a reply follows.

`translate` renders a wording in the reader's language (gettext, say). What people write is understood in English.
"""

from typing import Any

from therapy.companion.coach import answers, hearing, intents, moods, place, voice
from therapy.companion.coach.dialogues import CHOOSING, DIALOGUES, THOUGHT_RECORD
from therapy.companion.coach.shape import (
    AGAIN,
    ASIDE,
    ASK,
    CLOSE,
    CONCERN,
    PAUSED,
    RESUME,
    WANTS_PERSON,
    Branch,
    Reading,
    Reply,
    Step,
)
from therapy.companion.coach.words import asides, styles

_BETWEEN = {"thanks": asides.THANKS, "who": asides.WHO, "secret": asides.SECRET, "medicine": asides.MEDICINE,
            "diagnosis": asides.DIAGNOSIS, "what_to_do": asides.WHAT_TO_DO}


def begin(name: str | None = None, *, seed: int = 0, dialogue: str = THOUGHT_RECORD,
          translate: voice.Translate = voice.same) -> Reply:
    """Open a dialogue, by its code when one was chosen. Another `seed` opens it in other words."""
    talk = _Talk(place.fresh(name, seed, dialogue if dialogue in DIALOGUES else THOUGHT_RECORD), translate)
    opens = "" if talk.is_first else talk.turn("opens", place.dialogue(talk.state).opens)
    return talk.reply([talk.turn("hello", asides.HELLO), opens, talk.question()], ASK)


def answer(state: dict[str, Any], text: str, *, translate: voice.Translate = voice.same) -> Reply:
    """Take what the person wrote and go on."""
    kept = place.taken_up(state)
    if kept is None:
        talk = _Talk(place.fresh(None, 0), translate)
        return talk.reply([talk.turn("lost", asides.LOST), talk.question()], AGAIN)
    return _Talk(kept, translate).take(intents.tidy(text))


def resume(state: dict[str, Any], *, translate: voice.Translate = voice.same) -> Reply:
    """Greet somebody who comes back: where we were, without repeating the words that were written then."""
    kept = place.taken_up(state)
    if kept is None:
        return answer({}, "", translate=translate)
    talk = _Talk(kept, translate)
    if kept["done"]:
        return talk.reply([talk.turn("all_done", asides.ALL_DONE)], RESUME, chips=(asides.START_AGAIN,))
    kept["paused"] = True
    offered = (asides.CARRY_ON, asides.START_AGAIN, asides.PERSON_NOW)
    return talk.reply([talk.turn("welcome_back", asides.WELCOME_BACK)], RESUME, chips=offered)


class _Talk:
    """One turn of the dialogue, on a copy of the state."""

    def __init__(self, state: dict[str, Any], translate: voice.Translate):
        self.state, self.notes, self.translate = state, state["notes"], translate

    @property
    def step(self) -> Step:
        return place.step(self.state)

    @property
    def is_first(self) -> bool:
        """Whether this is the dialogue that every talk begins with."""
        return self.state["dialogue"] == THOUGHT_RECORD

    def turn(self, key: str, options: tuple[str, ...]) -> str:
        return voice.turn(self.state, key, options)

    def question(self, *, briefly: bool = False) -> str:
        return self.step.briefly if briefly and self.step.briefly else self.turn(f"ask {self.step.name}", self.step.ask)

    def reply(self, parts: list[str], kind: str, *, chips: tuple[str, ...] = (), easier: bool = False,
              **extra: object) -> Reply:
        offered = tuple(self.translate(chip) for chip in chips)
        offered = offered or voice.chips(self.state, self.translate, easier=easier)
        text = voice.speak(self.state, parts, self.translate, **extra)
        self.state["done"] = self.state["step"] == place.LAST
        self.state["closing"] = self.step.reads in place.ENDINGS
        return Reply(text=text, chips=offered, state=self.state, done=self.state["done"], kind=kind)

    def take(self, said: str) -> Reply:
        """Something in between, or an answer."""
        if not said:
            return self.aside(asides.EMPTY, "empty", kind=AGAIN)
        said, tapped = hearing.understood(self.state, said, self.translate)
        meant = "" if tapped else intents.meant(said)
        if meant in {"concern", "wants_person"}:
            return self.to_people(meant)
        if self.state["concerned"] and not hearing.is_safe_again(said):
            return self.reply([self.turn("still", asides.STILL_CONCERNED)], CONCERN,
                              chips=(asides.PERSON_NOW, asides.SAFE))
        is_back = said in {asides.CARRY_ON, asides.SAFE} or hearing.is_back(said, paused=self.state["paused"])
        if self.state["concerned"] or not tapped and is_back:
            self.state.update(concerned=False, paused=False)
            return self.reply([self.question()], AGAIN)
        self.state["paused"] = False
        if not tapped and (code := hearing.turns_to(said, meant)):
            return self.change(code)
        if meant == "where_we_were" or said == asides.WHERE_WE_WERE:
            return self.go_where_we_were()
        if self.state["done"] and meant not in {"thanks", "bye", *_BETWEEN}:
            return self.anew(said if not tapped and meant != "again" else "")
        return self.in_between(meant, said) or self.taken(said)

    def change(self, code: str, *, first: str = "") -> Reply:
        """Turn to another dialogue; the place in this one is kept."""
        if code == self.state["dialogue"] and not self.state["closing"]:
            return self.aside(asides.SAME_ALREADY, "same_already")
        waits = any(each["dialogue"] == code for each in self.state["parked"])
        self.state = place.moved_to(self.state, code)
        self.notes = self.state["notes"]
        said = asides.TURNED_BACK if waits else place.dialogue(self.state).opens
        # What was said first may hold the person's own words, so it is filled in and not read as a wording.
        return self.reply(["{first}", self.turn("back" if waits else code, said), self.question()], ASK, first=first)

    def go_where_we_were(self) -> Reply:
        if not self.state["parked"]:
            return self.aside(asides.NOTHING_WAITS, "nothing_waits")
        return self.change(self.state["parked"][-1]["dialogue"])

    def offer(self, texts: tuple[str, ...], code: str, *, kind: str = ASIDE) -> Reply:
        """Offer another dialogue, without leaving this one."""
        title = DIALOGUES[code].title
        return self.reply([self.turn(f"offer {code}", texts)], kind, chips=(title, asides.CARRY_ON, asides.STOP),
                          title=self.translate(title))

    def to_people(self, meant: str) -> Reply:
        if meant == "concern":
            self.state["concerned"] = True
            return self.reply([self.turn("concern", asides.CONCERN)], CONCERN, chips=(asides.PERSON_NOW, asides.SAFE))
        return self.reply([self.turn("person", asides.PERSON)], WANTS_PERSON, chips=(asides.CARRY_ON, asides.STOP))

    def aside(self, texts: tuple[str, ...], key: str, *, kind: str = ASIDE) -> Reply:
        return self.reply([self.turn(key, texts), self.question(briefly=True)], kind)

    def in_between(self, meant: str, said: str) -> Reply | None:
        """What is no answer to the question, or nothing when it is one."""
        if meant in _BETWEEN:
            return self.aside(_BETWEEN[meant], meant)
        if meant in {"again", "back", "skip", "bye"}:
            return getattr(self, f"go_{meant}")()
        if meant == "anger":
            self.state["paused"] = True
            return self.reply([self.turn("anger", asides.ANGER)], ASIDE,
                              chips=(asides.CARRY_ON, asides.ANOTHER_WAY, asides.SKIP, asides.STOP))
        if self.step.reads == "feeling" and meant in {"stuck", "too_much"} and moods.feeling(said):
            return None
        if meant == "too_much" and self.state["dialogue"] != "grounding":
            return self.offer(asides.TOO_MUCH, "grounding", kind=AGAIN)
        if meant != "stuck" and (asked := hearing.asks_about(said)) and asked.code != self.state["dialogue"]:
            return self.offer(asides.OFFER, asked.code)
        if meant in {"unknown", "another_way"}:
            return self.easier()
        if meant in {"stuck", "too_much"}:
            return self.easier(self.turn("stuck", asides.STUCK))
        if meant in {"meaning", "example"}:
            return self.reply([self.step.why if meant == "meaning" else self.step.example, self.question(briefly=True)],
                              ASIDE)
        if said == styles.SHOW_ALL and self.step.name == "style":
            return self.all_styles()
        if intents.is_asked(said, of_the_coach=self.step.reads in {"thought", "words", "mood", "question"}):
            return self.aside(asides.QUESTION, "question")
        return None

    def all_styles(self) -> Reply:
        listed = voice.every_style(self.translate)
        return self.reply(["{listed}", styles.LIST_END], AGAIN, easier=True, listed=listed)

    def anew(self, said: str) -> Reply:
        """A new round after the end; words that come with it are the first answer."""
        kept = {key: self.state[key] for key in ("earlier", "used", "parked")}
        if self.state["closing"]:
            kept["earlier"] = place.with_this_round(self.state)
        # After its end a talk begins with how somebody is; before, the same dialogue begins again.
        code = THOUGHT_RECORD if self.state["done"] else self.state["dialogue"]
        self.state = place.fresh(self.state["name"], self.state["seed"] + 1, code) | kept
        self.notes = self.state["notes"]
        return self.taken(said) if said else self.reply([self.turn("fresh", asides.FRESH), self.question()], ASK)

    def go_again(self) -> Reply:
        return self.anew("")

    def go_back(self) -> Reply:
        if not self.state["trail"]:
            if self.state["dialogue"] == CHOOSING.code and self.state["parked"]:
                return self.go_where_we_were()
            return self.aside(asides.AT_FIRST, "at_first")
        self.enter(self.state["trail"].pop())
        return self.aside(asides.BACK, "back")

    def go_skip(self) -> Reply:
        branch = self.branch({"unknown"})
        return self.go(Branch(branch.when, branch.to, asides.SKIPPED))

    def go_bye(self) -> Reply:
        if self.step.reads in place.ENDINGS:
            return self.go(Branch("always", place.LAST))
        self.state["paused"] = True
        return self.reply([self.turn("bye", asides.PAUSED)], PAUSED, chips=(asides.CARRY_ON, asides.START_AGAIN))

    def easier(self, first: str = "") -> Reply:
        """The next, easier way to ask; at the end of the ladder the dialogue goes on without an answer."""
        rung = self.state["tries"]
        if rung >= len(self.step.easier):
            return self.go(self.branch({"unknown"}), first)
        self.state["tries"] = rung + 1
        return self.reply([first, self.step.easier[rung]], AGAIN, easier=True)

    def taken(self, said: str) -> Reply:
        """An answer: keep it and go on, or ask once more."""
        step, tries = self.step, self.state["tries"]
        reading = answers.pick(said, step.options, tries) if step.options else (
            answers.READERS[step.reads](said, self.notes, tries))
        if reading.trouble:
            return self.troubled(reading)
        self.keep(reading, said)
        return self.go(self.branch(set(reading.tags)))

    def troubled(self, reading: Reading) -> Reply:
        if reading.trouble == "unknown":
            return self.easier()
        if self.state["tries"] > len(self.step.easier):
            return self.go(self.branch({"unknown"}))
        self.state["tries"] += 1
        extra = {}
        if reading.trouble == "scale":
            self.notes["scale_asked"] = True
            extra = {"low": reading.value, "high": 10 * reading.value}
            return self.reply([self.turn("scale", asides.TROUBLE["scale"])], AGAIN,
                              chips=(str(reading.value), str(10 * reading.value), asides.SKIP), **extra)
        if reading.trouble in {"long", "a_question"} and self.step.keeps:
            self.notes[self.step.keeps] = reading.value
        if reading.trouble == "a_feeling":
            self.notes["feeling"] = reading.value
        said = self.turn(reading.trouble, asides.TROUBLE[reading.trouble])
        asks_itself = reading.trouble in {"long", "a_question", "a_feeling", "same_thought", "too_big", "out_of_range",
                                          "out_of_ten", "no_feeling"}
        return self.reply([said, "" if asks_itself else self.question(briefly=True)], AGAIN, easier=True)

    def keep(self, reading: Reading, said: str) -> None:
        step = self.step
        if isinstance(reading.value, dict):
            self.notes.update(reading.value)
        elif step.keeps and reading.value is not None:
            self.notes[step.keeps] = reading.value
        elif "instead" in reading.tags and self.is_first:
            self.notes["situation"] = reading.value
        if "several" in reading.tags:
            self.notes["candidates"] = answers.candidates(said)
        if {"told", "good_told"} & reading.tags:
            self.notes["well" if "good_told" in reading.tags else "situation"] = said[: answers.KEPT]

    def branch(self, tags: set[str]) -> Branch:
        """The first branch that holds."""
        holds = tags | place.tags(self.state) | {"always"}
        if {"unknown", "no_thought"} <= holds:
            holds.add("unknown_unsaid")
        return next(branch for branch in self.step.then if branch.when in holds)

    def go(self, branch: Branch, first: str = "") -> Reply:
        """Take the branch: say what was heard, and ask what comes next."""
        came_from = self.step.name
        heard = self.turn(f"heard {came_from} {branch.when}", branch.heard)
        if branch.to.startswith("@"):
            return self.change(branch.to[1:], first=voice.speak(self.state, [first, heard], self.translate))
        if branch.when in {"another", "else"} and self.step.reads == "close":
            self.begin_round(keep_situation=branch.when == "another")
        self.state["trail"] = [*self.state["trail"], came_from][-place.LONGEST_TRAIL:]
        self.enter(branch.to)
        kind = CLOSE if self.step.reads in place.ENDINGS else ASK
        suggested = self.suggested()
        # Tentative, and only when the words of the thought point there.
        maybe = styles.MAYBE if suggested else ""
        return self.reply([first, heard, maybe, self.question()], kind, style=suggested)

    def enter(self, step: str) -> None:
        self.state.update(step=step, tries=0)
        self.notes.pop("scale_asked", None)
        if self.is_first and step in {"well", "part", "situation"}:
            self.notes["good_day"] = step != "situation"

    def begin_round(self, *, keep_situation: bool) -> None:
        self.state.update(earlier=place.with_this_round(self.state), trail=[])
        keeps = {"situation"} if keep_situation and self.is_first else set()
        kept = {key: value for key, value in self.notes.items() if key in keeps}
        self.state["notes"] = self.notes = kept

    def suggested(self) -> str:
        likely = voice.guesses(self.notes.get("thought", "")) if self.step.name == "style" else []
        return self.translate(likely[0].name) if likely else ""

