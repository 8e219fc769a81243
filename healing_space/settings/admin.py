"""How the administration looks, and where it leads."""

from django.utils.translation import gettext_lazy as _

UNFOLD = {
    "SITE_TITLE": "Healing Space administration",
    "SITE_HEADER": "Healing Space",
    "SITE_SUBHEADER": _("Trial administration"),
    "SHOW_VIEW_ON_SITE": False,
    "SITE_DROPDOWN": [
        {"icon": "health_and_safety", "title": _("Hazard log"), "link": "/office/hazards/"},
        {"icon": "call", "title": _("Help now, as everybody sees it"), "link": "/help-now/"},
    ],
    # Our green in place of the library's purple.
    "COLORS": {"primary": {
        "50": "oklch(98.4% .014 180.7)", "100": "oklch(95.3% .051 180.8)", "200": "oklch(91% .096 180.4)",
        "300": "oklch(85.5% .138 181.1)", "400": "oklch(77.7% .152 181.9)", "500": "oklch(60% .118 184.7)",
        "600": "oklch(45% .078 188.2)", "700": "oklch(41% .07 188.2)", "800": "oklch(37% .06 188.4)",
        "900": "oklch(33% .05 188.4)", "950": "oklch(27.7% .046 192.5)",
    }},
}
