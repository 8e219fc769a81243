from django.urls import path

from therapy.companion import views

app_name = "companion"
urlpatterns = [
    path("", views.index, name="list"),
    path("<uuid:conversation_id>/", views.conversation, name="conversation"),
    path("<uuid:conversation_id>/coach/", views.coach, name="coach"),
    path("<uuid:conversation_id>/pause/", views.pause, name="pause"),
    path("<uuid:conversation_id>/resume/", views.resume, name="resume"),
    path("<uuid:conversation_id>/delete/", views.delete, name="delete"),
    path("<uuid:conversation_id>/bring-back/", views.bring_back, name="bring_back"),
    path("turns/<uuid:turn_id>/", views.turn, name="turn"),
]
