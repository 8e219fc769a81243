"""Words that belong to a song, a film, a book or the news, not to the person."""

from __future__ import annotations

from patients.safety.rules.context.place import Place
from patients.safety.rules.patterns import Phrases

_WORKS = frozenset(
    "song songs lyric lyrics film films movie movies book books novel novels character characters episode "
    "episodes series drama eastenders corrie emmerdale hollyoaks storyline storylines podcast podcasts article "
    "articles news documentary documentaries poem poems essay essays romeo juliet hamlet ophelia chapter scene "
    "scenes soap album chorus verse netflix telly tv play musical opera newspaper headline headlines "
    "dissertation lecture module coursework assignment research statistics stats celebrity actor actress "
    "singer autobiography memoir biography thriller anime manga quote meme tiktok programme assembly "
    "training course seminar presentation playlist tunes sims sim gta minecraft roblox fortnite villain fado audiobook finale "
    "spoiler fanfic poster raft panto".split()
)
_TELLS = frozenset(
    "says say goes go said where about called line titled who character sings sang singing when tries tried ends "
    "quote like that reads entitled on of portrays shows which and in written where has had tells all bit".split()
)
_MINE = Phrases("""
    that is me
    is me
    me too
    same
    how i feel
    describes|sums|about|like|speaks|exactly me
    i relate
    relate to it
    i get it
    i understand it|him|her|them
    wish i could
    envy|jealous
    know how he|she|they feel|feels|felt
    speaks to me
""")


# Words that only name the matter. Somebody who studies it has said nothing of himself.
_NAMED = frozenset("suicide suicides self harm harming overdose suicidal thoughts ideation injury about of and talk".split())
_STUDY = frozenset(
    "researching degree thesis dissertation essay assignment coursework lecture project module training course awareness "
    "volunteer volunteering talk phd masters campaign fundraiser charity".split()
)


_THIRD = frozenset("himself herself themselves wants jumps hangs kills dies drowns takes shoots stabs".split())
_FAR = 9


def told(place: Place) -> bool:
    """Whether a work is named before the match as what says it, or is what the match is part of."""
    words = place.sentence.words
    distinct = place.sentence.distinct
    if not _STUDY.isdisjoint(distinct) and _NAMED.issuperset(place.words):
        return True
    if _WORKS.isdisjoint(distinct):
        return False
    for at, word in enumerate(words):
        if word not in _WORKS:
            continue
        if at < place.first:
            between = words[at + 1 : place.first]
            if "i" not in between and not _THIRD.isdisjoint(place.words) and len(between) < _FAR:
                return True
            if not between or "i" not in between or _quoted(place, at) or _says(between):
                return not between or bool(_TELLS.intersection(between)) or _quoted(place, at)
        elif at - place.last <= 5 and "i" not in place.before(8) and "myself" not in place.words:
            return True
    return False


def taken_to_heart(place: Place) -> bool:
    """Whether the person says that the song or story is about them."""
    return _MINE.within(place.sentence)


def _says(between: list[str]) -> bool:
    """Whether the last word before "I" is one that introduces what is quoted."""
    at = len(between) - 1 - between[::-1].index("i")
    return at > 0 and between[at - 1] in (
        "goes", "says", "said", "sings", "line", "called", "titled", "like", "quote", "reads",
    )


def _quoted(place: Place, work: int) -> bool:
    """Whether quotation marks open between the work and the match."""
    return any(work < at <= place.first for at in place.sentence.quotes)
