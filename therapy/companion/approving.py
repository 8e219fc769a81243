"""Whether a version of the prompt may be asked of a model. A room above keeps the approvals and says so here."""

from collections.abc import Callable

Allows = Callable[..., bool]
_offered: list[Allows] = []


def offer(allows: Allows) -> Allows:
    """Register `allows(*, version, hash, provider, model)`."""
    if allows not in _offered:
        _offered.append(allows)
    return allows


def allows(*, version: str, hash: str, provider: str, model: str) -> bool:  # noqa: A002  (as a turn's record calls it)
    """Whether everybody who was asked lets exactly this be asked."""
    return all(each(version=version, hash=hash, provider=provider, model=model) for each in _offered)
