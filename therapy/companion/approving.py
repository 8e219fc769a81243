"""Whether a version of the prompt may be asked of a model. A room above keeps the approvals and says so here."""

from collections.abc import Callable

from django.conf import settings

from therapy.companion import prompts, providers

Allows = Callable[..., bool]
_offered: list[Allows] = []


def offer(allows: Allows) -> Allows:
    """Register `allows(*, version, hash, provider, model)`."""
    if allows not in _offered:
        _offered.append(allows)
    return allows


def is_approved(purpose: str) -> bool:
    """Whether the version of the prompt that is in force, and the model that is set up for this purpose, may be asked.

    What is asked for memory and summaries has no version of its own: it counts with the prompt it ships with.
    """
    asked, version = providers.for_purpose(purpose), version_in_force()
    if asked is None or version not in prompts.VERSIONS:
        return False
    provider, options = asked
    return allows(version=version, hash=prompts.VERSIONS[version].sha256, provider=provider.name,
                  model=options["model"])


def version_in_force() -> str:
    """The version of the prompt that is asked with."""
    return settings.COMPANION_PROMPT or prompts.CURRENT


def allows(*, version: str, hash: str, provider: str, model: str) -> bool:  # noqa: A002  (as a turn's record calls it)
    """Whether everybody who was asked lets exactly this be asked."""
    return all(each(version=version, hash=hash, provider=provider, model=model) for each in _offered)
