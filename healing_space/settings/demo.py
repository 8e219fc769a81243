"""Demo mode, for `make run`: keys made on this machine and kept in .local/demo.env, sample people, no real mail."""

from pathlib import Path

from healing_space.settings import environment as env

env.load_file(Path(__file__).resolve().parents[2] / ".local" / "demo.env")

from healing_space.settings.base import *  # noqa: E402, F403

DEMO = True
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "*")
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
if not env.text("EMAIL_HOST", ""):
    # Without a mail server, letters are files that can be read: .local/data/mail
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = DATA_DIR / "mail"  # noqa: F405
