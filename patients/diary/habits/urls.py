from django.urls import path

from patients.diary.habits import views

app_name = "habits"
urlpatterns = [
    path("", views.habits, name="list"),
    path("tap/", views.tap, name="tap"),
    path("take-back/", views.take_back, name="take_back"),
    path("add/<slug:habit_kind>/", views.add, name="add"),
    path("aim/<slug:habit_kind>/", views.aim, name="aim"),
    path("<uuid:habit_id>/", views.edit, name="edit"),
]
