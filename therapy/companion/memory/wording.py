"""Words as they can be compared: what two texts have in common, and what is the same said twice. Pure."""

import re

STEM = 4
_WORD = re.compile(r"[^\W\d_]{3,}")
_PLAIN = frozenset("""
about after again all also always and any are been before being but can could day did does doing down feel feels felt
few for from get gets getting going good got had has have having her here him his how into its just know last like
made make makes many more most much not now off often one only other our out over person really said same say says she
should some still than that the their them then there these they thing things think this those time today told too
under until very want wants was way well were what when where which while who why will with would yes you your mine
user says someone something
""".split())


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words that carry meaning."""
    return frozenset(word[:STEM] for word in _WORD.findall(text.casefold()) if word not in _PLAIN)


def same(text: str) -> str:
    """A text without what makes no difference, to know it again."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def one_line(text: str) -> str:
    return " ".join(text.replace("\0", "").split())


def sentences(text: str) -> list[str]:
    """A text in its sentences, each on one line."""
    return [found for found in map(one_line, re.split(r"(?<=[.!?…])\s+|\n+", text)) if found]
