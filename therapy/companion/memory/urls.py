from django.urls import path

from therapy.companion.memory import summary_views, views

app_name = "memory"
urlpatterns = [
    path("memory/", views.memory, name="memory"),
    path("memory/forget/", views.forget_everything, name="forget_everything"),
    path("memory/<uuid:fact_id>/", views.fact, name="fact"),
    path("memory/<uuid:fact_id>/yes/", views.confirm, name="confirm"),
    path("memory/<uuid:fact_id>/no/", views.refuse, name="refuse"),
    path("memory/<uuid:fact_id>/delete/", views.forget, name="forget"),
    path("memory/<uuid:fact_id>/bring-back/", views.bring_back, name="bring_back"),
    path("summaries/<uuid:summary_id>/withdraw/", summary_views.withdraw, name="withdraw"),
    path("<uuid:conversation_id>/summary/", summary_views.summary, name="summary"),
    path("<uuid:conversation_id>/summary/write/", summary_views.write, name="write"),
    path("<uuid:conversation_id>/summary/share/", summary_views.share, name="share"),
    path("<uuid:conversation_id>/summary/discard/", summary_views.discard, name="discard"),
]
