from django.urls import path

from therapy.goals import api, step_api

urlpatterns = [
    path("goals/", api.Goals.as_view(), name="api-goals"),
    path("goals/<uuid:goal_id>/", api.Goal.as_view(), name="api-goal"),
    path("goals/<uuid:goal_id>/restore/", api.GoalRestore.as_view(), name="api-goal-restore"),
    path("goals/<uuid:goal_id>/end/", api.GoalEnd.as_view(), name="api-goal-end"),
    path("goals/<uuid:goal_id>/take-up/", api.GoalTakeUp.as_view(), name="api-goal-take-up"),
    path("goals/<uuid:goal_id>/ratings/", api.Ratings.as_view(), name="api-goal-ratings"),
    path("goals/<uuid:goal_id>/steps/", step_api.Steps.as_view(), name="api-goal-steps"),
    path("goals/<uuid:goal_id>/steps/<uuid:step_id>/", step_api.Step.as_view(), name="api-goal-step"),
    path("goals/<uuid:goal_id>/steps/<uuid:step_id>/mark/", step_api.StepMark.as_view(), name="api-goal-step-mark"),
    path("goals/<uuid:goal_id>/steps/<uuid:step_id>/move/", step_api.StepMove.as_view(), name="api-goal-step-move"),
    path("goals/<uuid:goal_id>/steps/<uuid:step_id>/restore/", step_api.StepRestore.as_view(),
         name="api-goal-step-restore"),
]
