from django.urls import path

from clinicians import api, plan_api

urlpatterns = [
    path("patients/", api.Patients.as_view(), name="api-patients"),
    path("patients/<uuid:patient_id>/", api.Patient.as_view(), name="api-patient"),
    path("patients/<uuid:patient_id>/moods/", api.Moods.as_view(), name="api-patient-moods"),
    path("patients/<uuid:patient_id>/conversations/", api.Conversations.as_view(), name="api-patient-conversations"),
    path("patients/<uuid:patient_id>/conversations/<uuid:conversation_id>/turns/", api.Turns.as_view(),
         name="api-patient-turns"),
    path("patients/<uuid:patient_id>/signals/", api.Signals.as_view(), name="api-patient-signals"),
    path("patients/<uuid:patient_id>/safety-plan/", plan_api.Plan.as_view(), name="api-patient-safety-plan"),
    path("patients/<uuid:patient_id>/safety-plan/versions/<int:number>/agree/", plan_api.Agree.as_view(),
         name="api-patient-safety-plan-agree"),
    path("patients/<uuid:patient_id>/formulation/", plan_api.Formulation.as_view(), name="api-patient-formulation"),
    path("alerts/", api.Alerts.as_view(), name="api-alerts"),
    path("alerts/<uuid:incident_id>/", api.Alert.as_view(), name="api-alert"),
    path("alerts/<uuid:incident_id>/acknowledge/", api.Acknowledge.as_view(), name="api-alert-acknowledge"),
    path("alerts/<uuid:incident_id>/take-over/", api.TakeOver.as_view(), name="api-alert-take-over"),
    path("alerts/<uuid:incident_id>/contact/", api.Contact.as_view(), name="api-alert-contact"),
    path("alerts/<uuid:incident_id>/resolve/", api.Resolve.as_view(), name="api-alert-resolve"),
]
