from django.urls import path

from clinicians.views import alerts, answering, caseload, figures, hazards, plan, record, reviews, sleep

app_name = "office"

urlpatterns = [
    path("", caseload.caseload, name="caseload"),
    path("requests/<uuid:link_id>/accept/", caseload.accept, name="accept"),
    path("requests/<uuid:link_id>/decline/", caseload.decline, name="decline"),
    path("patients/<uuid:patient_id>/", record.record, name="record"),
    path("patients/<uuid:patient_id>/diary/", record.diary, name="diary"),
    path("patients/<uuid:patient_id>/moods/", record.moods, name="moods"),
    path("patients/<uuid:patient_id>/sleep/", sleep.sleep, name="sleep"),
    path("patients/<uuid:patient_id>/sleep/advice/", sleep.advice, name="sleep_advice"),
    path("patients/<uuid:patient_id>/sleep/advice/stop/", sleep.stop_advice, name="sleep_advice_stop"),
    path("patients/<uuid:patient_id>/conversations/", record.conversations, name="conversations"),
    path("patients/<uuid:patient_id>/conversations/<uuid:conversation_id>/", record.conversation, name="conversation"),
    path("patients/<uuid:patient_id>/signals/", record.signals, name="signals"),
    path("patients/<uuid:patient_id>/plan/", plan.plan, name="plan"),
    path("patients/<uuid:patient_id>/plan/edit/", plan.edit_plan, name="plan_edit"),
    path("patients/<uuid:patient_id>/plan/<int:number>/agree/", plan.agree_plan, name="plan_agree"),
    path("patients/<uuid:patient_id>/formulation/", plan.formulation, name="formulation"),
    path("patients/<uuid:patient_id>/formulation/edit/", plan.edit_formulation, name="formulation_edit"),
    path("patients/<uuid:patient_id>/end/", caseload.end_care, name="end_care"),
    path("hazards/", hazards.hazards, name="hazards"),
    path("hazards/print/", hazards.document, name="hazards_document"),
    path("alerts/", alerts.inbox, name="inbox"),
    path("alerts/count/", alerts.alerts_count, name="alerts_count"),
    path("alerts/response-times/", figures.response_times, name="response_times"),
    path("alerts/review/", reviews.week, name="review"),
    path("alerts/log/", reviews.incident_log, name="incident_log"),
    path("alerts/log/download/", reviews.download, name="incident_log_download"),
    path("alerts/<uuid:incident_id>/review/", reviews.review, name="review_incident"),
    path("alerts/<uuid:incident_id>/", answering.incident, name="incident"),
    path("alerts/<uuid:incident_id>/state/", answering.incident_state, name="incident_state"),
    path("alerts/<uuid:incident_id>/acknowledge/", answering.acknowledge, name="acknowledge"),
    path("alerts/<uuid:incident_id>/take-over/", answering.take_over, name="take_over"),
    path("alerts/<uuid:incident_id>/hand-over/", answering.hand_over, name="hand_over"),
    path("alerts/<uuid:incident_id>/hand-over/call-off/", answering.call_off_hand_over, name="call_off_hand_over"),
    path("alerts/<uuid:incident_id>/contact/", answering.contact, name="contact"),
    path("alerts/<uuid:incident_id>/contact/<int:event_id>/take-back/", answering.take_back, name="take_back"),
    path("alerts/<uuid:incident_id>/dismiss/", answering.dismiss, name="dismiss"),
]
