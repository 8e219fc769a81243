from django.urls import path

from therapy.first_steps import api

urlpatterns = [
    path("first-steps/", api.FirstSteps.as_view(), name="api-first-steps"),
    path("first-steps/small-step/", api.SmallStep.as_view(), name="api-first-steps-small-step"),
]
