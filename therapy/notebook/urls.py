from django.urls import path

from therapy.notebook import views

app_name = "notebook"
urlpatterns = [
    path("", views.notebook, name="notebook"),
    path("delete/", views.delete, name="delete"),
    path("restore/", views.restore, name="restore"),
]
