"""The manners of the companion's API doors: words are heard whatever becomes of the request, and help is with them."""

from django.utils import timezone

from patients.safety import heard_api
from therapy.companion import unkept


class HeardApi(heard_api.HeardApi):
    """The base of the companion's API views. Words that are refused, for whatever reason, are screened all the same."""

    def hear(self, text: str):
        return unkept.hear(
            subject=self.request.user, text=text, at=timezone.now(),
            conversation_id=self.kwargs.get("conversation_id"),
        )
