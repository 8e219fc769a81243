from django.urls import path

from patients.assessments import api

urlpatterns = [
    path("instruments/", api.Instruments.as_view(), name="api-instruments"),
    path("instruments/<slug:code>/", api.Instrument.as_view(), name="api-instrument"),
    path("assessments/", api.Assessments.as_view(), name="api-assessments"),
    path("assessments/scores/", api.Scores.as_view(), name="api-assessment-scores"),
    path("assessments/table/", api.Table.as_view(), name="api-assessment-table"),
    path("assessments/preference/", api.Preference.as_view(), name="api-assessment-preference"),
    path("assessments/<uuid:assessment_id>/", api.Assessment.as_view(), name="api-assessment"),
    path("assessments/<uuid:assessment_id>/finish/", api.Finish.as_view(), name="api-assessment-finish"),
    path("assessments/<uuid:assessment_id>/abandon/", api.Abandon.as_view(), name="api-assessment-abandon"),
    path("assessments/<uuid:assessment_id>/restore/", api.Restore.as_view(), name="api-assessment-restore"),
]
