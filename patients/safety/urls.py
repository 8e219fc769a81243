from django.urls import path

from patients.safety import views

app_name = "safety"
urlpatterns = [
    path("", views.help_now, name="help_now"),
    path("print/", views.help_document, name="help_document"),
    path("what-happens/", views.what_happens, name="what_happens"),
    path("person/", views.person, name="person"),
    path("status/", views.status, name="status"),
    path("answer/<uuid:signal_id>/", views.answer, name="answer"),
]
