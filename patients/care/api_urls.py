from django.urls import path

from patients.care import api

urlpatterns = [
    path("care-links/", api.Links.as_view(), name="api-care-links"),
    path("care-links/clinicians/", api.Clinicians.as_view(), name="api-clinicians"),
    path("care-links/<uuid:link_id>/", api.Link.as_view(), name="api-care-link"),
    path("care-links/<uuid:link_id>/leave/", api.Leaving.as_view(), name="api-care-link-leave"),
    path("care-requests/", api.Requests.as_view(), name="api-care-requests"),
    path("care-requests/<uuid:link_id>/accept/", api.Acceptance.as_view(), name="api-care-request-accept"),
    path("care-requests/<uuid:link_id>/decline/", api.Refusal.as_view(), name="api-care-request-decline"),
    path("cover/", api.Cover.as_view(), name="api-cover"),
    path("rota-gaps/", api.RotaGaps.as_view(), name="api-rota-gaps"),
]
