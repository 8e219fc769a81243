from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "healing_space.audit"
    label = "audit"
    verbose_name = "Audit"
