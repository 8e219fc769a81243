from django.conf import settings
from django.core.checks import Error, register

from therapy.companion import prompts


@register()
def the_pinned_prompt_is_there(app_configs, **kwargs) -> list[Error]:
    """Refuse to start with a version of the prompt that nobody has."""
    if settings.COMPANION_PROMPT and settings.COMPANION_PROMPT not in prompts.VERSIONS:
        return [Error(f"COMPANION_PROMPT names no version of the prompt: {settings.COMPANION_PROMPT}",
                      id="companion.E101")]
    return []
