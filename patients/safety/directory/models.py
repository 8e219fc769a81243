import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from patients.safety.directory import rows


class Channel(models.TextChoices):
    CALL = "call", _("Phone call")
    TEXT = "text", _("Text message")
    WEBCHAT = "webchat", _("Website or web chat")
    EMAIL = "email", _("Email")
    BSL = "bsl", _("British Sign Language, by video")
    RELAY = "relay", _("Relay UK (18001)")


NATION_WORDS = {
    "england": _("England"), "scotland": _("Scotland"), "wales": _("Wales"),
    "northern_ireland": _("Northern Ireland"), rows.UNKNOWN: _("who did not say where they live"),
}


class Line(models.Model):
    """A row of the crisis directory, as the service keeps it. What people see is the file that is published from it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.SlugField(_("short name"), max_length=60, unique=True, help_text=_("In the file; never changes."))
    name = models.CharField(_("name"), max_length=120)
    channel = models.CharField(_("reached by"), max_length=10, choices=Channel)
    number = models.CharField(_("number or address"), max_length=200)
    word = models.CharField(_("word to text"), max_length=20, blank=True)
    how = models.TextField(_("how to reach it, and for whom it is"))
    nations = models.JSONField(_("nations"), default=list, blank=True)
    age_from = models.PositiveSmallIntegerField(_("youngest"), null=True, blank=True)
    age_to = models.PositiveSmallIntegerField(_("oldest"), null=True, blank=True)
    hours = models.JSONField(_("opening hours"), null=True, blank=True)
    source = models.URLField(_("its own site"), max_length=300)
    order = models.PositiveSmallIntegerField(_("place among the first"), null=True, blank=True)
    always_remain = models.BooleanField(_("always keeps its place"), default=False)
    access = models.BooleanField(_("for people who cannot hear or speak"), default=False)
    verified_on = models.DateField(_("last checked on"), null=True, blank=True)
    verified_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    taken_out_at = models.DateTimeField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("crisis line")
        verbose_name_plural = _("crisis lines")
        ordering = ["position", "code"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(verified_on=None, verified_by=None)
                | models.Q(verified_on__isnull=False, verified_by__isnull=False),
                name="no_check_without_somebody_who_checked",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def row(self) -> dict:
        """As it stands in the file. Who checked it is nobody's business there."""
        return {
            "id": self.code, "name": self.name, "channel": self.channel, "number": self.number, "word": self.word,
            "how": self.how, "nations": self.nations, "age_from": self.age_from, "age_to": self.age_to,
            "hours": self.hours, "always_remain": self.always_remain, "order": self.order, "access": self.access,
            "verified_on": self.verified_on.isoformat() if self.verified_on else None, "source": self.source,
        }


class What(models.TextChoices):
    SHIPPED = "shipped", _("came with the product")
    NEWER = "newer", _("the product now says otherwise; put this back to take it over")
    ADDED = "added", _("added")
    CHANGED = "changed", _("changed")
    CHECKED = "checked", _("checked")
    TAKEN_OUT = "taken_out", _("taken out")
    BROUGHT_BACK = "brought_back", _("brought back")
    PUT_BACK = "put_back", _("put back as it was")


class Change(models.Model):
    """A state of a line: what was done, by whom, why, and how the line stood then. Only ever added to."""

    line = models.ForeignKey(Line, models.PROTECT, related_name="changes")
    number = models.PositiveIntegerField()
    what = models.CharField(max_length=20, choices=What)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    why = models.CharField(max_length=300, blank=True)
    row = models.JSONField()

    class Meta:
        ordering = ["line", "-number"]
        constraints = [models.UniqueConstraint(fields=["line", "number"], name="one_change_a_number")]

    def __str__(self) -> str:
        return f"{self.what} {self.number}"
