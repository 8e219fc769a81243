"""Charts drawn on the server as SVG: no script, no inline style, colours left to the themes.

The style sheet finds the parts by their classes; where it is not there (print, an old browser) all is drawn in the
colour of the text. `paper` gives the same drawing its colours for a document.
"""

from healing_space.web.charts.columns import bars, by_day
from healing_space.web.charts.courses import courses
from healing_space.web.charts.drawing import Threshold
from healing_space.web.charts.lines import line
from healing_space.web.charts.pictures import Picture
from healing_space.web.charts.squares import days_done

__all__ = ["Picture", "Threshold", "bars", "by_day", "courses", "days_done", "line"]
