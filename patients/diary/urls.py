from django.urls import path

from patients.diary.views import charts, check_in, entries, front, moods, notes

app_name = "diary"
urlpatterns = [
    path("diary/", front.diary, name="front"),
    path("diary/charts/", charts.charts, name="charts"),
    path("diary/charts/print/", charts.paper, name="paper"),
    path("diary/days/", front.days, name="days"),
    path("diary/check-in/", check_in.start, name="check_in"),
    path("diary/check-in/done/", check_in.done, name="check_in_done"),
    path("diary/check-in/<slug:check_in_step>/", check_in.step, name="check_in_step"),
    path("diary/notes/", notes.notes, name="notes"),
    path("diary/notes/add/<slug:note_kind>/", notes.add, name="note_add"),
    path("diary/notes/<uuid:note_id>/", notes.edit, name="note"),
    path("diary/entries/<slug:entry_kind>/<uuid:entry_id>/delete/", entries.hide, name="hide"),
    path("diary/entries/<slug:entry_kind>/<uuid:entry_id>/restore/", entries.bring_back, name="bring_back"),
    path("moods/", moods.moods, name="moods"),
    path("moods/add/", moods.add, name="add"),
    path("moods/<uuid:mood_id>/", moods.edit, name="edit"),
    path("moods/<uuid:mood_id>/delete/", moods.delete, name="delete"),
    path("moods/<uuid:mood_id>/restore/", moods.restore, name="restore"),
]
