from django.urls import path

from therapy.practice import views

app_name = "practice"
urlpatterns = [
    path("", views.index, name="list"),
    path("<slug:practice>/", views.screen, name="screen"),
]
