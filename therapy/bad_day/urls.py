from django.urls import path

from therapy.bad_day import views

app_name = "bad_day"
urlpatterns = [
    path("", views.front, name="front"),
    path("breathe/", views.breathe, name="breathe"),
    path("mood/", views.mood, name="mood"),
    path("line/", views.line, name="line"),
    path("plan/", views.plan, name="plan"),
    path("people/", views.people, name="people"),
    path("person/", views.person, name="person"),
    path("begin-here/", views.begin_here, name="begin_here"),
]
