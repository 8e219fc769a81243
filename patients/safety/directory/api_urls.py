from django.urls import path

from patients.safety.directory import api

urlpatterns = [path("crisis-lines/", api.CrisisLines.as_view(), name="api-crisis-lines")]
