"""The API's door to files that go with messages: put into the box of a thread, then sent by their ids."""

from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.parsers import MultiPartParser
from rest_framework.response import Response

from healing_space.web import bodies
from messaging import actions, api, attachments, attachments_desk, forms, queries, serializers


class Box(api.Door):
    """The files that one has put in for a thread and not sent."""

    def get_parsers(self):
        return [MultiPartParser()] if self.request and self.request.method == "POST" else super().get_parsers()

    @extend_schema(operation_id="thread_attachments_list", responses=serializers.AttachmentOut(many=True))
    def get(self, request, thread_id):
        queries.thread(viewer=request.user, thread_id=thread_id)
        found = attachments.in_box(thread_id=thread_id, by=request.user)
        return Response(serializers.AttachmentOut(found, many=True).data)

    @extend_schema(
        operation_id="thread_attachments_add", request={"multipart/form-data": serializers.AttachmentIn},
        responses={201: serializers.AttachmentPutOut},
    )
    def post(self, request, thread_id):
        """Put one in. Its content says what it is; pictures are drawn anew, without where they were taken."""
        queries.thread(viewer=request.user, thread_id=thread_id)
        if bodies.is_too_long(request) and not request.data:
            raise ValidationError({"file": [attachments.too_large()]})
        file = self.given(serializers.AttachmentIn)["file"]
        looked_at = self.done(lambda: attachments.look_at(file.read(attachments.most_bytes() + 1)))

        def answer():
            put = self.done(lambda: attachments.put(
                thread_id=thread_id, by=request.user, name=file.name, looked_at=looked_at, at=timezone.now(),
            ))
            attachment = serializers.AttachmentOut(put.attachment).data
            return {**self.about_raised(put.raised), "attachment": attachment}, status.HTTP_201_CREATED

        return self.once(answer)

    def _words(self) -> list[str]:
        """Of a file that is refused its name is heard. Its bytes are no words."""
        try:
            sent = self.request.data
        except APIException:
            return super()._words()
        return [getattr(value, "name", "") or str(value) for value in sent.values()] if sent else []


class Attachment(api.Door):
    """One file."""

    @extend_schema(responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    def get(self, request, attachment_id):
        """What it holds, in its own media type. A range of bytes may be asked for."""
        return attachments_desk.serve(request, attachment_id)

    @extend_schema(responses={204: None})
    def delete(self, request, attachment_id):
        """Out of the box, or out of one's own message within a quarter of an hour."""
        self._change(attachments.take_out, attachment_id)
        return Response(status=status.HTTP_204_NO_CONTENT)

    def _change(self, do, attachment_id):
        try:
            return self.done(lambda: do(attachment_id=attachment_id, by=self.request.user, at=timezone.now()))
        except actions.TooLateToEdit as error:
            raise api.MayNotWrite(forms.TOO_LATE) from error


class AttachmentRestore(Attachment):
    """A file that was taken out, back where it was."""

    http_method_names = ("post", "options")

    @extend_schema(request=None, responses={204: None})
    def post(self, request, attachment_id):
        self._change(attachments.put_back, attachment_id)
        return Response(status=status.HTTP_204_NO_CONTENT)
