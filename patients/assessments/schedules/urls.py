from django.urls import path

from patients.assessments.schedules import views

app_name = "schedules"

urlpatterns = [
    path("", views.mine, name="mine"),
    path("<uuid:asked_for_id>/start/", views.begin, name="begin"),
    path("<uuid:asked_for_id>/end/", views.end, name="end"),
    path("<uuid:asked_for_id>/edit/", views.edit, name="edit"),
    path("<uuid:asked_for_id>/pause/", views.pause, name="pause"),
]
