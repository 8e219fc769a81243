"""The two doors of the medicines. A behaviour that differs between them is a mistake."""

import json
import uuid
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils.html import escape

LONDON = ZoneInfo("Europe/London")
API = "/api/v1"


@dataclass
class Answer:
    status: int
    helps: bool
    """Whether help lines are in the very answer."""
    told: bool
    """Whether it says that somebody is told."""
    beyond: bool
    """Whether it says that this goes beyond the most in a day."""
    text: str

    @property
    def is_kept(self) -> bool:
        return self.status in (200, 201, 302)


class Web:
    def __init__(self, client):
        self.client = client

    def add(self, *, key=None, times=(), as_needed=False, **typed):
        typed |= {"how": "as_needed" if as_needed else "times", "times": ", ".join(times)}
        return self._send("/diary/medicines/add/", typed, key)

    def edit(self, medicine, **typed):
        shown = {"name": medicine.name, "form": medicine.form, "note": medicine.note,
                 "most_a_day": medicine.most_a_day or ""}
        return self._send(f"/diary/medicines/{medicine.pk}/edit/", shown | typed)

    def new_course(self, medicine, *, times=(), as_needed=False, **typed):
        typed |= {"how": "as_needed" if as_needed else "times", "times": ", ".join(times)}
        return self._send(f"/diary/medicines/{medicine.pk}/dose/", typed)

    def stop(self, medicine, **typed):
        return self._send(f"/diary/medicines/{medicine.pk}/no-longer/", typed)

    def take_again(self, medicine, **typed):
        return self._send(f"/diary/medicines/{medicine.pk}/take-again/", typed)

    def refill(self, medicine, **typed):
        return self._send(f"/diary/medicines/{medicine.pk}/refill/", typed)

    def mark(self, medicine, mark, *, key=None, **typed):
        if "happened_at" in typed or "note" in typed:
            typed |= {"medicine_id": medicine.pk, "mark": mark}
            return self._send("/diary/medicines/doses/add/", typed, key)
        return self._send("/diary/medicines/tap/", {"medicine_id": medicine.pk, "mark": mark, **typed}, key)

    def edit_dose(self, dose, **typed):
        shown = {"mark": dose.mark, "note": dose.note or "", "happened_at": dose.happened_at}
        return self._send(f"/diary/medicines/doses/{dose.pk}/", shown | typed)

    def note_side_effect(self, *, key=None, **typed):
        return self._send("/diary/medicines/side-effects/add/", typed, key)

    def edit_side_effect(self, noted, **typed):
        shown = {"what": noted.what, "strength": noted.strength, "happened_at": noted.happened_at,
                 "medicine_id": noted.medicine_id or ""}
        return self._send(f"/diary/medicines/side-effects/{noted.pk}/", shown | typed)

    def took_more(self, key=None):
        return self._send("/diary/medicines/took-more/", {}, key)

    def hide(self, kind, entry):
        return self.client.post(f"/diary/entries/{kind}/{entry.pk}/delete/").status_code

    def bring_back(self, kind, entry):
        return self.client.post(f"/diary/entries/{kind}/{entry.pk}/restore/").status_code

    def shows(self, page: str, *words: str) -> bool:
        text = self.client.get(PAGES[page]).content.decode()
        return all(str(escape(word)) in text for word in words)

    def _send(self, path, typed, key=None):
        typed = {name: _local(value) for name, value in typed.items() if value is not None}
        response = self.client.post(path, {**typed, "once": key or str(uuid.uuid4())})
        text = response.content.decode()
        if "/tap/" in path and response.status_code == 302:
            text = self.client.get("/diary/medicines/").content.decode()
            return Answer(422 if "nhsuk-notification-banner--error" in text else 302, False, False, False, text)
        return Answer(response.status_code, 'id="help-panel"' in text, "Sent at" in text or "Being sent" in text,
                      "within 24 hours" in text, text)


class Api:
    def __init__(self, client):
        self.client = client

    def add(self, *, key=None, **typed):
        return self._send(self.client.post, "/medicines/", typed, key)

    def edit(self, medicine, **typed):
        return self._send(self.client.patch, f"/medicines/{medicine.pk}/", typed)

    def new_course(self, medicine, **typed):
        return self._send(self.client.post, f"/medicines/{medicine.pk}/courses/", typed)

    def stop(self, medicine, **typed):
        return self._send(self.client.post, f"/medicines/{medicine.pk}/stop/", typed)

    def take_again(self, medicine, **typed):
        return self._send(self.client.post, f"/medicines/{medicine.pk}/take-again/", typed)

    def refill(self, medicine, **typed):
        return self._send(self.client.post, f"/medicines/{medicine.pk}/refill/", typed)

    def mark(self, medicine, mark, *, key=None, **typed):
        return self._send(self.client.post, "/doses/", {"medicine_id": str(medicine.pk), "mark": mark, **typed}, key)

    def edit_dose(self, dose, **typed):
        return self._send(self.client.patch, f"/doses/{dose.pk}/", typed)

    def note_side_effect(self, *, key=None, **typed):
        return self._send(self.client.post, "/side-effects/", typed, key)

    def edit_side_effect(self, noted, **typed):
        return self._send(self.client.patch, f"/side-effects/{noted.pk}/", typed)

    def took_more(self, key=None):
        return self._send(self.client.post, "/medicines/took-more/", {}, key)

    def hide(self, kind, entry):
        return self.client.delete(f"{API}/{PATHS[kind]}/{entry.pk}/").status_code

    def bring_back(self, kind, entry):
        return self.client.post(f"{API}/{PATHS[kind]}/{entry.pk}/restore/").status_code

    def shows(self, page: str, *words: str) -> bool:
        text = json.dumps(self.client.get(API + API_PAGES[page]).json(), ensure_ascii=False)
        return all(word in text for word in words)

    def _send(self, method, path, typed, key=None):
        typed = {name: value.isoformat() if isinstance(value, date | time) else value for name, value in typed.items()}
        typed = {name: str(value) if isinstance(value, uuid.UUID) else value for name, value in typed.items()}
        headers = {"Idempotency-Key": key} if key else {}
        response = method(API + path, json.dumps(typed), content_type="application/json", headers=headers)
        body = response.json() if response.content else {}
        return Answer(response.status_code, bool(body.get("help")), bool(body.get("told")),
                      bool(body.get("beyond_most")), response.content.decode())


PAGES = {"list": "/diary/medicines/list/", "today": "/diary/medicines/", "weeks": "/diary/medicines/weeks/",
         "side_effects": "/diary/medicines/side-effects/", "diary": "/diary/"}
API_PAGES = {"list": "/medicines/", "today": "/medicines/day/", "weeks": "/medicines/weeks/",
             "side_effects": "/side-effects/", "diary": "/diary/"}
PATHS = {"medicine": "medicines", "dose": "doses", "side_effect": "side-effects"}


def _local(value):
    if isinstance(value, datetime):
        return value.astimezone(LONDON).strftime("%Y-%m-%dT%H:%M")
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return value
