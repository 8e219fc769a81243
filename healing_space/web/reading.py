"""What programs may send: JSON of a sensible depth. Deeper than any of our shapes is a mistake or an attack."""

from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser

DEEPEST = 20
TOO_DEEP = _("This JSON is nested too deeply.")


class ShallowJSONParser(JSONParser):
    """Reads JSON; what is nested without an end is refused in words, and is no fault of ours."""

    def parse(self, stream, media_type=None, parser_context=None):
        try:
            found = super().parse(stream, media_type, parser_context)
        except RecursionError as error:
            raise ParseError(TOO_DEEP) from error
        level = [found]
        for _depth in range(DEEPEST):
            level = [inner for each in level for inner in _within(each)]
            if not level:
                return found
        raise ParseError(TOO_DEEP)


def _within(found) -> list:
    if isinstance(found, dict):
        return list(found.values())
    return found if isinstance(found, list) else []
