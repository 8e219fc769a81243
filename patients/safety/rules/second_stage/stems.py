"""Which words the table hears as one: "took" and "taking", "mam" and "mum", "Monday" and "tonight".

Few lines teach it, so what one form of a word taught it should know of the others. Crude on purpose: a stem is a key,
not English. Training and run time share this file.
"""

from __future__ import annotations

_ALIKE = """
be am is are was were been being
have has had having
do does did done doing
go goes went gone going gonna
take takes took taken taking
get gets got gotten getting
say says said saying
tell tells told telling
think thinks thought thinking
feel feels felt feeling feelings
leave leaves left leaving
keep keeps kept keeping
find finds found finding
see sees saw seen seeing
come comes came coming
make makes made making
give gives gave given giving
write writes wrote written writing
buy buys bought buying
put puts putting
cut cuts cutting
hurt hurts hurting
hit hits hitting
burn burns burnt burned burning
drink drinks drank drunk drinking
eat eats ate eaten eating
sleep sleeps slept sleeping
wake wakes woke woken waking
hang hangs hung hanged hanging
stand stands stood standing
sit sits sat sitting
hold holds held holding
bring brings brought bringing
lose loses lost losing
break breaks broke broken breaking
know knows knew known knowing
mean means meant meaning
want wants wanted wanting wanna
need needs needed needing
try tries tried trying
die dies died dying
cry cries cried crying
bleed bleeds bled bleeding
throw throws threw thrown throwing
drive drives drove driven driving
fall falls fell fallen falling
hear hears heard hearing
pay pays paid paying
send sends sent sending
sell sells sold selling
swallow swallows swallowed swallowing
dad daddy father pa da
mum mam mummy mom mother ma mammy
nan nana gran granny grandma nanna
grandad grandpa grandfather
wife missus husband hubby partner
son daughter lad lass boy girl kid kids child children bairn bairns wean weans sons daughters boys girls
brother sister bro sis brothers sisters
mate mates friend friends pal pals bestie
tablet tablets pill pills meds medication paracetamol tramadol codeine
will would
can could
shall should
i aa ah
myself mesel meself missen masel mesen
my mi
no nae nay
not cannae dinnae wasnae isnae
tonight tomorrow today friday monday tuesday wednesday thursday saturday sunday
one two three four five six seven eight nine ten
"""
_MOST = 50_000  # stems that are remembered
_NUMBER = "#"
# An ending, and how many letters must stand before it.
_ENDINGS = (
    ("iest", 3), ("ingly", 3), ("edly", 3), ("ness", 3), ("ings", 3), ("ing", 3), ("ies", 3), ("ied", 3), ("est", 4),
    ("ers", 3), ("ed", 3), ("er", 4), ("ly", 4), ("es", 3), ("s", 3),
)  # fmt: skip
_WITH_Y = ("ies", "ied")
_SHORTEST, _WITH_E = 3, 4

SMALL = frozenset(
    "i me my a an the and or but of in on at to for with from by as it is am are was were be been being have has had "
    "do does did so that this these those there what if when how will would could can should you he she they we him "
    "her them his their your all up out about like just got get go going some any then than too very bit really its im "
    "".split()
)
"""Words that are passed over where it is asked which telling words follow each other."""


class _Stems(dict[str, str]):
    """Each word's stem; of a word that was not met before it is worked out, and remembered while there is room."""

    def __missing__(self, word: str) -> str:
        known = _cut(word)
        if len(self) < _MOST:
            self[word] = known
        return known


def _cut(word: str) -> str:
    if word.isdigit():
        return _NUMBER
    for ending, fewest in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= fewest and not word.endswith("ss"):
            return _mend(word[: -len(ending)], ending)
    return word[:-1] if len(word) > _WITH_E and word.endswith("e") else word


def _mend(left: str, ending: str) -> str:
    """What is left without an ending: "cries" to "cry", "stopping" to "stop", "takes" to "tak" like "take"."""
    if ending in _WITH_Y:
        return left + "y"
    if len(left) > _SHORTEST and left[-1] == left[-2] and left[-1] not in "ls":
        left = left[:-1]
    return left.removesuffix("e")


stem = _Stems({word: line.split()[0] for line in _ALIKE.strip().splitlines() for word in line.split()}).__getitem__
"""The key under which a word is heard."""
