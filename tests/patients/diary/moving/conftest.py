import json
import uuid
from dataclasses import dataclass, field

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from patients.diary.moving.models import Upload


@dataclass
class Answer:
    status: int
    text: str
    helps: bool = False
    report: dict = field(default_factory=dict)
    """What the file would add, by the state of its rows: {"new": 3, ...} and `rows`."""


class Web:
    def __init__(self, client, user):
        self.client, self.user = client, user

    def export(self, **asked):
        return self.client.get("/diary/export/file/", _flat(asked, on="on"))

    def bring(self, data: bytes, kind: str = "", name: str = "old.csv"):
        answer = self.client.post("/diary/import/", {"file": SimpleUploadedFile(name, data), "kind": kind})
        if answer.status_code == 302:
            answer = self.client.get(answer["Location"])
        return _answer(answer, answer.context.get("report") if answer.context else None)

    def keep(self, key: str = ""):
        upload = Upload.objects.get(subject=self.user)
        return _answer(self.client.post(f"/diary/import/{upload.pk}/keep/", {"once": key or str(uuid.uuid4())}))

    def discard(self):
        return self.client.post(f"/diary/import/{Upload.objects.get(subject=self.user).pk}/discard/").status_code


class Api:
    def __init__(self, client, user):
        self.client, self.user = client, user

    def export(self, **asked):
        return self.client.get("/api/v1/diary-exports/", _flat(asked, on="true"))

    def bring(self, data: bytes, kind: str = "", name: str = "old.csv"):
        answer = self.client.post("/api/v1/diary-imports/", {"file": SimpleUploadedFile(name, data), "kind": kind})
        body = answer.json()
        found = Answer(answer.status_code, answer.content.decode(), bool(body.get("help")))
        if answer.status_code == 201:
            again = self.client.get(f"/api/v1/diary-imports/{body['id']}/").json()
            assert again == body
            found.report = {**body, "rows": [(row["row"], row["state"], row["column"]) for row in body["rows"]]}
            found.status = 200
            found.text = json.dumps(body, ensure_ascii=False)
        return found

    def keep(self, key: str = ""):
        upload = Upload.objects.get(subject=self.user)
        answer = self.client.post(f"/api/v1/diary-imports/{upload.pk}/keep/", content_type="application/json")
        return Answer(answer.status_code, answer.content.decode(), bool(answer.json().get("help")))

    def discard(self):
        return self.client.delete(f"/api/v1/diary-imports/{Upload.objects.get(subject=self.user).pk}/").status_code


def _flat(asked: dict, on: str) -> dict:
    return {name: on if value is True else value for name, value in asked.items()}


def _answer(response, report=None) -> Answer:
    text = response.content.decode()
    found = Answer(response.status_code, text, 'id="help-panel"' in text)
    if report:
        found.report = {
            "new": report.new, "there": report.there, "wrong": report.wrong, "encoding": report.upload.encoding,
            "encoding_is_guessed": report.upload.is_guessed, "left_out_columns": report.unknown,
            "rows": [(line.number, line.state.value, line.column) for line in report.lines],
        }
    return found


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def door(request, patient, signed_in):
    return request.param(signed_in(patient), patient)


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def strangers_door(request, stranger_patient, signed_in):
    return request.param(signed_in(stranger_patient), stranger_patient)


def read(response) -> str:
    """The whole of a file that is sent line by line."""
    return b"".join(response.streaming_content).decode()
