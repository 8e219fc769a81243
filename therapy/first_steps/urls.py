from django.urls import path

from therapy.first_steps import views

app_name = "first_steps"
urlpatterns = [
    path("", views.brings, name="brings"),
    path("likes/", views.likes, name="likes"),
    path("small-step/", views.step, name="step"),
    path("small-step/done/", views.done, name="done"),
    path("leave/", views.leave, name="leave"),
]
