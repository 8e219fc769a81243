"""What is the same wherever the product runs. Everything that differs comes from the environment."""

import re
from datetime import timedelta
from pathlib import Path

import dj_database_url
from django.utils.translation import gettext_lazy as _

from healing_space.settings import environment as env
from healing_space.settings.admin import *  # noqa: F403
from healing_space.settings.api import *  # noqa: F403
from healing_space.settings.headers import *  # noqa: F403
from healing_space.settings.rooms import *  # noqa: F403

BASE_DIR = Path(__file__).resolve().parents[2]
VERSION = "0.1.0"

SECRET_KEY = env.text("SECRET_KEY")
FIELD_ENCRYPTION_KEY = env.words("FIELD_ENCRYPTION_KEY", env.text("FIELD_ENCRYPTION_KEY"))
DEMO = False
SIMPLE_JWT |= {"SIGNING_KEY": SECRET_KEY}  # noqa: F405
SPECTACULAR_SETTINGS |= {"VERSION": VERSION}  # noqa: F405
DEBUG = False
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")
SITE_URL = env.text("SITE_URL", f"http://localhost:{env.text('PORT', '8000')}").rstrip("/")
QUICK_EXIT_URL = env.text("QUICK_EXIT_URL", "https://www.bbc.co.uk/weather")
DATA_DIR = Path(env.text("DATA_DIR", str(BASE_DIR / ".local" / "data")))

# The apps, by floor. Names only: nothing here imports a floor.
INSTALLED_APPS = [
    "unfold.apps.BasicAppConfig",  # not its default, which would put its own admin site in place of ours
    "healing_space.web.apps.AdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.usersessions",
    "django_otp",
    "auditlog",
    "django_htmx",
    "csp",
    "rest_framework",
    "drf_spectacular",
    "healing_space.web.apps.WebConfig",
    "healing_space.audit",
    "healing_space.accounts",
    "healing_space.outbox",
    "healing_space.notices",
    "healing_space.notices.reminders",
    "healing_space.once",
    "healing_space.live",
    "gdpr",
    "patients",
    "patients.care",
    "patients.diary",
    "patients.diary.sleep",
    "patients.diary.moving",
    "patients.diary.habits",
    "patients.diary.medicines",
    "patients.safety",
    "patients.safety.directory",
    "patients.safety.plan",
    "patients.assessments",
    "patients.assessments.schedules",
    "therapy",
    "therapy.companion.steering",
    "therapy.companion.review",
    "therapy.companion.memory",
    "therapy.companion",
    "therapy.goals",
    "therapy.exercises",
    "therapy.library",
    "therapy.homework",
    "therapy.first_steps",
    "therapy.cards",
    "therapy.notebook",
    "messaging",
    "clinicians",
]

MIDDLEWARE = [
    "healing_space.web.middleware.request_id",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "healing_space.web.middleware.livez_first",
    "patients.safety.middleware.help_now_first",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "healing_space.accounts.middleware.preferences",
    "healing_space.accounts.middleware.second_factor",
    "healing_space.accounts.lending.only_what_is_lent",
    "healing_space.web.middleware.never_stored",
    "auditlog.middleware.AuditlogMiddleware",
]

ROOT_URLCONF = "healing_space.urls"
WSGI_APPLICATION = "healing_space.wsgi.application"
ASGI_APPLICATION = "healing_space.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "healing_space.web.context.page",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {
    "default": dj_database_url.parse(env.text("DATABASE_URL"), conn_max_age=60, conn_health_checks=True),
}
DATABASES["default"].setdefault("OPTIONS", {})["connect_timeout"] = 5
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.text("REDIS_URL").rstrip("/")


def redis_database(number: int) -> str:
    """The address of one numbered Redis database, whether by socket or by network."""
    plain = re.sub(r"(\?|&)db=\d+", "", REDIS_URL)
    plain = re.sub(r"(?<=[^/:])/\d+$", "", plain) if not plain.startswith("unix") else plain
    return f"{plain}?db={number}" if plain.startswith("unix") else f"{plain}/{number}"


def celery_address(number: int) -> str:
    """Celery writes a socket address in its own way."""
    if REDIS_URL.startswith("unix://"):
        return f"redis+socket://{REDIS_URL.removeprefix('unix://').split('?')[0]}?virtual_host={number}"
    return redis_database(number)


LIVE_REDIS_URL = redis_database(0)
CACHES = {
    "default": {
        "BACKEND": "healing_space.web.cache.Cache",
        "LOCATION": redis_database(1),
        "OPTIONS": {"socket_connect_timeout": 1, "socket_timeout": 1},
    },
}

# Sign-in
AUTH_USER_MODEL = "accounts.User"
INVITATION_LASTS = timedelta(days=7)
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "healing_space.accounts.hashers.Argon2",
    "django.contrib.auth.hashers.BCryptSHA256PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
     "OPTIONS": {"user_attributes": ["email"]}},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "accounts:after_login"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "healing_space.accounts.adapter.Adapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = 3
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_FORMS = {
    "login": "healing_space.accounts.forms.sign_in.SignIn",
    "reset_password": "healing_space.accounts.forms.sign_in.ForgottenPassword",
    "reset_password_from_key": "healing_space.accounts.forms.sign_in.NewPassword",
    "confirm_email_verification_code": "healing_space.accounts.forms.sign_in.EmailCode",
}
ACCOUNT_RATE_LIMITS = {
    "login": env.text("SIGN_IN_LIMIT", "60/m/ip"),
    "login_failed": env.text("SIGN_IN_FAILED_LIMIT", "20/m/ip,5/5m/key"),
    "signup": env.text("SIGN_UP_LIMIT", "20/m/ip"),
    "reset_password": "20/m/ip,3/h/key",
}
PASSWORD_RESET_TIMEOUT = 3600
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if SITE_URL.startswith("https") else "http"
USERSESSIONS_TRACK_ACTIVITY = False
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
KNOWN_BROWSER_COOKIE_NAME = "known_browser"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "healing_space.web.errors.csrf_failure"
STAFF_IDLE_TIMEOUT = timedelta(minutes=15)
OTP_TOTP_ISSUER = "Healing Space"

# Words, dates, numbers
LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", _("English")), ("cy", _("Welsh"))]
LOCALE_PATHS = [BASE_DIR / "healing_space" / "locale"]
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True

# Static files
STATIC_URL = "/static/"
STATIC_ROOT = Path(env.text("STATIC_ROOT", str(DATA_DIR / "static")))
STATICFILES_DIRS = [
    BASE_DIR / "healing_space" / "static",
    *((kind, BASE_DIR / "healing_space" / "assets" / kind) for kind in ("css", "images", "js")),
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": DATA_DIR / "files"}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Celery: the database row is the truth, a message only says "now" (see healing_space/outbox).
CELERY_BROKER_URL = celery_address(2)
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_DEFAULT_QUEUE = "background"
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# All that a worker does at once may end in one moment. What cannot say so for want of a connection (10 by itself) keeps
# its place among what the worker may hold, for as long as the worker lives.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "max_connections": 500,
    "visibility_timeout": 3600, "socket_timeout": None, "socket_connect_timeout": 2, "max_retries": 1,
    "interval_start": 0, "interval_max": 0.2,
}
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULE_FILENAME = str(DATA_DIR / "beat-schedule")

# Mail
EMAIL_HOST = env.text("EMAIL_HOST", "localhost")
EMAIL_PORT = env.whole("EMAIL_PORT", 25)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", default=False)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "Healing Space <no-reply@example.org>")

# Files that go with messages: how large one may be, and ClamAV's daemon, by its socket or by its host
ATTACHMENT_MOST_MB = env.whole("ATTACHMENT_MOST_MB", 10)
FILE_UPLOAD_MAX_MEMORY_SIZE = ATTACHMENT_MOST_MB * 1_000_000 + 1_000_000  # no file waits on the disk in clear
CLAMAV_SOCKET = env.text("CLAMAV_SOCKET", "")
CLAMAV_HOST = env.text("CLAMAV_HOST", "")
CLAMAV_PORT = env.whole("CLAMAV_PORT", 3310)
CLAMAV_SECONDS = env.number("CLAMAV_SECONDS", 10)

# For how many days what is over is kept
KEEP_EFFECTS_DAYS = env.whole("KEEP_EFFECTS_DAYS", 30)
KEEP_DELIVERIES_DAYS = env.whole("KEEP_DELIVERIES_DAYS", 365)
KEEP_UNVERIFIED_DAYS = env.whole("KEEP_UNVERIFIED_DAYS", 7)

# Audit of admin changes: no value of an encrypted field, no address
AUDITLOG_MASK_CALLABLE = "healing_space.audit.mask.mask"
AUDITLOG_DISABLE_REMOTE_ADDR = True

LOG_JSON = env.flag("LOG_JSON", default=False)
LOGGING_CONFIG = "healing_space.web.logs.configure"
LOGGING = {"level": env.text("LOG_LEVEL", "INFO"), "json": LOG_JSON}

SILENCED_SYSTEM_CHECKS: list[str] = []
