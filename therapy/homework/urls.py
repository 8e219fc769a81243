from django.urls import path

from therapy.homework import views

app_name = "homework"
urlpatterns = [
    path("", views.index, name="list"),
    path("remind/", views.remind, name="remind"),
    path("download/", views.download, name="download"),
    path("<uuid:homework_id>/", views.homework, name="homework"),
    path("<uuid:homework_id>/start/", views.start, name="start"),
]
