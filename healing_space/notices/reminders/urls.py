from django.urls import path

from healing_space.notices.reminders import views

app_name = "reminders"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("add/<slug:reminder_kind>/", views.add, name="add"),
    path("how/", views.how, name="how"),
    path("letters/forget/", views.forget_letters, name="forget_letters"),
    path("pause/", views.pause, name="pause"),
    path("past/", views.past, name="past"),
    path("switch-all/", views.switch_all, name="switch_all"),
    path("devices/", views.add_device, name="add_device"),
    path("devices/<uuid:device_id>/remove/", views.remove_device, name="remove_device"),
    path("stop/<str:token>/", views.stop, name="stop"),
    path("times/<uuid:schedule_id>/", views.change, name="change"),
    path("times/<uuid:schedule_id>/switch/", views.switch, name="switch"),
    path("<uuid:prompt_id>/open/", views.open_prompt, name="open"),
    path("<uuid:prompt_id>/dismiss/", views.dismiss, name="dismiss"),
]
