from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from messaging.models import (
    Announcement,
    Attachment,
    Away,
    Block,
    Earlier,
    Handing,
    Hidden,
    Message,
    Receipt,
    SavedText,
    Seat,
    Thread,
    Transcript,
    Word,
)

WITHHELD = {"id": "internal", "subject": "it is you"}
INSIDE = {**WITHHELD, "thread": "the thread it stands in"}

hold(
    Thread,
    purpose="To let you and the people who look after you write to each other",
    shown=("title", "title_calls_for_help", "with_whom", "clinician", "begun_at", "last_at", "last_by", "created_at"),
    withheld=WITHHELD,
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Message,
    purpose="To keep what was written, for both sides",
    shown=("thread", "author", "text", "calls_for_help", "written_at", "send_at", "sent_at", "held_back", "edited_at",
           "created_at"),
    withheld=WITHHELD,
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Attachment,
    purpose="To keep the files that were sent with messages, each encrypted on the disk of the service",
    shown=("thread", "message", "author", "name", "kind", "size", "checked", "calls_for_help", "put_at",
           "taken_out_at", "created_at"),
    withheld=WITHHELD,
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Earlier,
    purpose="To keep what a message said before it was edited",
    shown=("message", "text", "until", "created_at"),
    withheld=INSIDE,
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Handing,
    purpose="To show who read a thread, and until when",
    shown=("thread", "before", "after", "handed_at", "by", "created_at"),
    withheld=WITHHELD,
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Seat,
    purpose="To know what is new for each side, and to keep what was begun",
    shown=("thread", "read_at", "seen_at", "archived_at", "created_at"),
    withheld={
        **WITHHELD,
        "person": "whose side of the thread it is",
        "draft": "words that were not sent yet; your own are on the page",
        "draft_at": "belongs to the draft",
        "muted_at": "how somebody keeps their own inbox",
        "remind_at": "how somebody keeps their own inbox",
        "tags": "how somebody keeps their own inbox",
    },
)
hold(
    Hidden,
    purpose="To keep what somebody took out of sight out of their sight",
    shown=("message", "hidden_at", "created_at"),
    withheld={**INSIDE, "person": "whose sight it is"},
)
hold(
    Word,
    purpose="To find a message again by its words",
    shown=(),
    withheld={**INSIDE, "message": "the message it stands in", "mark": "made from a word of yours; it cannot be read",
              "created_at": "as the message"},
)
hold(
    Block,
    purpose="To keep messages away from you that you do not want",
    shown=("whom", "blocked_at", "created_at"),
    withheld=WITHHELD,
)
hold(
    Away,
    purpose="To say before somebody writes that you are not there",
    shown=("starts_at", "ends_at", "words"),
    withheld={"id": "internal", "person": "it is you"},
    subject_field="person",
)
hold(
    Receipt,
    purpose="To know whether you have read what was told to many people at once",
    shown=("announcement", "read_at", "created_at"),
    withheld=WITHHELD,
)
hold(
    Announcement,
    purpose="To keep what you told many patients at once",
    shown=("to_whom", "title", "text", "published_at", "taken_back_at"),
    withheld={"id": "internal", "author": "it is you"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
    subject_field="author",
)
hold(
    Transcript,
    purpose="To keep a thread in your record as it was on a day",
    shown=("thread", "kept_by", "kept_at", "content", "created_at"),
    withheld=WITHHELD,
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    SavedText,
    purpose="To let you put words that you write often into a message",
    shown=("name", "text", "is_shared", "kept_at", "deleted_at"),
    withheld={"id": "internal", "owner": "it is you"},
    subject_field="owner",
)
