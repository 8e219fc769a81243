"""Where rules about facts are refused, in words for the person. Plain errors, no rows."""


class Unfit(ValueError):
    """Something typed that cannot be kept. `words` says why; `field` where it stands."""

    def __init__(self, field: str, words):
        super().__init__(field)
        self.field, self.words = field, words
