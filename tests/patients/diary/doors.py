"""The two doors of the diary. A behaviour that differs between them is a mistake."""

import json
import uuid
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.html import escape

LONDON = ZoneInfo("Europe/London")


@dataclass
class Answer:
    status: int
    helps: bool
    """Whether help lines are in the very answer."""
    text: str

    @property
    def is_kept(self) -> bool:
        return self.status in (200, 201, 302)


class Web:
    def __init__(self, client):
        self.client = client

    def log(self, *, key=None, **typed):
        return self._send("/moods/add/", typed, key)

    def edit(self, mood, *, key=None, **typed):
        shown = {"score": mood.score, "note": mood.note, "felt_at": mood.felt_at.replace(second=0, microsecond=0)}
        return self._send(f"/moods/{mood.pk}/", shown | typed, key)

    def delete(self, mood):
        return self.client.post(f"/moods/{mood.pk}/delete/").status_code

    def restore(self, mood):
        return self.client.post(f"/moods/{mood.pk}/restore/").status_code

    def shows(self, *words: str) -> bool:
        page = self.client.get("/moods/").content.decode()
        return all(str(escape(word)) in page for word in words)

    def _send(self, path, typed, key):
        if isinstance(typed.get("felt_at"), datetime):
            typed["felt_at"] = typed["felt_at"].astimezone(LONDON).strftime("%Y-%m-%dT%H:%M")
        response = self.client.post(path, {**typed, "once": key or str(uuid.uuid4())})
        text = response.content.decode()
        return Answer(response.status_code, 'id="help-panel"' in text, text)


class Api:
    def __init__(self, client):
        self.client = client

    def log(self, *, key=None, **typed):
        return self._send(self.client.post, "/api/v1/moods/", typed, key)

    def edit(self, mood, **typed):
        return self._send(self.client.patch, f"/api/v1/moods/{mood.pk}/", typed, None)

    def delete(self, mood):
        return self.client.delete(f"/api/v1/moods/{mood.pk}/").status_code

    def restore(self, mood):
        return self.client.post(f"/api/v1/moods/{mood.pk}/restore/").status_code

    def shows(self, *words: str) -> bool:
        page = json.dumps(self.client.get("/api/v1/moods/").json()["results"], ensure_ascii=False)
        return all(word in page for word in words)

    def _send(self, method, path, typed, key):
        if isinstance(typed.get("felt_at"), datetime):
            typed["felt_at"] = typed["felt_at"].isoformat()
        headers = {"Idempotency-Key": key} if key else {}
        response = method(path, json.dumps(typed), content_type="application/json", headers=headers)
        text = response.content.decode()
        return Answer(response.status_code, bool(response.status_code < 300 and response.json()["help"]), text)
