from django.urls import path

from therapy.insights import views

app_name = "insights"
urlpatterns = [
    path("", views.progress, name="progress"),
    path("download/", views.download, name="download"),
    path("what-helps/", views.what_helps, name="what_helps"),
    path("what-helps/download/", views.what_helps_download, name="what_helps_download"),
]
