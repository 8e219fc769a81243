from django.urls import path

from patients.diary.moving import api

urlpatterns = [
    path("diary-exports/", api.Exports.as_view(), name="api-diary-exports"),
    path("diary-imports/", api.Imports.as_view(), name="api-diary-imports"),
    path("diary-imports/<uuid:upload_id>/", api.Import.as_view(), name="api-diary-import"),
    path("diary-imports/<uuid:upload_id>/keep/", api.Keep.as_view(), name="api-diary-import-keep"),
]
