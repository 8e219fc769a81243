"""Files to send, made here, and the doors by which they are sent."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from messaging.models import Attachment
from tests.messaging import doors

PDF = b"%PDF-1.7\n1 0 obj\n<< /Title (A letter) >>\nendobj\n%%EOF\n"
WEBM = b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webm" + b"A_OPUS" + bytes(600)
OGG = b"OggS\x00\x02" + bytes(22) + b"OpusHead" + bytes(600)
M4A = b"\x00\x00\x00\x1cftypM4A \x00\x00\x02\x00" + b"hdlrsoun" + bytes(600)
PLACE = "Latitude 51.5007"


def picture(how: str = "JPEG", *, size=(80, 60), told: bool = True) -> bytes:
    """A picture that tells where it was taken, in every way that its kind knows."""
    image = Image.new("RGB", size, "teal")
    for x in range(size[0] // 2):
        image.putpixel((x, 0), (250, 250, 250))
    out, more = BytesIO(), {}
    if told:
        exif = Image.Exif()
        exif[0x010E] = PLACE  # what it shows
        exif.get_ifd(0x8825)[2] = (51.0, 30.0, 2.5)  # where
        more["exif"] = exif
        if how == "JPEG":
            more |= {"comment": PLACE.encode(), "dpi": (300, 300)}
    image.save(out, how, **more)
    return out.getvalue()


class Web(doors.Web):
    """A browser that puts files in."""

    def put(self, thread, name, data, *, text=""):
        return self.client.post(f"{self.place}{thread.pk}/", {
            "text": text, "put_in": "1", "file": SimpleUploadedFile(name, data)})

    def send_with(self, thread, text, attachments=()):
        return self.client.post(f"{self.place}{thread.pk}/", {
            "text": text, "attachments": [str(one.pk) for one in attachments]})

    def take_out(self, attachment):
        return self.client.post(f"{self.place}files/{attachment.pk}/take-out/")

    def put_back(self, attachment):
        return self.client.post(f"{self.place}files/{attachment.pk}/put-back/")

    def open(self, attachment, **more):
        return self.client.get(f"{self.place}files/{attachment.pk}/", **more)

    def call_off(self, message):
        return self.client.post(f"{self.place}waiting/{message.pk}/call-off/")


class Api(doors.Api):
    """A program that puts files in."""

    def put(self, thread, name, data, *, text=""):
        return self.client.post(f"/api/v1/threads/{thread.pk}/attachments/", {"file": SimpleUploadedFile(name, data)})

    def send_with(self, thread, text, attachments=()):
        return self._call("post", f"threads/{thread.pk}/messages/", {
            "text": text, "attachment_ids": [str(one.pk) for one in attachments]})

    def take_out(self, attachment):
        return self._call("delete", f"attachments/{attachment.pk}/")

    def put_back(self, attachment):
        return self._call("post", f"attachments/{attachment.pk}/restore/")

    def open(self, attachment, **more):
        return self.client.get(f"/api/v1/attachments/{attachment.pk}/", **more)

    def call_off(self, message):
        return self._call("delete", f"messages/waiting/{message.pk}/")


DOORS = {"web": Web, "api": Api}


def newest() -> Attachment:
    return Attachment.objects.order_by("-put_at").first()
