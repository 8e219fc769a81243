"""The two doors of questionnaires. A behaviour that differs between them is a mistake."""

import json
from dataclasses import dataclass

from patients.assessments import queries
from patients.assessments.models import Assessment

REFUSED = {"web": 422, "api": 409}
"""How each door says that something cannot be done any more: a page must be one that the script of the site shows."""


@dataclass
class Reply:
    status: int
    helps: bool
    """Whether help lines are in the very answer."""
    asks: bool
    """Whether our question is."""
    text: str


class Web:
    """Answers are given one page after another, as somebody on a phone does."""

    name = "web"

    def __init__(self, client):
        self.client = client

    def start(self, code: str):
        reply = _web(self.client.post(f"/assessments/{code}/start/", follow=True))
        return reply, Assessment.objects.order_by("-started_at", "-created_at").first()

    def answer(self, found, **given) -> Reply:
        """`q9=1` answers question 9. The last reply counts."""
        for name, value in given.items():
            item = name.removeprefix("q")
            typed = "na" if value is None else value
            path = f"/assessments/taking/{found.pk}/question/{item}/"
            reply = _web(self.client.post(path, {"answer": typed}))
        return reply

    def finish(self, found) -> Reply:
        return _web(self.client.post(f"/assessments/taking/{found.pk}/check/", follow=True))

    def abandon(self, found) -> Reply:
        return _web(self.client.post(f"/assessments/taking/{found.pk}/set-aside/"))

    def delete(self, found) -> Reply:
        return _web(self.client.post(f"/assessments/results/{found.pk}/delete/"))

    def restore(self, found) -> Reply:
        return _web(self.client.post(f"/assessments/results/{found.pk}/restore/"))

    def see(self, found) -> Reply:
        path = "results" if found.finished_at else "taking"
        return _web(self.client.get(f"/assessments/{path}/{found.pk}/", follow=True))

    def prefer_all(self) -> Reply:
        return _web(self.client.post("/assessments/setting/", {"way": "all"}))

    def table(self) -> str:
        return self.client.get("/assessments/download/").content.decode()


class Api:
    name = "api"

    def __init__(self, client):
        self.client = client

    def start(self, code: str):
        reply = self._send("post", "", {"instrument": code})
        return reply, Assessment.objects.order_by("-started_at", "-created_at").first()

    def answer(self, found, **given) -> Reply:
        answers = {name.removeprefix("q"): value for name, value in given.items()}
        return self._send("patch", f"{found.pk}/", {"answers": answers})

    def finish(self, found) -> Reply:
        return self._send("post", f"{found.pk}/finish/", {})

    def abandon(self, found) -> Reply:
        return self._send("post", f"{found.pk}/abandon/", {})

    def delete(self, found) -> Reply:
        return self._send("delete", f"{found.pk}/", {})

    def restore(self, found) -> Reply:
        return self._send("post", f"{found.pk}/restore/", {})

    def see(self, found) -> Reply:
        return self._send("get", f"{found.pk}/", None)

    def prefer_all(self) -> Reply:
        return self._send("put", "preference/", {"all_on_one_page": True})

    def table(self) -> str:
        return self.client.get("/api/v1/assessments/table/").content.decode()

    def _send(self, method: str, path: str, body) -> Reply:
        more = {} if body is None else {"data": json.dumps(body), "content_type": "application/json"}
        response = getattr(self.client, method)(f"/api/v1/assessments/{path}", **more)
        said = response.json() if response.content else {}
        return Reply(response.status_code, bool(said.get("help")), bool(said.get("question")),
                     response.content.decode())


def _web(response) -> Reply:
    text = response.content.decode()
    return Reply(response.status_code, 'id="help-panel"' in text, 'id="our-question"' in text, text)


def values(found) -> dict:
    """The answers that stand."""
    return {code: answer.value for code, answer in queries.answers_of(found).items()}
