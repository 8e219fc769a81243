from django.urls import path

from therapy.insights import views

app_name = "insights"
urlpatterns = [
    path("", views.progress, name="progress"),
    path("download/", views.download, name="download"),
]
