"""Some models think aloud before they answer, between tags. That part is not for the patient and is dropped."""

_OPEN = ("<think>", "<thinking>", "<|thinking|>")
_CLOSE = ("</think>", "</thinking>", "<|/thinking|>")
_LONGEST_TAG = max(map(len, (*_OPEN, *_CLOSE)))


class WithoutThinking:
    """Passes a growing text on, without a thinking part at its beginning."""

    def __init__(self) -> None:
        self._held, self._state = "", "start"

    def feed(self, text: str) -> str:
        if self._state == "answer":
            return text
        self._held += text
        if self._state == "start":
            begun = self._held.lstrip()
            opened = next((tag for tag in _OPEN if begun.startswith(tag)), None)
            if opened:
                self._state, self._held = "thinking", begun[len(opened):]
            elif not begun or any(tag.startswith(begun) for tag in _OPEN):
                return ""
            else:
                self._state = "answer"
                return self._held
        ends = [(place, tag) for tag in _CLOSE if (place := self._held.find(tag)) >= 0]
        if not ends:
            self._held = self._held[-_LONGEST_TAG:]
            return ""
        place, tag = min(ends)
        after = self._held[place + len(tag):].lstrip()
        # White space after the tag may still be on its way.
        if not after:
            self._held = tag
            return ""
        self._state = "answer"
        return after

    def finish(self) -> str:
        """What was held back although it was no thinking."""
        return self._held if self._state == "start" else ""
