"""What a file is, by what is in it: its name and what the sender says of it count for nothing.

A picture is drawn anew, which leaves behind where and when it was taken and anything hidden beside it. A PDF and a
recording stay as they came.
"""

import re
import unicodedata
import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath

from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

from messaging.models import Kind
from messaging.wording import NotAMessage

WIDEST = 2560
"""Pictures are made so small that neither side is longer."""
MOST_PIXELS = {"JPEG": 60_000_000, "PNG": 24_000_000, "WEBP": 24_000_000}
"""A JPEG is read at a fraction of its size; of the others every dot takes four bytes while they are drawn anew."""
PLAIN = ("L", "RGB", "RGBA")
LONGEST_NAME = 100
PICTURES = {"JPEG": Kind.JPEG, "PNG": Kind.PNG, "WEBP": Kind.WEBP}
TYPES = {
    Kind.JPEG: ("image/jpeg", "jpg"), Kind.PNG: ("image/png", "png"), Kind.WEBP: ("image/webp", "webp"),
    Kind.PDF: ("application/pdf", "pdf"), Kind.WEBM: ("audio/webm", "webm"), Kind.OGG: ("audio/ogg", "ogg"),
    Kind.M4A: ("audio/mp4", "m4a"),
}
"""For each kind its media type, and how its name ends."""
AUDIO = (Kind.WEBM, Kind.OGG, Kind.M4A)

EMPTY = _("This file is empty. Choose another one.")
UNKNOWN = _("This kind of file cannot be sent. You can send pictures (JPEG, PNG or WebP), PDF files and sound.")
VIDEO = _("Films cannot be sent. You can send a picture or a sound instead.")
BROKEN = _("This picture cannot be read. It may be broken. Try to save it again, or choose another one.")
TOO_MANY_DOTS = _("This picture has too many dots. Make it smaller, and try again.")


class NotTaken(NotAMessage):
    """A file that cannot be sent. Says why for the person to read."""

    def __init__(self, words):
        super().__init__("file", words)


@dataclass(frozen=True)
class Content:
    """What is kept of a file."""

    kind: Kind
    data: bytes


def looked_into(data: bytes) -> Content:
    """What is kept of a file that came, or NotTaken."""
    if not data:
        raise NotTaken(EMPTY)
    if data.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")) or (data[:4], data[8:12]) == (b"RIFF", b"WEBP"):
        return _drawn_anew(data)
    if data.startswith(b"%PDF-") and b"%%EOF" in data[-2048:]:
        return Content(Kind.PDF, data)
    kind = _sound(data)
    if kind is None:
        raise NotTaken(UNKNOWN)
    return Content(kind, data)


def cleaned_name(name: str, kind: Kind) -> str:
    """A name that is safe to show and to save under, with the ending of what the file is."""
    plain = unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode().replace("\\", "/"))
    stem = PurePosixPath(plain).name
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", stem)
    # Signs that steer (line ends, right-to-left marks) could make a name look like another one.
    stem = "".join(sign for sign in stem if unicodedata.category(sign)[0] != "C")
    stem = re.sub(r'[<>:"/|?*%]', " ", stem).strip(" .")[:LONGEST_NAME].strip()
    return f"{stem or _unnamed(kind)}.{TYPES[kind][1]}"


def _unnamed(kind: Kind) -> str:
    return str(_("sound") if kind in AUDIO else _("file"))


def _drawn_anew(data: bytes) -> Content:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of Pillow: odd metadata, which is not kept anyway
            with Image.open(BytesIO(data), formats=list(PICTURES)) as picture:
                if picture.width * picture.height > MOST_PIXELS[picture.format or ""]:
                    raise NotTaken(TOO_MANY_DOTS)
                kind = PICTURES[picture.format or ""]
                return Content(kind, _saved(picture, picture.format))
    except Image.DecompressionBombError as error:
        raise NotTaken(TOO_MANY_DOTS) from error
    except NotTaken:
        raise
    except Exception as error:  # a broken file may break a decoder in any way
        raise NotTaken(BROKEN) from error


def _saved(picture, how: str) -> bytes:
    if how == "JPEG":
        picture.draft("RGB", (WIDEST, WIDEST))  # read at a fraction of its size where that is enough
    see_through = how != "JPEG" and ("transparency" in picture.info or "A" in picture.getbands())
    if picture.mode in PLAIN:
        picture.thumbnail((WIDEST, WIDEST))
    upright = ImageOps.exif_transpose(picture)
    plain = upright.convert("RGBA" if see_through else "RGB")
    plain.thumbnail((WIDEST, WIDEST))
    bare = Image.new(plain.mode, plain.size)  # a picture of dots alone: nothing that stood beside them comes along
    bare.paste(plain)
    out = BytesIO()
    bare.save(out, how, **({} if how == "PNG" else {"quality": 85}))
    return out.getvalue()


def _sound(data: bytes) -> Kind | None:
    if data.startswith(b"\x1aE\xdf\xa3") and b"webm" in data[:64]:
        return _without_film(Kind.WEBM, b"V_" in data[:4096])
    if data.startswith(b"OggS") and (b"OpusHead" in data[:64] or b"\x01vorbis" in data[:64]):
        return _without_film(Kind.OGG, b"\x80theora" in data[:512])
    if data[4:8] == b"ftyp" and b"soun" in data:
        return _without_film(Kind.M4A, b"vide" in data)
    return None


def _without_film(kind: Kind, is_film: bool) -> Kind:
    if is_film:
        raise NotTaken(VIDEO)
    return kind
