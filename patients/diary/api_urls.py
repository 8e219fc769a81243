from django.urls import path

from patients.diary import api

urlpatterns = [
    path("moods/", api.Moods.as_view(), name="api-moods"),
    path("moods/<uuid:mood_id>/", api.Mood.as_view(), name="api-mood"),
    path("moods/<uuid:mood_id>/restore/", api.MoodRestore.as_view(), name="api-mood-restore"),
]
