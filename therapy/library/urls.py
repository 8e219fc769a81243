from django.urls import path

from therapy.library import views

app_name = "library"
urlpatterns = [
    path("", views.index, name="list"),
    path("find/", views.find, name="find"),
    path("about/<slug:topic>/", views.topic, name="topic"),
    path("<slug:slug>/", views.article, name="article"),
    path("<slug:slug>/save/", views.save, name="save"),
    path("<slug:slug>/let-go/", views.let_go, name="let_go"),
]
