"""What can be seen of the settings before anybody is asked anything. The key itself is never printed."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Info, Tags, Warning, register

from therapy.companion import providers


@register(Tags.security)
def the_provider_is_set_up_as_it_should(app_configs, **kwargs) -> list[CheckMessage]:
    """A key that cannot be one, a model without a name, words that would travel in the open."""
    found: list[CheckMessage] = []
    if settings.COMPANION_BASE_URL and not settings.COMPANION_MODEL:
        found.append(Error("COMPANION_BASE_URL needs COMPANION_MODEL: a provider is asked for a model by name.",
                           id="steering.E001"))
    if settings.COMPANION_BASE_URL and not settings.COMPANION_OPERATOR:
        found.append(Warning("COMPANION_BASE_URL needs COMPANION_OPERATOR, which tells patients who runs the model and "
                             "where. Until it is set nobody can agree, and the guided coach speaks.",
                             id="steering.W002"))
    for name in ("GROQ_API_KEY", "COMPANION_API_KEY"):
        if _cannot_be_a_key(getattr(settings, name).strip()):
            found.append(Warning(f"{name} holds a space, a quotation mark or other signs that no key has, so it will "
                                 "be refused.", id="steering.W001"))
    address = settings.COMPANION_BASE_URL or (settings.GROQ_API_KEY and settings.GROQ_BASE_URL)
    if address and urlsplit(address).scheme != "https" and not _stays_inside(address):
        name = "COMPANION_BASE_URL" if settings.COMPANION_BASE_URL else "GROQ_BASE_URL"
        found.append(Error(f"{name} is not an https address, and people's words would travel in the open.",
                           id="steering.E002"))
    return found


@register(Tags.security, deploy=True)
def a_missing_key_is_named(app_configs, **kwargs) -> list[CheckMessage]:
    """Nothing is wrong with the coach alone, as long as whoever runs the service knows."""
    if providers.chosen():
        return []
    return [Info("GROQ_API_KEY and COMPANION_BASE_URL are not set: no language model answers, only the guided coach.",
                 id="steering.I001")]


def _cannot_be_a_key(key: str) -> bool:
    return any(sign.isspace() or sign in "\"'`<>" or not sign.isascii() or not sign.isprintable() for sign in key)


def _stays_inside(address: str) -> bool:
    """This machine or a private network, where a model of one's own may stand without TLS."""
    host = urlsplit(address).hostname or ""
    try:
        return ip_address(host).is_private
    except ValueError:
        return "." not in host
