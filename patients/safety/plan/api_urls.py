from django.urls import path

from patients.safety.plan import api

urlpatterns = [
    path("safety-plan/", api.Plan.as_view(), name="api-safety-plan"),
    path("safety-plan/draft/", api.Draft.as_view(), name="api-safety-plan-draft"),
    path("safety-plan/versions/", api.Versions.as_view(), name="api-safety-plan-versions"),
    path("safety-plan/versions/<int:number>/", api.Version.as_view(), name="api-safety-plan-version"),
    path("safety-plan/versions/<int:number>/agree/", api.Agree.as_view(), name="api-safety-plan-agree"),
    path("safety-plan/versions/<int:number>/restore/", api.Restore.as_view(), name="api-safety-plan-restore"),
    path("emergency-contacts/", api.Contacts.as_view(), name="api-emergency-contacts"),
    path("emergency-contacts/<uuid:contact_id>/", api.Contact.as_view(), name="api-emergency-contact"),
    path("formulation/", api.Formulations.as_view(), name="api-formulation"),
    path("formulation/<int:number>/read/", api.ReadFormulation.as_view(), name="api-formulation-read"),
    path("formulation/<int:number>/agree/", api.AgreeWithFormulation.as_view(), name="api-formulation-agree"),
]
