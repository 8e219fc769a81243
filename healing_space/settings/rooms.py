"""What our own rooms ask of whoever runs the service: notices, safety, the companion."""

from datetime import timedelta

from django.core.exceptions import ImproperlyConfigured

from healing_space.settings import environment as env

# Notices to a pager or a chat room of the service
NOTICE_WEBHOOK_URL = env.text("NOTICE_WEBHOOK_URL", "")
NOTICE_WEBHOOK_SECRET = env.text("NOTICE_WEBHOOK_SECRET", "")
# What a mail service says of letters that it took: they came back, or were unwanted
MAIL_EVENTS_SECRET = env.text("MAIL_EVENTS_SECRET", "")
# Text messages to staff on duty, by GOV.UK Notify
NOTIFY_API_KEY = env.text("NOTIFY_API_KEY", "")
NOTIFY_TEMPLATE_ID = env.text("NOTIFY_TEMPLATE_ID", "")
NOTIFY_BASE_URL = env.text("NOTIFY_BASE_URL", "https://api.notifications.service.gov.uk")
if NOTIFY_API_KEY and not NOTIFY_TEMPLATE_ID:
    raise ImproperlyConfigured("NOTIFY_API_KEY needs NOTIFY_TEMPLATE_ID: the template with ((text)) as its words.")

# Reminders that a browser shows though the site is not open (web push)
WEB_PUSH_KEY = env.text("WEB_PUSH_KEY", "")
WEB_PUSH_CONTACT = env.text("WEB_PUSH_CONTACT", "")
WEB_PUSH_SERVICES = env.words(
    "WEB_PUSH_SERVICES", "fcm.googleapis.com,push.services.mozilla.com,notify.windows.com,push.apple.com",
)
if WEB_PUSH_KEY and not WEB_PUSH_CONTACT.startswith(("mailto:", "https://")):
    raise ImproperlyConfigured("WEB_PUSH_KEY needs WEB_PUSH_CONTACT: whom a push service turns to, mailto: or https:.")

# Somebody outside who notices when nobody here is at work any more
SAFETY_HEARTBEAT_URL = env.text("SAFETY_HEARTBEAT_URL", "")

# Safety: how long each step of the ladder waits, and when the service is covered
SAFETY_MAILBOX = env.text("SAFETY_MAILBOX", "")
SAFETY_ESCALATE_NOW = [timedelta(minutes=m) for m in env.rising("SAFETY_ESCALATE_NOW_MINUTES", "10,20,30", count=3)]
SAFETY_REPEAT_NOW = timedelta(minutes=env.number("SAFETY_REPEAT_NOW_MINUTES", 30))
SAFETY_ESCALATE_TODAY = timedelta(minutes=env.number("SAFETY_ESCALATE_TODAY_MINUTES", 120))
SAFETY_REPEAT_TODAY = timedelta(minutes=env.number("SAFETY_REPEAT_TODAY_MINUTES", 120))
SAFETY_ASK_UNANSWERED = timedelta(minutes=env.number("SAFETY_ASK_UNANSWERED_MINUTES", 15))
SAFETY_UNACKNOWLEDGE = timedelta(minutes=env.number("SAFETY_UNACKNOWLEDGE_MINUTES", 30))
SAFETY_NOT_REACHED = timedelta(minutes=env.number("SAFETY_NOT_REACHED_MINUTES", 60))
SAFETY_UNRESOLVED = timedelta(hours=env.number("SAFETY_UNRESOLVED_HOURS", 24))
COVER_DAYS = [int(day) for day in env.words("COVER_DAYS", "0,1,2,3,4")]
COVER_HOURS = (env.clock("COVER_FROM", "09:00"), env.clock("COVER_TO", "17:00"))
if COVER_HOURS[0] >= COVER_HOURS[1] or not set(COVER_DAYS) <= set(range(7)):
    raise ImproperlyConfigured("COVER_FROM must come before COVER_TO, and COVER_DAYS are numbers from 0 (Monday) to 6.")
NATIONS = ("ENGLAND", "SCOTLAND", "WALES", "NORTHERN_IRELAND")
COVER_BANK_HOLIDAYS = env.some_of("COVER_BANK_HOLIDAYS", "ENGLAND", known=NATIONS)

# The companion's language model. Without a key the guided coach speaks.
GROQ_API_KEY = env.text("GROQ_API_KEY", "")
GROQ_BASE_URL = env.text("GROQ_BASE_URL", "https://api.groq.com")
GROQ_MODEL = env.text("GROQ_MODEL", "llama-3.3-70b-versatile")
COMPANION_BASE_URL = env.text("COMPANION_BASE_URL", "")
COMPANION_API_KEY = env.text("COMPANION_API_KEY", "")
# Who runs the model at that address, and where: patients read it before they agree, and agree to it alone.
COMPANION_OPERATOR = env.text("COMPANION_OPERATOR", "").strip()
COMPANION_MODEL = env.text("COMPANION_MODEL", "")
COMPANION_TEMPERATURE = env.number("COMPANION_TEMPERATURE", 0.6)
COMPANION_MAX_TOKENS = env.whole("COMPANION_MAX_TOKENS", 400)
COMPANION_FIRST_TOKEN_SECONDS = env.number("COMPANION_FIRST_TOKEN_SECONDS", 10)
COMPANION_REPLY_SECONDS = env.number("COMPANION_REPLY_SECONDS", 45)
COMPANION_TURNS_A_DAY = env.whole("COMPANION_TURNS_A_DAY", 200)
COMPANION_TOKENS_A_DAY = env.whole("COMPANION_TOKENS_A_DAY", 400_000)
COMPANION_SERVICE_TOKENS_A_DAY = env.whole("COMPANION_SERVICE_TOKENS_A_DAY", 20_000_000)
COMPANION_BUDGET_A_DAY = env.number("COMPANION_BUDGET_A_DAY", 0)
COMPANION_PRICE_IN = env.number("COMPANION_PRICE_IN", 0)
COMPANION_PRICE_OUT = env.number("COMPANION_PRICE_OUT", 0)
if COMPANION_BUDGET_A_DAY and not (COMPANION_PRICE_IN and COMPANION_PRICE_OUT):
    raise ImproperlyConfigured("COMPANION_BUDGET_A_DAY needs COMPANION_PRICE_IN and COMPANION_PRICE_OUT.")
# Of the replies that were shown, this share (0 to 1) is read by two clinicians, beside all that were held back
COMPANION_REVIEW_SHARE = env.number("COMPANION_REVIEW_SHARE", 0.02)
if not 0 <= COMPANION_REVIEW_SHARE <= 1:
    raise ImproperlyConfigured("COMPANION_REVIEW_SHARE is a share from 0 to 1.")
# A version of the prompt to stay with, as a trial does; empty: the newest
COMPANION_PROMPT = env.text("COMPANION_PROMPT", "")
COMPANION_SWITCH_SECONDS = env.number("COMPANION_SWITCH_SECONDS", 1)
# What the model is asked for, each with a model (empty: the provider's own), how freely it speaks and how long.
COMPANION_PURPOSES = {
    "reply": {"model": "", "temperature": COMPANION_TEMPERATURE, "max_tokens": COMPANION_MAX_TOKENS},
    "memory": {
        "model": env.text("COMPANION_MEMORY_MODEL", ""),
        "temperature": env.number("COMPANION_MEMORY_TEMPERATURE", 0.1),
        "max_tokens": env.whole("COMPANION_MEMORY_MAX_TOKENS", 500),
    },
    "summary": {
        "model": env.text("COMPANION_SUMMARY_MODEL", ""),
        "temperature": env.number("COMPANION_SUMMARY_TEMPERATURE", 0.2),
        "max_tokens": env.whole("COMPANION_SUMMARY_MAX_TOKENS", 700),
    },
    "judge": {
        "model": env.text("COMPANION_JUDGE_MODEL", ""),
        "temperature": env.number("COMPANION_JUDGE_TEMPERATURE", 0),
        "max_tokens": env.whole("COMPANION_JUDGE_MAX_TOKENS", 600),
    },
}
