from django.urls import path

from patients import views

urlpatterns = [
    path("", views.home, name="home"),
    path("welcome/", views.welcome, name="welcome"),
    path("welcome/<slug:step>/", views.welcome_step, name="welcome_step"),
    path("about/", views.about, name="about"),
    path("privacy/", views.privacy, name="privacy"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("easy-read/", views.easy_read_list, name="easy_read_list"),
    path("easy-read/<slug:easy>/", views.easy_read_page, name="easy_read"),
]
