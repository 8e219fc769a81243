from django.urls import path

from patients.assessments.views import listing, results, taking

app_name = "assessments"
urlpatterns = [
    path("", listing.home, name="home"),
    path("setting/", listing.setting, name="setting"),
    path("download/", listing.download, name="download"),
    path("taking/<uuid:assessment_id>/", taking.take, name="take"),
    path("taking/<uuid:assessment_id>/all/", taking.all_questions, name="all"),
    path("taking/<uuid:assessment_id>/check/", taking.check, name="check"),
    path("taking/<uuid:assessment_id>/set-aside/", taking.abandon, name="abandon"),
    path("taking/<uuid:assessment_id>/question/<slug:item>/", taking.question, name="question"),
    path("results/<uuid:result_id>/", results.result, name="result"),
    path("results/<uuid:result_id>/delete/", results.delete, name="delete"),
    path("results/<uuid:result_id>/restore/", results.restore, name="restore"),
    path("<slug:code>/", listing.instrument, name="instrument"),
    path("<slug:code>/start/", listing.start, name="start"),
    path("<slug:code>/download/", listing.download, name="download_one"),
]
