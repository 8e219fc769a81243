"""A chart with what it shows in words and in a table."""

from dataclasses import dataclass

from django.utils.safestring import SafeString


@dataclass(frozen=True)
class Picture:
    """A chart with what it shows in words and in a table, for `parts/chart.html`."""

    title: str
    svg: SafeString
    summary: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
