from django.apps import apps
from django.core.checks import Error, register

from gdpr import data_map
from gdpr.access import PatientOwned


@register()
def every_row_about_a_patient_is_on_the_map(app_configs, **kwargs) -> list[Error]:
    """Refuse to start while a model about patients has no scope, or no entry in the data map."""
    mapped = {holding.model for holding in data_map.holdings()}
    owned = [model for model in apps.get_models() if issubclass(model, PatientOwned)]
    return [
        Error(f"{model._meta.label} names no scope", id="gdpr.E001") for model in owned if not hasattr(model, "scope")
    ] + [
        Error(f"{model._meta.label} is missing from its app's privacy.py", id="gdpr.E002")
        for model in owned if model not in mapped
    ]
