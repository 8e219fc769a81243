"""The language models the companion may ask, and which one is chosen. Settings are read here and nowhere else."""

from functools import lru_cache
from urllib.parse import urlsplit

from django.conf import settings

from therapy.companion.providers import port
from therapy.companion.providers.groq import Groq
from therapy.companion.providers.openai_shaped import OpenAIShaped

PURPOSES = ("reply", "memory", "summary", "judge")
NAMES = (Groq.name, OpenAIShaped.name)
"""Every provider that this product knows how to ask."""


def chosen() -> port.Provider | None:
    """The provider that is set up, the same one for the whole process; nothing when there is none.

    An address of one's own (COMPANION_BASE_URL) goes before Groq (GROQ_API_KEY).
    """
    if settings.COMPANION_BASE_URL:
        return _made(OpenAIShaped, settings.COMPANION_API_KEY.strip(), settings.COMPANION_BASE_URL.strip(),
                     settings.COMPANION_MODEL, settings.COMPANION_FIRST_TOKEN_SECONDS, settings.COMPANION_REPLY_SECONDS)
    if settings.GROQ_API_KEY.strip():
        return _made(Groq, settings.GROQ_API_KEY.strip(), settings.GROQ_BASE_URL.strip(), settings.GROQ_MODEL,
                     settings.COMPANION_FIRST_TOKEN_SECONDS, settings.COMPANION_REPLY_SECONDS)
    return None


def for_purpose(purpose: str) -> tuple[port.Provider, dict] | None:
    """Whom to ask for a reply, a memory, a summary or a judgement, and with what model and limits."""
    provider = chosen()
    if provider is None:
        return None
    wanted = settings.COMPANION_PURPOSES[purpose]
    return provider, {**wanted, "model": wanted["model"] or provider.model}


def host_of(name: str) -> str:
    """The machine that words for a provider are sent to, as the settings have it; empty when there is none."""
    address = settings.COMPANION_BASE_URL if name == OpenAIShaped.name else settings.GROQ_BASE_URL
    return machine_of(address)


def machine_of(address: str) -> str:
    """The name of the machine in an address, however much of one was typed; empty when there is none in it."""
    typed = address.strip()
    try:
        return (urlsplit(typed if "//" in typed else f"//{typed}").hostname or "").lower()
    except ValueError:
        return ""


def key_setting() -> str:
    """The name of the setting that holds the key in use: to be told in errors, where the key itself never is."""
    return "COMPANION_API_KEY" if settings.COMPANION_BASE_URL else "GROQ_API_KEY"


@lru_cache(maxsize=8)
def _made(kind: type, api_key: str, base_url: str, model: str, first_token_seconds: float, reply_seconds: float):
    return kind(api_key=api_key, base_url=base_url, model=model, first_token_seconds=first_token_seconds,
                reply_seconds=reply_seconds)
