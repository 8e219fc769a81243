from django.urls import include, path

from therapy.exercises import step_views, views

app_name = "exercises"
urlpatterns = [
    path("", views.index, name="list"),
    path("", include("therapy.exercises.life.urls")),
    path("tools/<slug:tool>/", views.tool, name="tool"),
    path("from/<uuid:conversation_id>/", views.from_conversation, name="save"),
    path("<uuid:exercise_id>/", views.exercise, name="exercise"),
    path("<uuid:exercise_id>/steps/<int:number>/", step_views.step, name="step"),
    path("<uuid:exercise_id>/all/", views.whole, name="all"),
    path("<uuid:exercise_id>/pdf/", views.paper, name="pdf"),
    path("<uuid:exercise_id>/delete/", views.delete, name="delete"),
]
