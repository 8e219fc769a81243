"""The screen every model reply passes before a patient sees a word of it. Pure: standard library only.

`check` judges a whole reply, sentence by sentence. `StreamGuard` gives the same judgement on a reply that is still
growing, and lets nothing out that may yet turn into something forbidden. The screen comes before hidden names are
put back: a patient's own number, restored, is not a number from the model.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from therapy.companion.rules import forbidden, overreach, readable
from therapy.companion.rules.patterns import Rule


def _(text: str) -> str:
    """The mark by which `makemessages` finds a text."""
    return text


SAFE_REPLY = _(
    "I began to say something that I should leave to people who know you, so I stopped. I am an AI, and for phone "
    "numbers, medicines or anything about your health, “Help now” and your care team are the better place. I would "
    "still like to hear how you are. What feels most important to you right now?"
)

RULES = (*forbidden.RULES, *overreach.RULES)
UNREADABLE, ECHOES_PROMPT = "unreadable", "echoes_prompt"
ECHO = 8  # words in a row that only the prompt has

LONGEST_SENTENCE = 1000
SHORTEST_SENTENCE = 15
# No pattern is wider than this: text that is further back cannot be the beginning of a match that is still to come.
HELD_BACK = 150
CONTEXT = 90
STEP = 12

_STRAIGHT = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2010": "-", "\u2011": "-"})
_MARKDOWN = set("*_~`")
_UNSEEN = {"Cf", "Mn", "Me", "Cc"}
_WORDS = re.compile(r"[a-z']+")
_END = re.compile(r"(?:(?<!\.)\.|[!?]+)[\"')\]]*\s+(?=[^\s\d])|\n+(?=[^\s\d])")
_QUOTATION = re.compile(r"\"[^\"]*(?:\"|$)")
_DATE = re.compile(
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d)$"
)


@dataclass(frozen=True)
class Verdict:
    """The rule that forbids it, and the words that broke it."""

    rule: str
    evidence: str


@dataclass(frozen=True)
class _Found:
    start: int
    verdict: Verdict


class Plain:
    """A text as it is matched, each of its characters knowing where it came from."""

    def __init__(self, text: str = ""):
        self.text, self._raw = "", 0
        self.came_from: list[int] = []
        self.add(text)

    def add(self, text: str) -> None:
        chars, last = [], self.text[-1:]
        for char in text:
            for plain in unicodedata.normalize("NFKC", char).translate(_STRAIGHT).casefold():
                if plain.isspace():
                    plain = "\n" if plain == "\n" else " "
                elif plain in _MARKDOWN or unicodedata.category(plain) in _UNSEEN:
                    continue
                if plain == " " and last.isspace():
                    continue
                chars.append(last := plain)
                self.came_from.append(self._raw)
            self._raw += 1
        self.text += "".join(chars)

    def raw(self, place: int) -> int:
        """Where this place is in the text as it was given."""
        return self.came_from[place] if place < len(self.came_from) else self._raw


def _next_sentence(text: str, start: int) -> int:
    """Where the sentence that begins at `start` has ended for certain; 0 while that is open."""
    for end in _END.finditer(text, start, start + LONGEST_SENTENCE + 1):
        if end.end() - start >= SHORTEST_SENTENCE:
            return end.end()
    if len(text) - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        return space + 1 if space > start else start + LONGEST_SENTENCE
    return 0


def _counts(found: str) -> bool:
    """Whether digits are only a count up or down, like the numbers of a breathing exercise."""
    said = re.findall(r"\d+|[a-z]+", found)
    if any(word.isalpha() and word not in forbidden.DIGITS for word in said):
        return False
    numbers = [forbidden.DIGITS.index(word) if word.isalpha() else int(word) for word in said]
    steps = {after - before for before, after in zip(numbers, numbers[1:], strict=False)}
    return len(numbers) >= 5 and len(steps) == 1 and abs(next(iter(steps))) == 1


def _harmless(rule: Rule, sentence: str, match: re.Match[str]) -> bool:
    if rule.name == "phone_number" and (_DATE.match(match[0]) or _counts(match[0])):
        return True
    before = sentence[max(0, match.start() - CONTEXT):match.start()]
    return bool(rule.unless and rule.unless.search(before))


@lru_cache(maxsize=16)
def _rows(text: str) -> frozenset[tuple[str, ...]]:
    """Every row of words of a text that is not to be repeated."""
    words = _WORDS.findall(Plain(text).text)
    return frozenset(tuple(words[at:at + ECHO]) for at in range(len(words) - ECHO + 1))


def _echoes(sentence: str, before: str, private: str) -> Iterator[_Found]:
    """Where words of the prompt are said; they may have begun in the sentence before."""
    text = before + sentence
    words = list(_WORDS.finditer(text))
    rows = _rows(private)
    for at in range(len(words) - ECHO + 1):
        if tuple(word[0] for word in words[at:at + ECHO]) in rows:
            start = max(0, words[at].start() - len(before))
            yield _Found(start, Verdict(ECHOES_PROMPT, text[words[at].start():words[at + ECHO - 1].end()]))
            return


def _judge(sentence: str, before: str = "", private: str = "") -> Iterator[_Found]:
    sentence = sentence.replace("\n", " ")
    if not readable.is_readable(sentence):
        yield _Found(0, Verdict(UNREADABLE, sentence.strip()[:80]))
    if private:
        yield from _echoes(sentence, before, private)
    unquoted = _QUOTATION.sub(lambda quotation: " " * len(quotation[0]), sentence)
    for rule in RULES:
        for pattern in rule.patterns:
            for match in pattern.finditer(sentence if rule.quoted else unquoted):
                if not _harmless(rule, sentence, match):
                    yield _Found(match.start(), Verdict(rule.name, match[0].strip()))
                    break


def check(text: str) -> tuple[Verdict, ...]:
    """What is forbidden in a reply, in order of the rules within each sentence; empty when it may be shown."""
    plain, start = Plain(text).text, 0
    verdicts: list[Verdict] = []
    while start < len(plain):
        end = _next_sentence(plain, start) or len(plain)
        verdicts.extend(found.verdict for found in _judge(plain[start:end]))
        start = end
    return tuple(verdicts)


class StreamGuard:
    """Lets a growing reply out as far as it is certainly harmless.

    A finished sentence goes out when it has been judged. Of the open one, all but its last part goes out, and nothing
    from the place on where something forbidden seems to begin. Once `blocked`, nothing more goes out; what the page
    has shown so far ends before the forbidden words, and the caller puts SAFE_REPLY in its place.
    """

    def __init__(self, private: str = "") -> None:
        """`private` is the text of which no row of words may be repeated: the prompt."""
        self.verdicts: tuple[Verdict, ...] = ()
        self._raw, self._plain, self._private = "", Plain(), private
        self._shown = self._judged = self._looked_at = 0

    @property
    def blocked(self) -> bool:
        return bool(self.verdicts)

    @property
    def said(self) -> str:
        """All that has come so far, shown or not."""
        return self._raw

    def feed(self, delta: str) -> str:
        """Take the next piece and give back what may be shown now."""
        if self.blocked or not delta:
            return ""
        self._raw += delta
        self._plain.add(delta)
        while end := _next_sentence(self._plain.text, self._judged):
            if not self._passes(end):
                return self._out(self._plain.raw(self._judged))
        if len(self._plain.text) - max(self._looked_at, self._judged) < STEP:
            return self._out(self._plain.raw(self._judged))
        self._looked_at = len(self._plain.text)
        return self._out(self._plain.raw(self._certain()))

    def finish(self) -> str:
        """The reply is complete: judge what is left and give back the rest."""
        if self.blocked:
            return ""
        if not self._passes(len(self._plain.text)):
            return ""
        return self._out(len(self._raw))

    def _found(self, end: int) -> Iterator[_Found]:
        text = self._plain.text
        return _judge(text[self._judged:end], text[max(0, self._judged - CONTEXT):self._judged], self._private)

    def _passes(self, end: int) -> bool:
        self.verdicts = tuple(found.verdict for found in self._found(end))
        self._judged = self._judged if self.blocked else end
        return not self.blocked

    def _certain(self) -> int:
        """How far the open sentence may be shown: whole words, away from its end and from anything suspicious."""
        text, start = self._plain.text, self._judged
        limit = len(text) - HELD_BACK
        if limit <= start:
            return start
        suspicious = min((found.start + start for found in self._found(len(text))), default=limit)
        return text.rfind(" ", start, min(limit, suspicious) + 1) + 1 or start

    def _out(self, raw_end: int) -> str:
        begin, self._shown = self._shown, max(self._shown, raw_end)
        return self._raw[begin:self._shown]
