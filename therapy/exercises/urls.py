from django.urls import path

from therapy.exercises import views

app_name = "exercises"
urlpatterns = [
    path("", views.index, name="list"),
    path("from/<uuid:conversation_id>/", views.from_conversation, name="save"),
    path("<uuid:exercise_id>/", views.exercise, name="exercise"),
    path("<uuid:exercise_id>/edit/", views.edit, name="edit"),
    path("<uuid:exercise_id>/delete/", views.delete, name="delete"),
]
