"""The two doors of care links for a patient."""

import json
import uuid


class Web:
    def __init__(self, client):
        self.client = client

    def ask(self, clinician, *, shares=False, key=None):
        typed = {"clinician": str(getattr(clinician, "pk", clinician)), "once": key or str(uuid.uuid4())}
        return self.client.post("/care/choose/", typed | ({"shares_conversations": "on"} if shares else {}))

    def leave(self, link):
        return self.client.post(f"/care/{link.pk}/leave/").status_code

    def share(self, link, *, yes):
        return self.client.post("/care/sharing/", {"conversations": "yes" if yes else "no"}).status_code

    def share_diary(self, link, *, yes):
        return self.client.post("/care/sharing/", {"diary": "yes" if yes else "no"}).status_code

    def share_assessments(self, link, *, yes):
        return self.client.post("/care/sharing/", {"assessments": "yes" if yes else "no"}).status_code

    def share_exercises(self, link, *, yes):
        return self.client.post("/care/sharing/", {"exercises": "yes" if yes else "no"}).status_code

    def names_to_choose(self):
        return self.client.get("/care/choose/").content.decode()


class Api:
    def __init__(self, client):
        self.client = client

    def ask(self, clinician, *, shares=False, key=None):
        body = {"clinician": str(getattr(clinician, "pk", clinician)), "shares_conversations": shares}
        return self.client.post(
            "/api/v1/care-links/", json.dumps(body), content_type="application/json",
            headers={"Idempotency-Key": key} if key else {},
        )

    def leave(self, link):
        return self.client.delete(f"/api/v1/care-links/{link.pk}/").status_code

    def share(self, link, *, yes):
        return self.client.patch(
            f"/api/v1/care-links/{link.pk}/", {"shares_conversations": yes}, content_type="application/json",
        ).status_code

    def share_assessments(self, link, *, yes):
        answer = self.client.patch(
            f"/api/v1/care-links/{link.pk}/", {"shares_assessments": yes}, content_type="application/json",
        )
        assert answer.json()["shares_assessments"] is yes

    def share_exercises(self, link, *, yes):
        answer = self.client.patch(
            f"/api/v1/care-links/{link.pk}/", {"shares_exercises": yes}, content_type="application/json",
        )
        assert answer.json()["shares_exercises"] is yes

    def share_diary(self, link, *, yes):
        answer = self.client.patch(
            f"/api/v1/care-links/{link.pk}/", {"shares_diary": yes}, content_type="application/json",
        )
        assert answer.json()["shares_diary"] is yes
        return answer.status_code

    def names_to_choose(self):
        return self.client.get("/api/v1/care-links/clinicians/").content.decode()
