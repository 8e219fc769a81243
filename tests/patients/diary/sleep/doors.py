"""The two doors of the sleep diary. A behaviour that differs between them is a mistake."""

import json
import uuid
from datetime import date, time

from tests.patients.diary.doors import Answer

PATHS = {"web": "/diary/sleep/", "api": "/api/v1/sleeps/"}


class Web:
    def __init__(self, client):
        self.client = client

    def log(self, *, key=None, **told):
        return self._send("/diary/sleep/add/", {"zone": "Europe/London"} | told, key)

    def edit(self, night, *, key=None, **told):
        shown = {"morning": night.morning, "zone": night.zone, "note": night.note, **night.clocks}
        shown |= {name: getattr(night, name) for name in ("minutes_to_sleep", "awakenings", "minutes_awake", "quality")}
        return self._send(f"/diary/sleep/{night.pk}/", shown | told, key)

    def delete(self, night):
        return self.client.post(f"/diary/entries/sleep/{night.pk}/delete/").status_code

    def restore(self, night):
        return self.client.post(f"/diary/entries/sleep/{night.pk}/restore/").status_code

    def stop_advice(self):
        return self.client.post("/diary/sleep/advice/stop/").status_code

    def _send(self, path, told, key):
        told = {name: _text(value) for name, value in told.items() if value is not None}
        response = self.client.post(path, {**told, "once": key or str(uuid.uuid4())})
        text = response.content.decode()
        return Answer(response.status_code, 'id="help-panel"' in text, text)


class Api:
    def __init__(self, client):
        self.client = client

    def log(self, *, key=None, **told):
        return self._send(self.client.post, "/api/v1/sleeps/", told, key)

    def edit(self, night, **told):
        return self._send(self.client.patch, f"/api/v1/sleeps/{night.pk}/", told, None)

    def delete(self, night):
        return self.client.delete(f"/api/v1/sleeps/{night.pk}/").status_code

    def restore(self, night):
        return self.client.post(f"/api/v1/sleeps/{night.pk}/restore/").status_code

    def stop_advice(self):
        return self.client.delete("/api/v1/sleeps/advice/").status_code

    def _send(self, method, path, told, key):
        told = {name: _text(value) for name, value in told.items()}
        headers = {"Idempotency-Key": key} if key else {}
        response = method(path, json.dumps(told), content_type="application/json", headers=headers)
        text = response.content.decode()
        return Answer(response.status_code, bool(json.loads(text or "{}").get("help")), text)


def _text(value):
    return f"{value:%H:%M}" if isinstance(value, time) else str(value) if isinstance(value, date) else value
