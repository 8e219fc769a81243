from django.urls import path

from patients.diary.moving import views

app_name = "moving"
urlpatterns = [
    path("export/", views.export, name="export"),
    path("export/file/", views.export_file, name="export_file"),
    path("import/", views.bring_in, name="bring_in"),
    path("import/<uuid:upload_id>/", views.report, name="report"),
    path("import/<uuid:upload_id>/keep/", views.keep, name="keep"),
    path("import/<uuid:upload_id>/discard/", views.discard, name="discard"),
]
