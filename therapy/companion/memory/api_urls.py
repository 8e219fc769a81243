from django.urls import path

from therapy.companion.memory import api

urlpatterns = [
    path("memory/", api.Facts.as_view(), name="api-memory"),
    path("memory/<uuid:fact_id>/", api.Fact.as_view(), name="api-memory-fact"),
    path("memory/<uuid:fact_id>/confirm/", api.Confirm.as_view(), name="api-memory-confirm"),
    path("memory/<uuid:fact_id>/refuse/", api.Refuse.as_view(), name="api-memory-refuse"),
    path("memory/<uuid:fact_id>/restore/", api.Restore.as_view(), name="api-memory-restore"),
    path("conversations/<uuid:conversation_id>/summaries/", api.Summaries.as_view(), name="api-summaries"),
    path("summaries/<uuid:summary_id>/", api.Summary.as_view(), name="api-summary"),
    path("summaries/<uuid:summary_id>/share/", api.ShareSummary.as_view(), name="api-summary-share"),
    path("summaries/<uuid:summary_id>/withdraw/", api.WithdrawSummary.as_view(), name="api-summary-withdraw"),
]
