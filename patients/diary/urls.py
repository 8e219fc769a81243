from django.urls import path

from patients.diary import views

app_name = "diary"
urlpatterns = [
    path("", views.moods, name="moods"),
    path("add/", views.add, name="add"),
    path("<uuid:mood_id>/", views.edit, name="edit"),
    path("<uuid:mood_id>/delete/", views.delete, name="delete"),
    path("<uuid:mood_id>/restore/", views.restore, name="restore"),
]
