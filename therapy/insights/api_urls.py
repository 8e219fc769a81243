from django.urls import path

from therapy.insights import api

urlpatterns = [
    path("insights/", api.Insights.as_view(), name="api-insights"),
    path("insights/table/", api.Table.as_view(), name="api-insights-table"),
    path("insights/what-helps/", api.WhatHelps.as_view(), name="api-what-helps"),
    path("insights/what-helps/table/", api.WhatHelpsTable.as_view(), name="api-what-helps-table"),
]
