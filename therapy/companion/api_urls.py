from django.urls import path

from therapy.companion import api, keeping_api

ONE = "conversations/<uuid:conversation_id>/"

urlpatterns = [
    path("conversations/", api.Conversations.as_view(), name="api-conversations"),
    path("conversations/search/", keeping_api.Search.as_view(), name="api-conversation-search"),
    path("conversations/beginning/", api.Beginning.as_view(), name="api-conversation-beginning"),
    path("conversations/manner/", keeping_api.Manner.as_view(), name="api-manner"),
    path(ONE, api.Conversation.as_view(), name="api-conversation"),
    path(f"{ONE}title/", keeping_api.Title.as_view(), name="api-conversation-title"),
    path(f"{ONE}archived/", keeping_api.Archived.as_view(), name="api-conversation-archived"),
    path(f"{ONE}length/", keeping_api.Length.as_view(), name="api-conversation-length"),
    path(f"{ONE}paused/", keeping_api.Paused.as_view(), name="api-conversation-paused"),
    path(f"{ONE}restore/", keeping_api.Restore.as_view(), name="api-conversation-restore"),
    path(f"{ONE}file/", keeping_api.File.as_view(), name="api-conversation-file"),
    path(f"{ONE}stop/", api.Stop.as_view(), name="api-conversation-stop"),
    path(f"{ONE}again/", api.Again.as_view(), name="api-conversation-again"),
    path(f"{ONE}coach/", api.ByCoach.as_view(), name="api-conversation-coach"),
    path(f"{ONE}resume/", api.Resume.as_view(), name="api-conversation-resume"),
    path(f"{ONE}finish/", api.Finish.as_view(), name="api-conversation-finish"),
    path(f"{ONE}sent/", keeping_api.SentForOthers.as_view(), name="api-conversation-sendings"),
    path(f"{ONE}sent/<uuid:sent_id>/", keeping_api.SentAtOneTime.as_view(), name="api-conversation-sending"),
    path(f"{ONE}turns/", api.Turns.as_view(), name="api-turns"),
    path(f"{ONE}turns/<uuid:turn_id>/", api.Turn.as_view(), name="api-turn"),
    path(f"{ONE}turns/<uuid:turn_id>/sent/", keeping_api.SentForTurn.as_view(), name="api-turn-sent"),
]
