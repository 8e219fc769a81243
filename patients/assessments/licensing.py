"""The gate for questionnaires whose words belong to somebody: no words without a licence that is written down.

A licence has a holder, a reference by which it can be found, and a day on which it ends. After that day the words are
shown to nobody; scores that were given stay.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from healing_space.audit import actions as audit
from patients.assessments.instruments import GATED
from patients.assessments.models import LicensedText
from patients.assessments.rules.form import Instrument, Item, Licence, Option

UNDER_LICENCE = "Shown under a licence."


class NotAText(ValueError):
    """A file that cannot be loaded. Says what is wrong with it, all at once."""

    def __init__(self, wrong: list[str]):
        super().__init__("; ".join(wrong))
        self.wrong = wrong


@dataclass(frozen=True)
class _Licence:
    holder: str
    reference: str
    expires_on: date | None


def build(text: LicensedText) -> Instrument:
    """The questionnaire that a licensed text makes."""
    gated = GATED[text.code]
    return gated.with_words(
        version=text.version, language=text.language, instruction=text.content.get("instruction", ""),
        items=tuple(_item(gated.fits(given["code"]), given, text.content) for given in text.content["items"]),
        licence=Licence(
            holder=text.holder, terms=UNDER_LICENCE, reference=text.reference, expires_on=text.expires_on,
        ),
    )


@transaction.atomic
def load(*, content: object, at: datetime) -> LicensedText:
    """Let the words of a questionnaire in, under the licence that comes with them; raises NotAText.

    The same words again renew the licence. Other words need another version: what was answered must stay readable.
    """
    licence = _check(content, today=timezone.localdate(at))
    body = {name: content[name] for name in ("instruction", "items", "options") if name in content}
    digest = hashlib.sha256(json.dumps(body, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    code, version = content["code"], content["version"]
    text = LicensedText.objects.select_for_update().filter(code=code, version=version).first()
    if text is not None and text.digest != digest:
        raise NotAText([f"version {version} of {code} is loaded with other words: give this text another version"])
    text = text or LicensedText(code=code, version=version, content=body, digest=digest)
    text.language, text.loaded_at = content.get("language", "en"), at
    text.holder, text.reference, text.expires_on = licence.holder, licence.reference, licence.expires_on
    text.save()
    audit.record(
        what="instrument.loaded", by=None, at=at, instrument=code, version=version, digest=digest,
        reference=licence.reference, expires_on=licence.expires_on.isoformat(),
    )
    return text


def _item(place: Item, given: Mapping, content: Mapping) -> Item:
    options = given.get("options") or content.get("options")
    if options is None:
        return replace(
            place, words=given["words"], lowest_means=given.get("lowest", ""), highest_means=given.get("highest", ""),
        )
    return replace(
        place, words=given["words"], numbers=None,
        options=tuple(Option(option["value"], option["words"]) for option in options),
    )


def _check(content: object, *, today: date) -> _Licence:
    """The licence of a text that can be loaded; NotAText with everything that is wrong."""
    if not isinstance(content, dict):
        raise NotAText(["the file must hold one JSON object"])
    licence, wrong = _licence(content.get("licence"), today=today)
    gated = GATED.get(content.get("code")) if isinstance(content.get("code"), str) else None
    if gated is None:
        wrong.append(f"code must be one of: {', '.join(sorted(GATED))}")
    for name, longest in (("version", 24), ("language", 12)):
        value = content.get(name, "en" if name == "language" else None)
        if not isinstance(value, str) or not 0 < len(value.strip()) <= longest:
            wrong.append(f"{name} must be a text of 1 to {longest} characters")
    if not isinstance(content.get("instruction", ""), str):
        wrong.append("instruction must be a text")
    if gated is not None:
        wrong += _wrong_items(gated.frame, content)
    if wrong:
        raise NotAText(wrong)
    return licence


def _licence(given: object, *, today: date) -> tuple[_Licence, list[str]]:
    given = given if isinstance(given, dict) else {}
    wrong, words = [], {}
    for name in ("holder", "reference"):
        words[name] = given.get(name).strip() if isinstance(given.get(name), str) else ""
        if not 0 < len(words[name]) <= 200:
            wrong.append(f"licence.{name} is missing: a text of at most 200 characters")
    expires_on = None
    try:
        expires_on = date.fromisoformat(given.get("expires_on"))
    except (TypeError, ValueError):
        wrong.append("licence.expires_on is missing: the last day of the licence, as 2027-12-31")
    if expires_on is not None and expires_on < today:
        wrong.append(f"the licence ended on {expires_on}")
    return _Licence(expires_on=expires_on, **words), wrong


def _wrong_items(frame: Instrument, content: Mapping) -> list[str]:
    """Where the questions do not fit what is published: then the score would not be that questionnaire's score."""
    items = content.get("items")
    items = items if isinstance(items, list) else []
    codes = [item.get("code") if isinstance(item, dict) else None for item in items]
    if codes != [item.code for item in frame.items]:
        return [f"items must be the questions {', '.join(item.code for item in frame.items)}, in this order"]
    return [
        words for place, given in zip(frame.items, items, strict=True)
        for words in _wrong_item(place, given, given.get("options") or content.get("options"))
    ]


def _wrong_item(place: Item, given: Mapping, options: object) -> list[str]:
    if not isinstance(given.get("words"), str) or not given["words"].strip():
        return [f"question {place.code} has no words"]
    if options is None:
        ends = (given.get("lowest", ""), given.get("highest", ""))
        in_words = all(isinstance(end, str) for end in ends)
        return [] if in_words else [f"question {place.code}: lowest and highest must be texts"]
    values = [
        option.get("value") for option in options
        if isinstance(option, dict) and isinstance(option.get("words"), str) and option["words"].strip()
    ] if isinstance(options, list) else []
    plain = all(type(value) is int for value in values) and len(values) == len(options)
    if not plain or sorted(values) != list(place.values):
        lowest, highest = place.numbers
        return [f"question {place.code} must have one answer for each number from {lowest} to {highest}, with words"]
    return []
