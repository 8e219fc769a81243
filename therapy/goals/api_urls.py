from django.urls import path

from therapy.goals import api

urlpatterns = [
    path("goals/", api.Goals.as_view(), name="api-goals"),
    path("goals/<uuid:goal_id>/", api.Goal.as_view(), name="api-goal"),
    path("goals/<uuid:goal_id>/restore/", api.GoalRestore.as_view(), name="api-goal-restore"),
    path("goals/<uuid:goal_id>/end/", api.GoalEnd.as_view(), name="api-goal-end"),
    path("goals/<uuid:goal_id>/take-up/", api.GoalTakeUp.as_view(), name="api-goal-take-up"),
    path("goals/<uuid:goal_id>/ratings/", api.Ratings.as_view(), name="api-goal-ratings"),
]
