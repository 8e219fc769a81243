from django.urls import path

from clinicians import alerts_api, api, plan_api

urlpatterns = [
    path("patients/", api.Patients.as_view(), name="api-patients"),
    path("patients/<uuid:patient_id>/", api.Patient.as_view(), name="api-patient"),
    path("patients/<uuid:patient_id>/moods/", api.Moods.as_view(), name="api-patient-moods"),
    path("patients/<uuid:patient_id>/conversations/", api.Conversations.as_view(), name="api-patient-conversations"),
    path("patients/<uuid:patient_id>/conversations/<uuid:conversation_id>/turns/", api.Turns.as_view(),
         name="api-patient-turns"),
    path("patients/<uuid:patient_id>/signals/", api.Signals.as_view(), name="api-patient-signals"),
    path("patients/<uuid:patient_id>/safety-plan/", plan_api.Plan.as_view(), name="api-patient-safety-plan"),
    path("patients/<uuid:patient_id>/safety-plan/draft/", plan_api.Draft.as_view(),
         name="api-patient-safety-plan-draft"),
    path("patients/<uuid:patient_id>/safety-plan/versions/<int:number>/agree/", plan_api.Agree.as_view(),
         name="api-patient-safety-plan-agree"),
    path("patients/<uuid:patient_id>/formulation/", plan_api.Formulation.as_view(), name="api-patient-formulation"),
    path("alerts/", alerts_api.Alerts.as_view(), name="api-alerts"),
    path("alerts/response-times/", alerts_api.ResponseTimes.as_view(), name="api-alerts-response-times"),
    path("alerts/log/", alerts_api.Log.as_view(), name="api-alerts-log"),
    path("alerts/<uuid:incident_id>/", alerts_api.Alert.as_view(), name="api-alert"),
    path("alerts/<uuid:incident_id>/acknowledge/", alerts_api.Acknowledge.as_view(), name="api-alert-acknowledge"),
    path("alerts/<uuid:incident_id>/take-over/", alerts_api.TakeOver.as_view(), name="api-alert-take-over"),
    path("alerts/<uuid:incident_id>/hand-over/", alerts_api.HandOver.as_view(), name="api-alert-hand-over"),
    path("alerts/<uuid:incident_id>/hand-over/call-off/", alerts_api.CallOffHandOver.as_view(),
         name="api-alert-call-off-hand-over"),
    path("alerts/<uuid:incident_id>/contact/", alerts_api.Contact.as_view(), name="api-alert-contact"),
    path("alerts/<uuid:incident_id>/contact/<int:event_id>/take-back/", alerts_api.TakeBack.as_view(),
         name="api-alert-take-back"),
    path("alerts/<uuid:incident_id>/resolve/", alerts_api.Resolve.as_view(), name="api-alert-resolve"),
    path("alerts/<uuid:incident_id>/dismiss/", alerts_api.Dismiss.as_view(), name="api-alert-dismiss"),
    path("alerts/<uuid:incident_id>/review/", alerts_api.Review.as_view(), name="api-alert-review"),
]
