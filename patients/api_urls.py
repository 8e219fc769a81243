from django.urls import path

from patients import api

urlpatterns = [
    path("profile/", api.Profile.as_view(), name="api-profile"),
]
