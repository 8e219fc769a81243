import uuid

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from gdpr import access
from gdpr.scopes import Scope
from healing_space.accounts.models import Role
from healing_space.encryption.fields import EncryptedJSONField, EncryptedTextField
from messaging.staff_models import Announcement as Announcement
from messaging.staff_models import Receipt as Receipt
from messaging.staff_models import SavedText as SavedText


class With(models.TextChoices):
    """Whom a patient writes with in a thread."""

    TEAM = "team", _("The care team")
    CLINICIAN = "clinician", _("One clinician")


class Kind(models.TextChoices):
    """What a file is, by its content."""

    JPEG = "jpeg", _("Picture")
    PNG = "png", _("Picture (PNG)")
    WEBP = "webp", _("Picture (WebP)")
    PDF = "pdf", _("PDF")
    WEBM = "webm", _("Sound")
    OGG = "ogg", _("Sound (Ogg)")
    M4A = "m4a", _("Sound (M4A)")


class Checked(models.TextChoices):
    """Whether a file may be opened."""

    FINE = "fine", _("May be opened")
    WAITS = "waits", _("Kept back until it was checked for viruses")
    THROWN_AWAY = "thrown_away", _("Held a virus, and was thrown away")


class Threads(access.PatientOwnedQuerySet):
    """Sight needs both: a grant for the patient's messages, and a place in the thread."""

    path = ""

    def visible_to(self, viewer):
        """One's own threads, and those of patients whose messages one may see, if one takes part in them."""
        if not viewer.is_authenticated:
            return self.none()
        if viewer.role == Role.PATIENT:  # looks after nobody: one index answers, however many threads there are
            return self.filter(subject=viewer)
        grant = access.standing_grants(viewer).filter(subject=OuterRef("subject"), scope=Scope.MESSAGES)
        takes_part = Q(**{f"{self.path}with_whom": With.TEAM}) | Q(**{f"{self.path}clinician": viewer})
        return self.filter(Q(subject=viewer) | takes_part & Exists(grant))


class OfThreads(Threads):
    path = "thread__"


class Thread(access.PatientOwned):
    """What a patient and one clinician, or a patient and their care team, write to each other about one thing."""

    scope = Scope.MESSAGES

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = EncryptedTextField()
    title_calls_for_help = models.BooleanField(default=False, help_text="Help is shown wherever the title is.")
    with_whom = models.CharField(max_length=10, choices=With)
    clinician = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Who takes part besides the patient. Empty: the care team, whoever that is at a time.",
    )
    begun_at = models.DateTimeField()
    last_at = models.DateTimeField(help_text="When the newest message was sent.")
    last_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    objects = Threads.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["subject", "-last_at"], name="thread_by_patient"),
            models.Index(fields=["clinician", "-last_at"], name="thread_by_clinician"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(with_whom=With.TEAM, clinician=None) | Q(with_whom=With.CLINICIAN, clinician__isnull=False),
                name="a_thread_is_with_one_or_with_the_team",
            ),
        ]

    def __str__(self) -> str:
        return f"thread {self.pk}"


class OfThread(access.PatientOwned):
    """A row of a thread: seen by whoever may see the thread."""

    scope = Scope.MESSAGES

    objects = OfThreads.as_manager()

    class Meta:
        abstract = True


class Message(OfThread):
    """One message. It is the record of what was said: it can be edited for a short while, and is never deleted."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    thread = models.ForeignKey(Thread, models.CASCADE, related_name="messages")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    text = EncryptedTextField(blank=True)
    calls_for_help = models.BooleanField(default=False, help_text="Help is shown wherever the words are.")
    written_at = models.DateTimeField()
    send_at = models.DateTimeField(null=True, blank=True, help_text="When it is to go. Empty: at once.")
    sent_at = models.DateTimeField(null=True, blank=True, help_text="Empty: it waits for its time.")
    held_back = models.CharField(max_length=20, blank=True, help_text="Why it could not go when its time came.")
    edited_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["thread", "-sent_at", "-id"], name="message_by_time"),
            models.Index(fields=["author", "send_at"], name="message_to_go", condition=Q(sent_at=None)),
        ]

    def __str__(self) -> str:
        return f"message {self.pk}"


class Earlier(OfThread):
    """What a message said before it was edited."""

    thread = models.ForeignKey(Thread, models.CASCADE, related_name="+")
    message = models.ForeignKey(Message, models.CASCADE, related_name="earlier")
    text = EncryptedTextField()
    until = models.DateTimeField()

    class Meta:
        verbose_name_plural = "earlier wordings"

    def __str__(self) -> str:
        return f"earlier wording of message {self.message_id}"


class Attachment(OfThread):
    """A file that goes with a message. Its content lies encrypted in DATA_DIR, under the id of this row.

    Without a message it is in the box of whoever put it there, and seen by nobody else.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    thread = models.ForeignKey(Thread, models.CASCADE, related_name="+")
    message = models.ForeignKey(Message, models.CASCADE, null=True, blank=True, related_name="attachments")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    name = EncryptedTextField()
    kind = models.CharField(max_length=10, choices=Kind)
    size = models.PositiveIntegerField(help_text="In bytes, as it is kept.")
    checked = models.CharField(max_length=15, choices=Checked, default=Checked.FINE)
    calls_for_help = models.BooleanField(default=False, help_text="Help is shown wherever the name is.")
    put_at = models.DateTimeField()
    taken_out_at = models.DateTimeField(null=True, blank=True, help_text="When its author took it out of the message.")

    class Meta:
        indexes = [
            models.Index(fields=["thread", "author"], name="attachment_in_box", condition=Q(message=None)),
            models.Index(fields=["author", "put_at"], name="attachment_by_author"),
        ]

    def __str__(self) -> str:
        return f"attachment {self.pk}"

    @property
    def is_picture(self) -> bool:
        return self.kind in (Kind.JPEG, Kind.PNG, Kind.WEBP)

    @property
    def is_sound(self) -> bool:
        return self.kind in (Kind.WEBM, Kind.OGG, Kind.M4A)

    @property
    def kind_word(self) -> str:
        """What it is, in a word for people."""
        return str(_("picture") if self.is_picture else _("sound") if self.is_sound else _("PDF"))


class Seat(OfThread):
    """One person's own side of a thread: how far they read, what they began to write, and how they keep it."""

    thread = models.ForeignKey(Thread, models.CASCADE, related_name="seats")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    read_at = models.DateTimeField(null=True, blank=True, help_text="When the newest message they saw was sent.")
    seen_at = models.DateTimeField(null=True, blank=True, help_text="When they looked last.")
    draft = EncryptedTextField(blank=True)
    draft_at = models.DateTimeField(null=True, blank=True)
    archived_at = models.DateTimeField(null=True, blank=True)
    muted_at = models.DateTimeField(null=True, blank=True)
    remind_at = models.DateTimeField(null=True, blank=True, help_text="When they want to be reminded to answer.")
    tags = EncryptedJSONField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["thread", "person"], name="one_seat_a_person")]
        indexes = [models.Index(fields=["remind_at"], name="seat_to_remind", condition=Q(remind_at__isnull=False))]

    def __str__(self) -> str:
        return f"seat in thread {self.thread_id}"


class Hidden(OfThread):
    """A message that one person took out of their own sight. The others still have it."""

    thread = models.ForeignKey(Thread, models.CASCADE, related_name="+")
    message = models.ForeignKey(Message, models.CASCADE, related_name="hidden_by")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    hidden_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "hidden messages"
        constraints = [models.UniqueConstraint(fields=["message", "person"], name="hidden_once")]

    def __str__(self) -> str:
        return f"message {self.message_id} hidden"


class Handing(OfThread):
    """A thread went on from one clinician to the next."""

    thread = models.ForeignKey(Thread, models.CASCADE, related_name="handings")
    before = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    after = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    handed_at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"thread {self.thread_id} handed on"


class Transcript(OfThread):
    """A thread as it was when a clinician kept it in the record. It does not change any more."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    thread = models.ForeignKey(Thread, models.CASCADE, related_name="transcripts")
    kept_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    kept_at = models.DateTimeField()
    content = EncryptedJSONField()

    def __str__(self) -> str:
        return f"transcript {self.pk}"


class Word(OfThread):
    """One word of a message or of a title, as a mark that only the service's key can make."""

    thread = models.ForeignKey(Thread, models.CASCADE, related_name="words")
    message = models.ForeignKey(Message, models.CASCADE, null=True, blank=True, related_name="words")
    mark = models.BinaryField(max_length=16)

    class Meta:
        indexes = [models.Index(fields=["subject", "mark", "thread"], name="message_word_by_mark")]

    def __str__(self) -> str:
        return f"word of thread {self.thread_id}"


class Block(access.PatientOwned):
    """A patient does not want to be written to by somebody."""

    scope = Scope.MESSAGES

    whom = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    blocked_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subject", "whom"], name="blocked_once")]

    def __str__(self) -> str:
        return f"block {self.pk}"


class Away(models.Model):
    """A time in which a member of staff does not read messages, with what patients are told before they write."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    words = EncryptedTextField(blank=True)

    class Meta:
        verbose_name_plural = "times away"
        constraints = [models.CheckConstraint(condition=Q(ends_at__gt=models.F("starts_at")), name="away_ends_after")]
        indexes = [models.Index(fields=["person", "ends_at"], name="away_by_person")]

    def __str__(self) -> str:
        return f"away {self.pk}"
