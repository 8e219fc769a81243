"""The languages that can be chosen: those whose words are really there.

A page that says it is Welsh and is not would be read out wrongly by a screen reader, so a language is offered once its
translation lies in `LOCALE_PATHS`.
"""

from pathlib import Path

from django.conf import settings
from django.utils.translation import to_locale


def offered() -> list[tuple[str, str]]:
    """The codes and names of the languages a person can choose."""
    return [(code, name) for code, name in settings.LANGUAGES if code == settings.LANGUAGE_CODE or _is_here(code)]


def spoken(code: str | None) -> str:
    """A language we speak: the one asked for, or else our own."""
    return code if code in dict(offered()) else settings.LANGUAGE_CODE


def _is_here(code: str) -> bool:
    return any((Path(path) / to_locale(code) / "LC_MESSAGES" / "django.mo").exists() for path in settings.LOCALE_PATHS)
