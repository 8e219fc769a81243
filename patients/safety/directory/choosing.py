"""Choosing a nation and an age by plain links: nothing is kept, and nobody is asked who they are."""

from urllib.parse import urlencode

from django.utils.translation import gettext as _

from patients.safety.directory import queries, rows, words

OLDEST = 120


def nation_of(given: str) -> str | None:
    """A nation that was asked for; None for anything else."""
    return given if given in rows.NATIONS else None


def age_of(given: str) -> int | None:
    """An age that was asked for; None for anything else."""
    plain = bool(given) and len(given) <= 3 and given.isascii() and given.isdigit()
    return int(given) if plain and int(given) <= OLDEST else None


def links(*, nation: str | None, age: int | None, keep: str = "") -> list[dict]:
    """The choices, each with the link that makes it and leaves the other alone. `keep`: what stays in the address."""
    nations = [(code, words.nation(code)) for code in rows.NATIONS]
    bands = [(band.age, words.ages(band), band) for band in queries.bands()]
    return [
        {"title": _("Where do you live?"), "links": [
            _link(_("All of the UK"), nation is None, keep, nation=None, age=age),
            *(_link(word, nation == code, keep, nation=code, age=age) for code, word in nations),
        ]},
        {"title": _("How old are you?"), "links": [
            _link(_("Any age"), age is None, keep, nation=nation, age=None),
            *(_link(word, age is not None and band.holds(age), keep, nation=nation, age=stands)
              for stands, word, band in bands),
        ]},
    ]


def _link(word: str, chosen: bool, keep: str, **asked) -> dict:
    query = urlencode({name: value for name, value in asked.items() if value is not None})
    return {"word": word, "chosen": chosen, "query": "&".join(part for part in (keep, query) if part)}
