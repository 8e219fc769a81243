from django.urls import path

from therapy.insights import api

urlpatterns = [
    path("insights/", api.Insights.as_view(), name="api-insights"),
    path("insights/table/", api.Table.as_view(), name="api-insights-table"),
]
