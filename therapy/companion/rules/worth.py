"""Whether a reply is worth having: it says something new, and something about what this person said. Pure.

A reply may be harmless and still leave somebody alone with it: the same words as last time, or comfort that would fit
anybody. Such a reply is not kept.
"""

import re
from collections.abc import Sequence

REPEATS, EMPTY_COMFORT = "repeats", "empty_comfort"
LOOKS_BACK = 6
MOST_SAID_BEFORE = 0.6
SHORTEST = 4  # words of a sentence by which it can be known again
FEW_WORDS = 4  # with fewer there is nothing yet to answer to

_WORD = re.compile(r"[a-z']+")
_SMALL = frozenset("""
a about again all also am an and any are as at be because been but by can could did do does for from get go got had has
have he her here him his how i i'm i've if in into is it it's its just like me more my no not now of on or our out she
so some than that that's the their them then there they this to too up us very was we were what when which who why will
with would you you're you've your feel feeling feels really thing things today know want
""".split())
_COMFORT = re.compile(
    r"^(?:(?:and|but|please|know that|remember(?: that)?|i want you to know(?: that)?|just),? )*(?:"
    r"(?:i (?:can )?)?hear you\b.{0,30}|"
    r"(?:that|this|it) (?:really |must |can )?(?:sounds?|seems?|feels?|is|be|feel)(?: like)? "
    r"(?:(?:really|so|very|incredibly|extremely|a|quite|such a|pretty) )*"
    r"(?:hard|tough|difficult|painful|heavy|challenging|overwhelming|rough|lot|a lot)"
    r"(?: (?:for you|to (?:carry|deal with|go through|hear|bear)|time|place to be|right now|and .{0,20}))*|"
    r"i(?:'m| am) (?:so |really |very |truly )*sorry(?: (?:to hear|that|you|for|about) .{0,50})?|"
    r"(?:i(?:'m| am)|i will always be) (?:always |right )?here (?:for you|to listen|with you)\b.{0,40}|"
    r"you(?:'re| are) (?:not alone|(?:so |very |really )*(?:strong|brave|valid|amazing|enough|doing (?:great|well|your "
    r"best)))\b.{0,30}|"
    r"(?:your|those|these|all) feelings? (?:are|is) (?:completely |totally |perfectly )?(?:valid|real|okay|ok|normal|"
    r"understandable)\b.{0,20}|"
    r"it(?:'s| is) (?:okay|ok|alright|all right|normal|understandable|completely \w+|perfectly \w+)"
    r"(?: (?:to|that|not to) .{0,40})?|"
    r"(?:that|it|this)(?: makes|'s| is) (?:(?:a lot of|total|perfect|complete) )?(?:sense|understandable|valid)|"
    r"thank you (?:so much )?for (?:sharing|telling me|trusting me|opening up|reaching out|being here)\b.{0,40}|"
    r"(?:be|go) (?:kind|gentle|easy|good) (?:to|with|on) yourself\b.{0,20}|take (?:care|your time|it (?:slow\w*|"
    r"easy|one "
    r"\w+ at a time))\b.{0,20}|one (?:day|step|moment) at a time|(?:things|it) (?:will|can|do|does) get (?:better|"
    r"easier)\b"
    r".{0,15}|you(?:'ve| have) got this|hang in there|stay strong|i understand(?: (?:how|what) you .{0,30})?|"
    r"(?:would you like|do you want) to (?:talk|share|tell me|say)(?: more| (?:a bit|"
    r"a little) more)?(?: about .{0,25})?|"
    r"how (?:are|do|does) (?:you|that|it|this)(?: make you)? (?:feel\w*|doing)(?: (?:right )?now| today)?|"
    r"(?:is there )?anything else .{0,40}|tell me more(?: about (?:it|that|this))?|i(?:'m| am) listening|"
    r"(?:it|that) takes (?:a lot of )?(?:courage|strength)\b.{0,40}|sending .{0,40}|you matter\b.{0,20}|"
    r"you deserve .{0,40}|i care about you\b.{0,20}"
    r")$"
)


def why_poor(reply: str, *, said: Sequence[str] = (), words: str = "") -> str:
    """The code of what is wrong with a reply, or nothing. `said` is what the companion said before, oldest first;
    `words` is what the person said last."""
    sentences = _sentences(reply)
    if _is_said_before(sentences, said):
        return REPEATS
    return EMPTY_COMFORT if _is_empty(sentences, words) else ""


def _sentences(text: str) -> list[str]:
    plain = text.casefold().replace("\u2019", "'")
    parts = (" ".join(found.split()).strip(" ,;:-\u2013\u2014\"'") for found in re.split(r"[.!?\n]+", plain))
    return [part for part in parts if part]


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _is_said_before(sentences: Sequence[str], said: Sequence[str]) -> bool:
    """Whether most of it stood in the last replies: by whole sentences, or in nearly the same words as one of them."""
    known = {" ".join(_words(one)) for text in said[-LOOKS_BACK:] for one in _sentences(text)}
    lengths = [(len(_words(one)), " ".join(_words(one)) in known) for one in sentences]
    counted = [(length, again) for length, again in lengths if length >= SHORTEST]
    total = sum(length for length, _ in lengths)
    if counted and sum(length for length, again in counted if again) > MOST_SAID_BEFORE * total:
        return True
    mine = _threes(" ".join(sentences))
    return len(mine) >= 8 and any(
        len(mine & _threes(text)) > 0.75 * len(mine) for text in map(_plain, said[-LOOKS_BACK:]))


def _plain(text: str) -> str:
    return " ".join(_sentences(text))


def _threes(text: str) -> set[tuple[str, ...]]:
    words = _words(text)
    return set(zip(words, words[1:], words[2:], strict=False))


def _is_empty(sentences: Sequence[str], words: str) -> bool:
    """Whether every sentence is comfort that fits anybody, though there was something to answer to."""
    asked = {word for word in _words(words.casefold()) if word not in _SMALL}
    if len(_words(words.casefold())) < FEW_WORDS or not asked or not sentences:
        return False
    if any(asked & set(_words(sentence)) for sentence in sentences):
        return False  # it takes up a word of theirs
    return all(_COMFORT.match(sentence) for sentence in sentences)
