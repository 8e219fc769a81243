from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig


class WebConfig(AppConfig):
    name = "healing_space.web"
    label = "web"


class AdminConfig(DjangoAdminConfig):
    """Django admin, with our own site behind the second factor."""

    default_site = "healing_space.web.admin_site.Site"
    default = False
