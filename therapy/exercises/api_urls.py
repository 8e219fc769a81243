from django.urls import include, path

from therapy.exercises import api

urlpatterns = [
    path("exercises/", include("therapy.exercises.life.api_urls")),
    path("exercises/", api.Exercises.as_view(), name="api-exercises"),
    path("exercises/tools/", api.ExerciseTools.as_view(), name="api-exercise-tools"),
    path("exercises/tools/<slug:tool>/", api.ExerciseTool.as_view(), name="api-exercise-tool"),
    path("exercises/drafts/", api.ExerciseDrafts.as_view(), name="api-exercise-drafts"),
    path("exercises/<uuid:exercise_id>/steps/<int:number>/", api.ExerciseStep.as_view(), name="api-exercise-step"),
    path("exercises/<uuid:exercise_id>/finish/", api.ExerciseFinish.as_view(), name="api-exercise-finish"),
    path("exercises/<uuid:exercise_id>/pdf/", api.ExercisePaper.as_view(), name="api-exercise-pdf"),
    path("exercises/<uuid:exercise_id>/", api.Exercise.as_view(), name="api-exercise"),
    path("exercises/<uuid:exercise_id>/restore/", api.ExerciseRestore.as_view(), name="api-exercise-restore"),
    path("conversations/<uuid:conversation_id>/worked-out/", api.WorkedOut.as_view(), name="api-worked-out"),
]
