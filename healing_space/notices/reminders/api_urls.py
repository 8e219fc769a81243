from django.urls import path

from healing_space.notices.reminders import api

urlpatterns = [
    path("reminders/", api.Reminders.as_view(), name="reminders"),
    path("reminders/<uuid:schedule_id>/", api.Reminder.as_view(), name="reminder"),
    path("reminder-settings/", api.Settings.as_view(), name="reminder-settings"),
    path("reminder-letters/", api.Letters.as_view(), name="reminder-letters"),
    path("reminder-devices/", api.Devices.as_view(), name="reminder-devices"),
    path("reminder-devices/<uuid:device_id>/", api.Device.as_view(), name="reminder-device"),
    path("prompts/", api.Prompts.as_view(), name="prompts"),
    path("prompts/arrived/", api.Arrived.as_view(), name="prompts-arrived"),
    path("prompts/<uuid:prompt_id>/open/", api.Opened.as_view(), name="prompts-open"),
    path("prompts/<uuid:prompt_id>/dismiss/", api.Dismissed.as_view(), name="prompts-dismiss"),
]
