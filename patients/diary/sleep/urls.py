from django.urls import path

from patients.diary.sleep import views

app_name = "sleep"
urlpatterns = [
    path("", views.nights, name="list"),
    path("add/", views.add, name="add"),
    path("advice/stop/", views.stop_advice, name="stop_advice"),
    path("<uuid:night_id>/", views.edit, name="edit"),
]
