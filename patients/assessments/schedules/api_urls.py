from django.urls import path

from patients.assessments.schedules import api

urlpatterns = [
    path("assessment-schedules/", api.Mine.as_view(), name="api-assessment-schedules"),
    path("assessment-schedules/<uuid:asked_for_id>/", api.One.as_view(), name="api-assessment-schedule"),
    path("assessment-schedules/<uuid:asked_for_id>/start/", api.Start.as_view(), name="api-assessment-schedule-start"),
    path("assessment-schedules/<uuid:asked_for_id>/pause/", api.Pause.as_view(), name="api-assessment-schedule-pause"),
    path("assessment-schedules/<uuid:asked_for_id>/go-on/", api.GoOn.as_view(), name="api-assessment-schedule-go-on"),
]
