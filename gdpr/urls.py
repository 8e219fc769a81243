from django.urls import path

from gdpr import views

app_name = "gdpr"
urlpatterns = [
    path("", views.my_data, name="my_data"),
    path("sharing/", views.sharing, name="sharing"),
    path("sharing/<uuid:grant_id>/stop/", views.withdraw_grant, name="withdraw_grant"),
    path("looks/", views.looks, name="looks"),
    path("consents/", views.consents, name="consents"),
    path("consents/<slug:purpose>/", views.consent, name="consent"),
    path("consents/<slug:purpose>/take-back/", views.withdraw_consent, name="withdraw_consent"),
    path("download/", views.download, name="download"),
]
