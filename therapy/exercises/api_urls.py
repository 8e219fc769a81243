from django.urls import path

from therapy.exercises import api

urlpatterns = [
    path("exercises/", api.Exercises.as_view(), name="api-exercises"),
    path("exercises/tools/", api.ExerciseTools.as_view(), name="api-exercise-tools"),
    path("exercises/<uuid:exercise_id>/", api.Exercise.as_view(), name="api-exercise"),
    path("exercises/<uuid:exercise_id>/restore/", api.ExerciseRestore.as_view(), name="api-exercise-restore"),
    path("conversations/<uuid:conversation_id>/worked-out/", api.WorkedOut.as_view(), name="api-worked-out"),
]
