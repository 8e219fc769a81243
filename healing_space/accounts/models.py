import secrets
import uuid
from binascii import unhexlify
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_otp.models import Device, ThrottlingMixin

from healing_space.encryption.fields import EncryptedJSONField, EncryptedTextField


class Role(models.TextChoices):
    """What a person is to the service. One account has one role; it is never changed for another."""

    PATIENT = "PATIENT", _("Patient")
    CLINICIAN = "CLINICIAN", _("Clinician")
    SUPERVISOR = "SUPERVISOR", _("Supervisor")
    DUTY_LEAD = "DUTY_LEAD", _("Duty lead")
    TRIAL_ADMINISTRATOR = "TRIAL_ADMINISTRATOR", _("Trial administrator")
    BLINDED_RESEARCHER = "BLINDED_RESEARCHER", _("Blinded researcher")
    DATA_PROTECTION_OFFICER = "DATA_PROTECTION_OFFICER", _("Data protection officer")


class Appearance(models.TextChoices):
    SYSTEM = "system", _("Same as my device")
    LIGHT = "light", _("Light")
    DARK = "dark", _("Dark")
    WARM = "warm", _("Warm")
    CONTRAST = "contrast", _("High contrast")


class TextSize(models.TextChoices):
    NORMAL = "normal", _("Normal")
    LARGE = "large", _("Large")
    LARGER = "larger", _("Larger")


class UserManager(BaseUserManager["User"]):
    """Makes and finds accounts by e-mail address, whatever its capitals."""

    @classmethod
    def normalize_email(cls, email: str | None) -> str:
        return (email or "").strip().lower()

    def create_user(self, email: str, password: str | None = None, *, role: str = Role.PATIENT, name: str = "", **more):
        user = self.model(email=self.normalize_email(email), role=role, name=name, **more)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, email: str) -> "User":
        return self.get(email=self.normalize_email(email))


class User(AbstractBaseUser):
    """A person who signs in. The e-mail address is the only thing here that identifies and is not encrypted."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(_("email address"), max_length=254, unique=True)
    role = models.CharField(_("role"), max_length=32, choices=Role.choices, default=Role.PATIENT)
    name = EncryptedTextField(_("what to call you"), blank=True, default="")
    pronouns = EncryptedTextField(_("pronouns"), blank=True, default="")
    phone = EncryptedTextField(_("phone"), blank=True, default="")
    language = models.CharField(_("language"), max_length=10, default="en-gb")
    appearance = models.CharField(_("appearance"), max_length=10, choices=Appearance.choices, default=Appearance.SYSTEM)
    text_size = models.CharField(_("text size"), max_length=10, choices=TextSize.choices, default=TextSize.NORMAL)
    notice_by_email = models.BooleanField(_("reminders by email"), default=True)
    is_active = models.BooleanField(_("active"), default=True)
    date_joined = models.DateTimeField(_("joined"), default=timezone.now, editable=False)
    terms_agreed_at = models.DateTimeField(null=True, blank=True, editable=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []

    objects = UserManager()

    otp_device = None  # the sign-in middleware sets it on the user of a request

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        constraints = [
            models.CheckConstraint(condition=Q(email=Lower("email")), name="account_email_is_lower_case"),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="account_role_is_known"),
        ]

    def __str__(self) -> str:
        # Kept in audit rows, so it names nobody.
        return f"{self.role} {str(self.pk)[:8]}"

    @property
    def works_here(self) -> bool:
        """Whether this is a member of staff: everyone who is not a patient."""
        return self.role != Role.PATIENT

    @property
    def is_staff(self) -> bool:
        """Who may come to the admin's door: trial administrators, and nobody else."""
        return self.role == Role.TRIAL_ADMINISTRATOR

    def is_verified(self) -> bool:
        """Whether the second factor was passed in this sign-in."""
        return self.otp_device is not None

    # What an administrator may do is said by each page of the admin. There are no superusers.
    def has_perm(self, perm: str, obj=None) -> bool:
        return self.is_active and self.is_staff

    def has_module_perms(self, app_label: str) -> bool:
        return self.is_active and self.is_staff


def new_key() -> str:
    """A fresh secret of 160 bits for an authenticator app, in hexadecimal."""
    return secrets.token_hex(20)


class Throttled(ThrottlingMixin):
    """Each wrong code doubles the wait before the next try, up to an hour: long enough to stop guessing, and whoever
    knows a password cannot lock its owner out for ever."""

    LONGEST_WAIT = timedelta(hours=1)

    class Meta:
        abstract = True

    def get_throttle_factor(self) -> int:
        return 1

    def verify_is_allowed(self):
        allowed, why = super().verify_is_allowed()
        if allowed:
            return True, None
        until = min(why["locked_until"], self.throttling_failure_timestamp + self.LONGEST_WAIT)
        return (True, None) if until <= timezone.now() else (False, {**why, "locked_until": until})


class TOTPDevice(Throttled, Device):
    """A person's authenticator app. Unconfirmed until the first right code."""

    key = EncryptedTextField(default=new_key)
    last_t = models.BigIntegerField(default=-1, help_text="The last step whose code was used: a code counts once.")
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    last_used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("authenticator app")
        constraints = [
            models.UniqueConstraint(fields=["user"], condition=Q(confirmed=True), name="one_confirmed_app_each"),
        ]

    def __str__(self) -> str:
        return f"authenticator app {self.pk}"

    @property
    def secret(self) -> bytes:
        return unhexlify(self.key)


class RecoveryDevice(Throttled, Device):
    """A person's sheet of recovery codes: the way in when the authenticator app is lost."""

    created_at = models.DateTimeField(default=timezone.now, editable=False)
    last_used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("recovery codes")
        constraints = [models.UniqueConstraint(fields=["user"], name="one_recovery_sheet_each")]

    def __str__(self) -> str:
        return f"recovery codes {self.pk}"


class RecoveryCode(models.Model):
    """One recovery code, as a hash. It opens once."""

    device = models.ForeignKey(RecoveryDevice, on_delete=models.CASCADE, related_name="codes")
    code_hash = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["device", "code_hash"], name="recovery_code_once_a_sheet")]

    def __str__(self) -> str:
        return f"recovery code {self.pk}"


class Invitation(models.Model):
    """A member of staff was asked to join. The link in the letter is signed, so the row alone opens nothing."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="invitations")
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="invitations_sent",
    )
    nonce = models.CharField(max_length=64, editable=False)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    used_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(condition=Q(expires_at__gt=F("created_at")), name="invitation_ends_after_it_starts"),
            models.CheckConstraint(
                condition=Q(used_at=None) | Q(withdrawn_at=None), name="invitation_is_used_or_withdrawn",
            ),
            models.UniqueConstraint(
                fields=["user"], condition=Q(used_at=None, withdrawn_at=None), name="one_open_invitation_each",
            ),
        ]

    def __str__(self) -> str:
        return f"invitation {str(self.pk)[:8]}"


class ApiSignIn(models.Model):
    """One sign-in of a program. Every token that came of it stops the moment it ends."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="api_sign_ins")
    refresh_id = models.UUIDField(help_text="The one refresh token that still counts. An older one is a stolen one.")
    created_at = models.DateTimeField()
    refreshed_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-refreshed_at"]
        constraints = [
            models.CheckConstraint(condition=Q(refreshed_at__gte=F("created_at")), name="api_sign_in_runs_forward"),
        ]

    def __str__(self) -> str:
        return f"api sign-in {str(self.pk)[:8]}"


class Letter(models.Model):
    """A letter about an account on its way out (a code, a reset link): encrypted, and gone once it is sent."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    content = EncryptedJSONField()
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"letter {str(self.pk)[:8]}"
