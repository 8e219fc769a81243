"""The two doors of a person's rights."""

import json

from gdpr import consent_texts


class Web:
    def __init__(self, client):
        self.client = client

    def agree(self, purpose, *codes, stale=False):
        text_hash = "0" * 64 if stale else consent_texts.current(purpose).hash
        typed = {"text_hash": text_hash} | {f"clause_{code}": "on" for code in codes}
        return self.client.post(f"/my-data/consents/{purpose}/", typed).status_code

    def take_back(self, purpose):
        return self.client.post(f"/my-data/consents/{purpose}/take-back/").status_code

    def stop(self, grant):
        return self.client.post(f"/my-data/sharing/{grant.pk}/stop/").status_code

    def sharing(self):
        return self.client.get("/my-data/sharing/").content.decode()

    def looks(self):
        return self.client.get("/my-data/looks/").content.decode()


class Api:
    def __init__(self, client):
        self.client = client

    def agree(self, purpose, *codes, stale=False):
        version = 0 if stale else consent_texts.current(purpose).version
        body = {"version": version, "clauses": dict.fromkeys(codes, True)}
        return self.client.put(
            f"/api/v1/consents/{purpose}/", json.dumps(body), content_type="application/json",
        ).status_code

    def take_back(self, purpose):
        return self.client.delete(f"/api/v1/consents/{purpose}/").status_code

    def stop(self, grant):
        return self.client.delete(f"/api/v1/grants/{grant.pk}/").status_code

    def sharing(self):
        return self.client.get("/api/v1/grants/").content.decode()

    def looks(self):
        return self.client.get("/api/v1/sights/").content.decode()
