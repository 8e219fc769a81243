"""The doors to homework. A behaviour that differs between them is a bug."""

import uuid

from django.utils import timezone

AT = timezone.now()
API = "/api/v1"
JSON = {"content_type": "application/json"}


def today():
    return timezone.localdate(AT)


class Web:
    def __init__(self, client):
        self.client = client

    def list(self) -> str:
        return self.client.get("/homework/").content.decode()

    def one(self, homework) -> str:
        return self.client.get(f"/homework/{homework.pk}/").content.decode()

    def answer(self, homework, outcome: str, words: str = "", **more):
        return self.client.post(f"/homework/{homework.pk}/", {
            "outcome": outcome, "words": words, "once": str(uuid.uuid4()), **more})

    def start(self, homework):
        return self.client.post(f"/homework/{homework.pk}/start/")

    def delete(self, homework):
        return self.client.post(f"/diary/entries/homework_answer/{homework.answers.get().pk}/delete/")

    def bring_back(self, homework):
        return self.client.post(f"/diary/entries/homework_answer/{homework.answers.get().pk}/restore/")

    def remind(self, on: bool):
        return self.client.post("/homework/remind/", {"on": "yes" if on else "no"})

    def file(self):
        return self.client.get("/homework/download/")


class Api:
    def __init__(self, client):
        self.client = client

    def list(self) -> str:
        return self.client.get(f"{API}/homework/").content.decode()

    def one(self, homework) -> str:
        return self.client.get(f"{API}/homework/{homework.pk}/").content.decode()

    def answer(self, homework, outcome: str, words: str = "", **more):
        return self.client.post(
            f"{API}/homework/{homework.pk}/answer/", {"outcome": outcome, "words": words, **more}, **JSON)

    def start(self, homework):
        return self.client.post(f"{API}/homework/{homework.pk}/start/")

    def delete(self, homework):
        return self.client.delete(f"{API}/homework/{homework.pk}/answer/")

    def bring_back(self, homework):
        return self.client.post(f"{API}/homework/{homework.pk}/answer/restore/")

    def remind(self, on: bool):
        return self.client.put(f"{API}/homework/reminders/", {"on": on}, **JSON)

    def file(self):
        return self.client.get(f"{API}/homework/file/")


class OfficeWeb:
    def __init__(self, client, patient):
        self.client, self.base = client, f"/office/patients/{patient.pk}/homework/"

    def set(self, kind: str, code: str, due_on, note: str = ""):
        return self.client.post(f"{self.base}set/", {"what": f"{kind}:{code}", "due_on": str(due_on), "note": note})

    def list(self, **asked):
        return self.client.get(self.base, asked)

    def change(self, homework, due_on, note: str = ""):
        return self.client.post(f"{self.base}{homework.pk}/edit/", {"due_on": str(due_on), "note": note})

    def take_back(self, homework):
        return self.client.post(f"{self.base}{homework.pk}/take-back/")

    def put_back(self, homework):
        return self.client.post(f"{self.base}{homework.pk}/put-back/")

    def everybody(self, **asked):
        return self.client.get("/office/homework/", asked)


class OfficeApi:
    def __init__(self, client, patient):
        self.client, self.base = client, f"{API}/patients/{patient.pk}/homework/"

    def set(self, kind: str, code: str, due_on, note: str = ""):
        return self.client.post(self.base, {"kind": kind, "code": code, "due_on": str(due_on), "note": note}, **JSON)

    def list(self, **asked):
        return self.client.get(self.base, asked)

    def change(self, homework, due_on, note: str = ""):
        return self.client.patch(f"{self.base}{homework.pk}/", {"due_on": str(due_on), "note": note}, **JSON)

    def take_back(self, homework):
        return self.client.delete(f"{self.base}{homework.pk}/")

    def put_back(self, homework):
        return self.client.post(f"{self.base}{homework.pk}/restore/")

    def everybody(self, **asked):
        return self.client.get(f"{API}/homework/of-patients/", asked)
