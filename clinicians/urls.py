from django.urls import path

from clinicians import views

app_name = "office"

urlpatterns = [
    path("", views.caseload, name="caseload"),
    path("requests/<uuid:link_id>/accept/", views.accept, name="accept"),
    path("requests/<uuid:link_id>/decline/", views.decline, name="decline"),
    path("patients/<uuid:patient_id>/", views.record, name="record"),
    path("patients/<uuid:patient_id>/moods/", views.moods, name="moods"),
    path("patients/<uuid:patient_id>/conversations/", views.conversations, name="conversations"),
    path("patients/<uuid:patient_id>/conversations/<uuid:conversation_id>/", views.conversation, name="conversation"),
    path("patients/<uuid:patient_id>/signals/", views.signals, name="signals"),
    path("patients/<uuid:patient_id>/end/", views.end_care, name="end_care"),
    path("alerts/", views.inbox, name="inbox"),
    path("alerts/count/", views.alerts_count, name="alerts_count"),
    path("alerts/<uuid:incident_id>/", views.incident, name="incident"),
    path("alerts/<uuid:incident_id>/state/", views.incident_state, name="incident_state"),
    path("alerts/<uuid:incident_id>/acknowledge/", views.acknowledge, name="acknowledge"),
    path("alerts/<uuid:incident_id>/take-over/", views.take_over, name="take_over"),
    path("alerts/<uuid:incident_id>/contact/", views.contact, name="contact"),
]
