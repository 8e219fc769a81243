from django.urls import path

from clinicians.views import alerts, caseload, plan, record

app_name = "office"

urlpatterns = [
    path("", caseload.caseload, name="caseload"),
    path("requests/<uuid:link_id>/accept/", caseload.accept, name="accept"),
    path("requests/<uuid:link_id>/decline/", caseload.decline, name="decline"),
    path("patients/<uuid:patient_id>/", record.record, name="record"),
    path("patients/<uuid:patient_id>/moods/", record.moods, name="moods"),
    path("patients/<uuid:patient_id>/conversations/", record.conversations, name="conversations"),
    path("patients/<uuid:patient_id>/conversations/<uuid:conversation_id>/", record.conversation, name="conversation"),
    path("patients/<uuid:patient_id>/signals/", record.signals, name="signals"),
    path("patients/<uuid:patient_id>/plan/", plan.plan, name="plan"),
    path("patients/<uuid:patient_id>/plan/edit/", plan.edit_plan, name="plan_edit"),
    path("patients/<uuid:patient_id>/plan/<int:number>/agree/", plan.agree_plan, name="plan_agree"),
    path("patients/<uuid:patient_id>/formulation/", plan.formulation, name="formulation"),
    path("patients/<uuid:patient_id>/formulation/edit/", plan.edit_formulation, name="formulation_edit"),
    path("patients/<uuid:patient_id>/end/", caseload.end_care, name="end_care"),
    path("alerts/", alerts.inbox, name="inbox"),
    path("alerts/count/", alerts.alerts_count, name="alerts_count"),
    path("alerts/<uuid:incident_id>/", alerts.incident, name="incident"),
    path("alerts/<uuid:incident_id>/state/", alerts.incident_state, name="incident_state"),
    path("alerts/<uuid:incident_id>/acknowledge/", alerts.acknowledge, name="acknowledge"),
    path("alerts/<uuid:incident_id>/take-over/", alerts.take_over, name="take_over"),
    path("alerts/<uuid:incident_id>/contact/", alerts.contact, name="contact"),
]
