"""The two doors of the safety plan. A behaviour that differs between them is a mistake."""

import json
import uuid
from dataclasses import dataclass

from django.utils.html import escape


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
    contacts = "/safety-plan/contacts/"

    def __init__(self, client):
        self.client = client

    def keep(self, **steps):
        for step, words in steps.items():
            answer = self._send(f"/safety-plan/edit/{step}/", {"words": words})
        return answer

    def settle(self, *, reason="", review_on="", knows="", key=None):
        return self._send("/safety-plan/edit/finish/", {
            "reason": reason, "review_on": review_on, "knows": knows, "once": key or str(uuid.uuid4()),
        })

    def agree(self, number):
        return self._send(f"/safety-plan/versions/{number}/agree/", {})

    def restore(self, number):
        return self._send(f"/safety-plan/versions/{number}/restore/", {})

    def shows(self, *words: str, at="/safety-plan/") -> bool:
        page = self.client.get(at).content.decode()
        return all(str(escape(word)) in page for word in words)

    def name(self, *, key=None, **typed):
        return self._send("/safety-plan/contacts/add/", {**typed, "once": key or str(uuid.uuid4())})

    def change(self, contact, **typed):
        known = {field: getattr(contact, field) for field in ("name", "relation", "phone", "when_to_call")}
        return self._send(f"/safety-plan/contacts/{contact.pk}/", known | typed)

    def take_out(self, contact):
        return self._send(f"/safety-plan/contacts/{contact.pk}/take-out/", {})

    def _send(self, path, typed):
        response = self.client.post(path, typed)
        text = response.content.decode()
        return Answer(response.status_code, 'id="help-panel"' in text, text)


class Api:
    contacts = "/api/v1/emergency-contacts/"

    def __init__(self, client):
        self.client = client

    def keep(self, **steps):
        return self._send(self.client.patch, "/api/v1/safety-plan/draft/", {"steps": steps})

    def settle(self, *, key=None, review_on="", knows="", **typed):
        typed |= {"review_on": review_on or None, "knows": knows if knows != "" else None}
        return self._send(self.client.post, "/api/v1/safety-plan/", typed, key)

    def agree(self, number):
        return self._send(self.client.post, f"/api/v1/safety-plan/versions/{number}/agree/", {})

    def restore(self, number):
        return self._send(self.client.post, f"/api/v1/safety-plan/versions/{number}/restore/", {})

    def shows(self, *words: str, at="/api/v1/safety-plan/") -> bool:
        page = json.dumps(self.client.get(at).json(), ensure_ascii=False)
        return all(word in page for word in words)

    def name(self, *, key=None, **typed):
        return self._send(self.client.post, "/api/v1/emergency-contacts/", typed, key)

    def change(self, contact, **typed):
        return self._send(self.client.patch, f"/api/v1/emergency-contacts/{contact.pk}/", typed)

    def take_out(self, contact):
        answer = self.client.delete(f"/api/v1/emergency-contacts/{contact.pk}/")
        return Answer(answer.status_code, False, "")

    def _send(self, method, path, typed, key=None):
        headers = {"Idempotency-Key": key} if key else {}
        response = method(path, json.dumps(typed), content_type="application/json", headers=headers)
        text = response.content.decode()
        return Answer(response.status_code, bool(text and response.json().get("help")), text)
