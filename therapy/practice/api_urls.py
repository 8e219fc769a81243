from django.urls import path

from therapy.practice import api

urlpatterns = [path("practices/", api.Practices.as_view(), name="api-practices")]
