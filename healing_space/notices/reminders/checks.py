from django.conf import settings
from django.core.checks import Error, register

from healing_space.notices.reminders import push


@register()
def the_push_key_is_a_key(app_configs, **kwargs) -> list[Error]:
    """A key that is none would fail at every page that offers reminders."""
    if not settings.WEB_PUSH_KEY or push.key_works():
        return []
    return [Error("WEB_PUSH_KEY is not a key: see .env.example for how to make one.", id="reminders.E001")]
