from django.urls import path

from patients.care import views

app_name = "care"
urlpatterns = [
    path("", views.home, name="home"),
    path("choose/", views.choose, name="choose"),
    path("sharing/", views.sharing, name="sharing"),
    path("<uuid:link_id>/leave/", views.leave, name="leave"),
]
