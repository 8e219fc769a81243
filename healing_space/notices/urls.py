from django.urls import path

from healing_space.notices import views

app_name = "notices"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("channels/", views.channels, name="channels"),
    path("phone/", views.phone, name="phone"),
    path("code/", views.code, name="code"),
    path("test/", views.test, name="test"),
]
