"""Long ago and over. A time gone by excuses only words that are themselves in the past, and a return undoes it."""

from __future__ import annotations

from patients.safety.rules.context.place import Place
from patients.safety.rules.patterns import Phrases

_LONG_AGO = Phrases("""
    years|decades|yrs|year|ages ago|back|since|now
    back when
    there was a time|point
    at one time|point
    long|while|good_few time? ago|back
    12|13|14|15|16|17|18|19 months ago
    back in <year>
    in <year>
    in <short>
    of <year>
    in the past|eighties|nineties|seventies|sixties|noughties|80s|90s|70s
    when|while i|he|she|they|we was|were # !minutes|hours|days
    when|while i|he|she|they|we was|were <age>|a|an|young|younger|little|small|in|at|still|about|only|pregnant|first|married
    as a young? teenager|kid|child|teen|student|lad|lass|boy|girl|man|woman
    in my teens|twenties|thirties|youth|early|late|teenage|20s|30s
    in year 7|8|9|10|11|12|13|seven|eight|nine|ten|eleven|twelve
    previously|historically|back_then|in_those_days|in_a_past_life|that_was_then|during_lockdown|long_ago|decades
    aged|age #
    at <age>|15|16|17|18|19|20|21|22
    last year|decade|century
    before|after the|my|our divorce|kids|wedding|accident|breakdown|baby
    before i met|had|moved|got
    as a|an ~1 <job>
    on remand|tour
    with my first|second ~1 baby|child|one
    after my first|second|third|son|daughter|baby|divorce ~2 was? born|birth|came
    that was then
    i remember|remembered wanting|feeling|thinking|being|how
    the me who|i_was
    the person|girl|boy|lad|man|woman i_was|who_wanted|who_tried|who_thought|who_could_not
    i|was|had|he|she|they once
    once wanted|tried|felt|took|stood|wished|thought|planned|had|wrote|cut|was
    years|months|decades later|on
""".replace("<year>", "|".join(str(year) for year in range(1950, 2036))).replace(
    "<short>", "|".join(f"{year:02}" for year in (*range(61, 100), *range(20))),
).replace(
    "<job>", "houseman|trainee|student|apprentice|squaddie|recruit|cadet|novice|junior|new_mum|new_dad|schoolgirl|schoolboy|prisoner|soldier",
).replace(
    "<age>",
    "six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty",
))  # fmt: skip
_COMES_BACK = Phrases("""
    again
    coming|come|came|comes|crept|flooding|flooded back
    is|are|it|feeling|feelings|thoughts all? back
    back again
    back|right in|to|at that|the|this place|there|it|square|where
    right back
    creeping|returning|returned|relapse|relapsed|lately|recently|worse|tonight|yesterday|getting_there|this_week|this_morning|last_night
    same ~2 feeling|feelings|place|thoughts|way|box|thing|now|again
    caught myself
    still do|want|feel|think|am
    now i want|wish|think|keep|can_not|am|feel
    feel it now
""")
_NEVER_AGAIN = Phrases("never ~3 again")
_OVER = Phrases("""
    it|that|this|feeling|feelings passed
    glad|grateful|thankful|recovered|recovery|survived|volunteer|stronger|behind_me|moved_on|got_help|with_help|lived_to|no_longer
    better|fine|ok|okay|well|happy|good now
    got better
    good|better|happy|different place
    never again
    not since|any_more|now|for
    have not ~3 since|for|in
    came through
    other side of it
    fine these days
    am so? well|fine|ok|okay|better|happy|good
    do not feel|think|want ~3 now|any_more
    over it now
    long time ago now
    look|looking back
    like my life
    clean of
    got|had ~1 help
    treatment|therapy|tablets|clozapine|lithium|ect ~1 worked|works|helped|quietened
    life is good|full|lovely
    closed chapter
    thanks|thank to ~2 $
    honestly ok|okay|fine
    am a listener|nurse|vet|dad|grandad|mum|nan|citizen now
    now i have ~3 shop|kids|job|house|garden|dog|allotment|life
    great|healthy|happily now|these_days
""")
# What the next sentence says of the one before it.
_THAT_WAS = Phrases("""
    that was|is ~2 then|back|years|<year>|decades|ages|months
    that|it was ~2 long|lifetime time? ago
    # years|months later|clean|ago|on|since
    two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|many|fifteen|twelve years ago|later|clean|since|back|on
    it is|was ~2 years ~1 later|ago|back
    since <year> i have not
    have not|never felt|wanted|thought|had ~3 since
""".replace("<year>", "|".join(str(year) for year in range(1950, 2036))))
_LEFT_BEHIND = Phrases("""
    thoughts|feelings|urges|voices|it|that ~2 went|gone|going away
    recovered from
    got|came|come|pulled through it|that
    grew|grown out of
    self_harm|self_harming|cutting|relapse|harm free
    clean from|of|since
    clean for ~2 years|months|weeks|days|decade|decades
    free for|from|of|since ~2 years|months|weeks|days|long
    never since|again
    turned it|things|everything round|around
    last time ~4 was in|when|during|before|years|over
    not ~3 since|for|in ~2 years|months|lockdown|school|uni
    not ~3 since|for|in # years|months
    years|months|weeks since i|my
""")
_GONE_BY = frozenset(
    "was were had tried wanted took taken cut hurt thought felt did killed hung been harmed used swallowed self "
    "hit raped said came went kept drove wrote made got beat shook".split()
)
_NOT_VERBS = frozenset(
    "need tired scared fed exhausted worried bored terrified embarrassed trapped bed relieved".split()
)
_GOING_ON = frozenset(("is", "are", "has", "keeps", "keep", "will", "going", "wants", "might"))
_DONE = frozenset(("tried", "took", "killed", "hung", "attempted", "did", "jumped", "swallowed", "cut", "hurt", "harmed", "put", "threw",
    "ended", "overdosed", "drank", "drunk", "hanged", "drowned", "stabbed", "trying"))
# What shows that the words are meant now after all, near them or anywhere in the sentence.
_MEANT_NOW = frozenset("want wants going will might now am still tonight wish feel feeling having keep get".split())
_PRESENT = frozenset(("want", "wants", "am", "will", "going"))
# A clause that holds one of these does not go on with the habit of the one before it.
_NEW_CLAUSE = frozenset("i he she they we it want wants am will going now then today lately still feel feeling suicidal".split())
_BUT = frozenset("but though although however except yet".split())
_EARLIER = frozenset(("before", "twice", "past", "times"))


def past(place: Place) -> bool:
    """Whether the match tells of a time that is over."""
    sentence = place.sentence
    if "used" in sentence.distinct and _used_to(place):
        return not _back(place)
    if (
        _LEFT_BEHIND.within(sentence)
        and not _back(place)
        and _BUT.isdisjoint(sentence.distinct)
        and _MEANT_NOW.isdisjoint(place.before(3) + place.words)
    ):
        return True
    if _LONG_AGO.within(sentence):
        return _in_the_past(place) and (not _back(place) or _OVER.within(sentence))
    if _EARLIER.isdisjoint(sentence.distinct):
        return False
    return _OVER.within(sentence) and _in_the_past(place) and not _back(place)


def past_by_the_next(place: Place) -> bool:
    """Whether the next sentence says that it was long ago: "I wanted to die. That was in 2014"."""
    following = place.sentence.following
    return (
        following is not None
        and _THAT_WAS.within(following)
        and _in_the_past(place)
        and not _back(place)
        and not _COMES_BACK.within(following)
    )


def happened(place: Place) -> bool:
    """Whether the match itself tells of a single thing done, in the simple past."""
    near = place.before(3) + place.words
    return _GOING_ON.isdisjoint(near) and not _DONE.isdisjoint(near)


def long_ago(place: Place) -> bool:
    """Whether the sentence names a time gone by."""
    return _LONG_AGO.within(place.sentence)


def _back(place: Place) -> bool:
    return _COMES_BACK.within(place.sentence) and not _NEVER_AGAIN.within(place.sentence)


def _used_to(place: Place) -> bool:
    """ "I used to want to die": the habit is named as ended."""
    before = place.clause_before(7)
    if not _holds_used_to(before) and _NEW_CLAUSE.isdisjoint((*before, *place.words)):
        before = place.before(10)  # "used to starve and make myself sick"
    return _holds_used_to([*before, *place.words])


def _holds_used_to(words: list[str]) -> bool:
    return any(words[at : at + 2] == ["used", "to"] for at in range(len(words) - 1))


def _in_the_past(place: Place) -> bool:
    near = place.clause_before(5) + place.words + place.after(1)
    if "did" not in near and not _PRESENT.isdisjoint(near):
        return False
    return any(word in _GONE_BY or (word.endswith("ed") and word not in _NOT_VERBS) for word in near)
