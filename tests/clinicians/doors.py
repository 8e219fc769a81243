"""The two doors of the back office. A behaviour that differs between them is a bug."""

import re

API = "/api/v1"


class Web:
    def __init__(self, client):
        self.client = client

    def caseload(self, search: str = "") -> list[str]:
        page = self.client.get("/office/", {"q": search})
        rows = re.findall(r'scope="row">.*?<a [^>]*>(.*?)</a>', page.content.decode())
        return [row.strip() for row in rows]

    def look(self, what: str, *ids):
        address = {
            "record": "/office/patients/{}/",
            "moods": "/office/patients/{}/moods/",
            "conversations": "/office/patients/{}/conversations/",
            "conversation": "/office/patients/{}/conversations/{}/",
            "signals": "/office/patients/{}/signals/",
            "alert": "/office/alerts/{}/",
        }[what]
        return self.client.get(address.format(*ids))

    def inbox(self, only: str = "open", **more):
        return self.client.get("/office/alerts/", {"only": only, **more})

    def found(self, only: str = "open", **more) -> list[str]:
        return [each.subject.name for each in self.inbox(only, **more).context["alerts"]]

    def acknowledge(self, incident):
        return self.client.post(f"/office/alerts/{incident.pk}/acknowledge/")

    def take_over(self, incident, **more):
        return self.client.post(f"/office/alerts/{incident.pk}/take-over/", more)

    def hand_over(self, incident, to):
        return self.client.post(f"/office/alerts/{incident.pk}/hand-over/", {"to": str(to.pk)})

    def call_off(self, incident):
        return self.client.post(f"/office/alerts/{incident.pk}/hand-over/call-off/")

    def take_back(self, incident, event):
        return self.client.post(f"/office/alerts/{incident.pk}/contact/{event.pk}/take-back/")

    def dismiss(self, incident, note: str = "", **more):
        return self.client.post(f"/office/alerts/{incident.pk}/dismiss/", {"note": note, **more})

    def response_times(self, **period):
        return self.client.get("/office/alerts/response-times/", period)

    def log(self, **asked):
        return self.client.get("/office/alerts/log/", asked)

    def review(self, incident, note: str):
        return self.client.post(f"/office/alerts/{incident.pk}/review/", {"note": note})

    def contact(self, incident, contact: str, note: str = "", **more):
        return self.client.post(
            f"/office/alerts/{incident.pk}/contact/", {"contact": contact, "note": note, "then": "keep", **more},
        )

    def resolve(self, incident, contact: str, note: str = "", **more):
        return self.client.post(
            f"/office/alerts/{incident.pk}/contact/", {"contact": contact, "note": note, "then": "close", **more},
        )


class Api:
    def __init__(self, client):
        self.client = client

    def caseload(self, search: str = "") -> list[str]:
        answer = self.client.get(f"{API}/patients/", {"q": search}).json()
        return [row["name"] for row in answer["results"]]

    def look(self, what: str, *ids):
        address = {
            "record": "/patients/{}/",
            "moods": "/patients/{}/moods/",
            "conversations": "/patients/{}/conversations/",
            "conversation": "/patients/{}/conversations/{}/turns/",
            "signals": "/patients/{}/signals/",
            "alert": "/alerts/{}/",
        }[what]
        return self.client.get(API + address.format(*ids))

    def inbox(self, only: str = "open", **more):
        return self.client.get(f"{API}/alerts/", {"only": only, **more})

    def found(self, only: str = "open", **more) -> list[str]:
        return [row["patient"]["name"] for row in self.inbox(only, **more).json()["results"]]

    def acknowledge(self, incident):
        return self._post(incident, "acknowledge")

    def take_over(self, incident, **more):
        return self._post(incident, "take-over", **more)

    def hand_over(self, incident, to):
        return self._post(incident, "hand-over", to=str(to.pk))

    def call_off(self, incident):
        return self._post(incident, "hand-over/call-off")

    def take_back(self, incident, event):
        return self._post(incident, f"contact/{event.pk}/take-back")

    def dismiss(self, incident, note: str = "", **more):
        return self._post(incident, "dismiss", note=note, **more)

    def response_times(self, **period):
        return self.client.get(f"{API}/alerts/response-times/", period)

    def log(self, **asked):
        return self.client.get(f"{API}/alerts/log/", asked)

    def review(self, incident, note: str):
        return self._post(incident, "review", note=note)

    def contact(self, incident, contact: str, note: str = "", **more):
        return self._post(incident, "contact", contact=contact, note=note, **more)

    def resolve(self, incident, contact: str, note: str = "", **more):
        return self._post(incident, "resolve", contact=contact, note=note, **more)

    def _post(self, incident, act: str, **said):
        return self.client.post(f"{API}/alerts/{incident.pk}/{act}/", said, content_type="application/json")
