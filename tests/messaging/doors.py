"""The same acts through both doors."""

from messaging.models import Message, Thread


class Web:
    """A browser. `place`: where this person's messages are."""

    def __init__(self, client, user):
        self.client, self.user = client, user
        self.place = "/office/messages/" if user.works_here else "/messages/"

    def begin(self, *, subject, to, title, text):
        address = f"/office/patients/{subject.pk}/messages/new/" if self.user.works_here else "/messages/new/"
        return self.client.post(address, {"to": str(to), "title": title, "text": text})

    def send(self, thread, text):
        return self.client.post(f"{self.place}{thread.pk}/", {"text": text})

    def read(self, thread):
        answer = self.client.get(f"{self.place}{thread.pk}/")
        return answer.content.decode() if answer.status_code == 200 else ""

    def edit(self, message, text):
        return self.client.post(f"{self.place}sent/{message.pk}/edit/", {"text": text})

    def hide(self, message):
        return self.client.post(f"{self.place}sent/{message.pk}/hide/")

    def find(self, words):
        return self.client.post(f"{self.place}find/", {"words": words}).content.decode()

    @staticmethod
    def is_refused(answer) -> bool:
        return answer.status_code in (404, 422) or "This was sent too long ago" in answer.content.decode()

    @staticmethod
    def shows_help(answer) -> bool:
        return "help-panel" in answer.content.decode()


class Api:
    """A program, with the same session."""

    def __init__(self, client, user):
        self.client, self.user = client, user

    def _call(self, method, path, body=None):
        return getattr(self.client, method)(f"/api/v1/{path}", body, content_type="application/json")

    def begin(self, *, subject, to, title, text):
        whom = {"with_team": True} if to == "team" else {"clinician_id": str(to)}
        return self._call("post", "threads/", {"title": title, "text": text, "patient_id": str(subject.pk), **whom})

    def send(self, thread, text):
        return self._call("post", f"threads/{thread.pk}/messages/", {"text": text})

    def read(self, thread):
        answer = self._call("get", f"threads/{thread.pk}/messages/")
        if answer.status_code != 200:
            return ""
        self._call("post", f"threads/{thread.pk}/read/")
        return answer.content.decode()

    def edit(self, message, text):
        return self._call("patch", f"messages/{message.pk}/", {"text": text})

    def hide(self, message):
        return self._call("delete", f"messages/{message.pk}/")

    def find(self, words):
        return self._call("post", "threads/search/", {"words": words}).content.decode()

    @staticmethod
    def is_refused(answer) -> bool:
        return answer.status_code in (400, 404, 409)

    @staticmethod
    def shows_help(answer) -> bool:
        return bool(answer.json().get("help"))


DOORS = {"web": Web, "api": Api}


def newest() -> Message:
    return Message.objects.order_by("-written_at").first()


def the_thread() -> Thread:
    return Thread.objects.get()
