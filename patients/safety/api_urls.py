from django.urls import path

from patients.safety import api

urlpatterns = [
    path("help-now/", api.HelpNow.as_view(), name="api-help-now"),
    path("questions/<uuid:signal_id>/answer/", api.Answer.as_view(), name="api-answer"),
]
