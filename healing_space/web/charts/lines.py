"""Values over time as a line."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo

import leather
from django.utils import timezone
from django.utils.safestring import SafeString
from leather import theme
from leather.shapes import Dots, Line

from healing_space.web.charts import drawing
from healing_space.web.charts.drawing import COLOUR, HEIGHT, WIDTH, Threshold

A_DAY = timedelta(days=1)
MOST_DOTS = 120
"""With more points than this, the line alone shows them better."""

theme.background_color = "none"
theme.margin = 0.03
theme.tick_color = theme.zero_color = theme.label_color = COLOUR
theme.tick_font_family = "inherit"
theme.tick_font_size = drawing.LETTER
theme.default_dot_radius = 4


class _Straight(leather.Linear):
    """A scale from one whole number to another. The library's own looks for good ticks first, which takes longer than
    drawing, and we name ours."""

    def __init__(self, lowest: int, highest: int):
        self._data_min, self._data_max = lowest, highest

    def project(self, value, range_min, range_max):
        share = (value - self._data_min) / (self._data_max - self._data_min)
        return range_min + share * (range_max - range_min)


class _DottedLine(Line):
    """A line with a dot at each point and the thresholds behind it, as one layer, so that no legend is drawn."""

    def __init__(self, colour: str, thresholds: Sequence[Threshold]):
        super().__init__(colour)
        self._thresholds = thresholds

    def to_svg(self, width, height, x_scale, y_scale, series, palette):
        group = super().to_svg(width, height, x_scale, y_scale, series, palette)
        if len(series.values(0)) <= MOST_DOTS:
            for dot in Dots(COLOUR).to_svg(width, height, x_scale, y_scale, series, palette):
                group.append(dot)
        drawing.mark_thresholds(
            group, self._thresholds, left=0, right=width, height_of=lambda value: y_scale.project(value, height, 0),
        )
        return group


def line(
    points: Sequence[tuple[datetime, float]], *, first: date, last: date, lowest: int, highest: int, label: str,
    thresholds: Sequence[Threshold] = (),
) -> SafeString:
    """Values over days as an SVG image. `label` is what it is called for those who do not see it. A time without a zone
    is what the clock showed."""
    days = (last - first).days + 1
    chart = leather.Chart()
    # By what the clock showed: a day has its place whether or not the clocks were put back on one before it.
    start = datetime.combine(first, time.min)
    zone = timezone.get_current_timezone()
    placed = [((_by_the_clock(when, zone) - start) / A_DAY, value) for when, value in sorted(points)]
    chart.add_series(leather.Series(placed), _DottedLine(COLOUR, thresholds))
    chart.set_x_scale(_Straight(0, days))
    chart.set_y_scale(_Straight(lowest, highest))
    chart.add_x_axis(ticks=list(range(0, days, drawing.every_so_many(days))), tick_formatter=_days_after(first, days))
    chart.add_y_axis(ticks=list(range(lowest, highest + 1, max(1, (highest - lowest) // 5))))
    image = drawing.canvas(label)
    image.append(chart.to_svg_group(WIDTH, HEIGHT))
    return drawing.finished(image)


def _by_the_clock(when: datetime, zone: tzinfo) -> datetime:
    return when.astimezone(zone).replace(tzinfo=None) if when.tzinfo else when


def _days_after(first: date, days: int):
    def name(value, index, count) -> str:
        return drawing.name_day(first + timedelta(days=value), among=days)

    return name
