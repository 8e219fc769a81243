from django.urls import path

from patients.diary.sleep import api

urlpatterns = [
    path("sleeps/", api.Sleeps.as_view(), name="api-sleeps"),
    path("sleeps/weeks/", api.Weeks.as_view(), name="api-sleeps-weeks"),
    path("sleeps/advice/", api.Advice.as_view(), name="api-sleeps-advice"),
    path("sleeps/<uuid:night_id>/", api.Sleep.as_view(), name="api-sleep"),
    path("sleeps/<uuid:night_id>/restore/", api.SleepRestore.as_view(), name="api-sleep-restore"),
]
