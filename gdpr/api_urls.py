from django.urls import path

from gdpr import api

urlpatterns = [
    path("consents/", api.Consents.as_view(), name="api-consents"),
    path("consents/<slug:purpose>/", api.Consent.as_view(), name="api-consent"),
    path("grants/", api.Grants.as_view(), name="api-grants"),
    path("grants/<uuid:grant_id>/", api.Grant.as_view(), name="api-grant"),
    path("sights/", api.Sights.as_view(), name="api-sights"),
]
