from django.urls import path

from patients.diary import api, charts_api, check_in_api, timeline_api

urlpatterns = [
    path("moods/", api.Moods.as_view(), name="api-moods"),
    path("moods/<uuid:mood_id>/", api.Mood.as_view(), name="api-mood"),
    path("moods/<uuid:mood_id>/restore/", api.MoodRestore.as_view(), name="api-mood-restore"),
    path("notes/", api.Notes.as_view(), name="api-notes"),
    path("notes/<uuid:note_id>/", api.Note.as_view(), name="api-note"),
    path("notes/<uuid:note_id>/restore/", api.NoteRestore.as_view(), name="api-note-restore"),
    path("diary/", timeline_api.Timeline.as_view(), name="api-diary"),
    path("diary/charts/", charts_api.Charts.as_view(), name="api-diary-charts"),
    path("diary/charts/pdf/", charts_api.Paper.as_view(), name="api-diary-charts-pdf"),
    path("diary/search/", timeline_api.Search.as_view(), name="api-diary-search"),
    path("diary/days/", api.Days.as_view(), name="api-diary-days"),
    path("check-ins/", check_in_api.CheckIns.as_view(), name="api-check-ins"),
]
