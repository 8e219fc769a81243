from django.urls import path

from therapy.exercises.life import api

urlpatterns = [
    path("ladders/<uuid:ladder_id>/", api.ExerciseLadder.as_view(), name="api-exercise-ladder"),
    path("week/", api.ActivityWeek.as_view(), name="api-activity-week"),
    path("worries/", api.Worries.as_view(), name="api-worries"),
    path("worries/window/", api.WorryWindow.as_view(), name="api-worry-window"),
    path("worries/<uuid:worry_id>/", api.Worry.as_view(), name="api-worry"),
    path("keeping-well/", api.KeepingWell.as_view(), name="api-keeping-well"),
]
