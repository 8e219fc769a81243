"""The API: who may call it and how often, and how its description is made."""

from datetime import timedelta

from healing_space.settings import environment as env

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "healing_space.web.gate.JWTAuthentication", "healing_space.web.gate.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["healing_space.web.gate.AudiencePermission"],
    "DEFAULT_PARSER_CLASSES": ["healing_space.web.reading.ShallowJSONParser"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_THROTTLE_CLASSES": ["healing_space.web.gate.AccountThrottle", "healing_space.web.gate.AddressThrottle"],
    "DEFAULT_THROTTLE_RATES": {
        "account": env.text("API_THROTTLE_ACCOUNT", "600/min"),
        "address": env.text("API_THROTTLE_ADDRESS", "120/min"),
        "sign_in": env.text("API_THROTTLE_SIGN_IN", "20/min"),
    },
    # Who calls is who uvicorn says it is (FORWARDED_ALLOW_IPS); what a client writes into X-Forwarded-For is nothing.
    "NUM_PROXIES": 0,
    "EXCEPTION_HANDLER": "healing_space.web.problems.handle",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}
SIMPLE_JWT = {
    "ACCESS_TOKEN_LIFETIME": timedelta(minutes=10),
    "REFRESH_TOKEN_LIFETIME": timedelta(days=1),
    "CHECK_REVOKE_TOKEN": True,
    "AUTH_TOKEN_CLASSES": ("healing_space.accounts.tokens.AccessToken",),
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Healing Space API",
    "DESCRIPTION": "Everything a patient or a clinician can do on the website, for programs. "
                   "Errors are RFC 9457 problem+json.",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "ENUM_NAME_OVERRIDES": {
        "RespondEnum": "patients.safety.models.Respond",
        "UrgencyEnum": "clinicians.serializers.RESPOND",
        "HowAnsweredEnum": "patients.assessments.models.Mode",
        "TurnStateEnum": "therapy.companion.models.State",
        "RememberedKindEnum": "therapy.companion.memory.models.Kind",
        "RememberedStateEnum": "therapy.companion.memory.models.State",
        "ImportedRowStateEnum": "patients.diary.moving.checking.State",
        "HomeworkKindEnum": "therapy.homework.models.What",
        "NoteKindEnum": "patients.diary.models.NoteKind",
        "PromptNotSentBecauseEnum": "healing_space.notices.reminders.models.Why",
        "ReviewedBecauseEnum": "therapy.companion.review.models.Why",
        "SwitchedOffBecauseEnum": "therapy.companion.steering.models.Why",
        "PromptStateEnum": "healing_space.notices.reminders.serializers.STATES",
    },
}
