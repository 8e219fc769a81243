from django.urls import path

from healing_space.notices import api

urlpatterns = [
    path("safety-notices/", api.Reach.as_view(), name="safety-notices"),
    path("safety-notices/code/", api.Code.as_view(), name="safety-notices-code"),
    path("safety-notices/tests/", api.Tests.as_view(), name="safety-notices-tests"),
]
