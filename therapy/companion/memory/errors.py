"""Why something is refused, in words for the person where there are some."""


class Unfit(ValueError):
    """Something typed that cannot be kept. `words` says why; `field` where it stands."""

    def __init__(self, field: str, words):
        super().__init__(field)
        self.field, self.words = field, words


class ChangedMeanwhile(ValueError):
    """It is not any more as it was when somebody began to change it. `now`: how it is."""

    def __init__(self, now):
        super().__init__(str(now.pk))
        self.now = now
