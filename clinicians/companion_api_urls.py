from django.urls import path

from clinicians import companion_api as api

TURN = "patients/<uuid:patient_id>/conversations/<uuid:conversation_id>/turns/<uuid:turn_id>/"

urlpatterns = [
    path(TURN, api.BlackBox.as_view(), name="api-patient-turn"),
    path(f"{TURN}replays/", api.Replays.as_view(), name="api-patient-turn-replays"),
    path("companion/reviews/", api.Reviews.as_view(), name="api-companion-reviews"),
    path("companion/reviews/agreement/", api.Agreement.as_view(), name="api-companion-reviews-agreement"),
    path("companion/reviews/<uuid:item_id>/", api.Review.as_view(), name="api-companion-review"),
    path("companion/reviews/<uuid:item_id>/judgements/", api.Judgements.as_view(), name="api-companion-judgements"),
    path("companion/prompts/", api.Prompts.as_view(), name="api-companion-prompts"),
    path("companion/prompts/compare/", api.PromptsCompared.as_view(), name="api-companion-prompts-compare"),
    path("companion/prompts/approvals/", api.PromptApprovals.as_view(), name="api-companion-prompt-approvals"),
    path("companion/evaluations/", api.Evaluations.as_view(), name="api-companion-evaluations"),
    path("companion/evaluations/<uuid:evaluation>/", api.Evaluation.as_view(), name="api-companion-evaluation"),
]
