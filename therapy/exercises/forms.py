"""The form of an exercise or of one of its steps, made from its definition."""

import re
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from patients.diary.fields import EntryForm
from therapy.exercises import fields, picking, rows, showing
from therapy.exercises.definitions import Definition, Field, Kind, Step

MOVES = {"up": -1, "down": 1}


class ExerciseForm(EntryForm):
    """The answers to an exercise. Nothing has to be filled in, but something has to before it is finished."""

    def __init__(self, data=None, *, definition: Definition, steps: Sequence[Step] = (), kept=None, spare: int = 1,
                 version: str = ""):
        super().__init__(data, initial={"version": version})
        self.definition, self.steps = definition, steps or definition.steps
        self.kept: dict[str, Any] = kept or {}
        for field in self.asked:
            if field.kind is Kind.ROWS:
                rows.add_rows(self, field, self.kept.get(field.name) or [], spare=spare)
            elif field.kind is Kind.ORDER:
                rows.add_order(self, definition, field, self.kept, spare=spare)
            elif field.of:
                picking.add(self, definition, field, self.kept)
            else:
                self.fields[field.name] = fields.make(field)
                self.initial[field.name] = fields.shown(field, self.kept.get(field.name))

    @property
    def asked(self) -> list[Field]:
        """The questions that are on the page."""
        return [field for step in self.steps for field in step.fields]

    def parts(self) -> list[dict[str, Any]]:
        """The questions as they stand together."""
        return [{"title": step.title, "guidance": step.guidance,
                 "blocks": [self._block(field) for field in step.fields]} for step in self.steps]

    def answers(self) -> dict[str, Any]:
        """What was answered, as an action takes it."""
        found: dict[str, Any] = {}
        for field in self.asked:
            if field.kind is Kind.ROWS:
                found[field.name] = rows.given_rows(self, field)
            elif field.kind is Kind.ORDER:
                found[field.name] = rows.given_order(self, field, moved=self._moved(field))
            elif field.of:
                found[field.name] = picking.given(self, field)
            else:
                found[field.name] = fields.given(field, self.cleaned_data.get(field.name))
        return found

    def reads(self, entry) -> str:
        names = {field.name for field in self.asked}
        said = [f"{line.title} {'; '.join(line.says)}" for line in showing.lines(entry) if line.name in names]
        return f"“{' · '.join(said)}”" if said else _("nothing.")

    def _block(self, field: Field) -> dict[str, Any]:
        if field.kind is Kind.ROWS:
            found = rows.rows(self, field, self.kept.get(field.name) or [])
            return {"look": "rows", "question": field, "rows": found, "can_add": len(found) < field.most}
        if field.kind is Kind.ORDER:
            found = rows.order(self, field)
            own = not (field.options or field.of)
            return {"look": "order", "question": field, "rows": found, "own": own,
                    "can_add": own and len(found) < field.most}
        return {"look": "fields", "fields": picking.asked(self, field)}

    def _moved(self, field: Field) -> tuple[int, int] | None:
        """Which of the things in an order was moved by its button."""
        pressed = re.fullmatch(rf"(up|down):{re.escape(field.name)}:(\d{{1,3}})", self.data.get("go", ""))
        return (int(pressed[2]), MOVES[pressed[1]]) if pressed else None
