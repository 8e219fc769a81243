from django.urls import path

from therapy.companion import api

urlpatterns = [
    path("conversations/", api.Conversations.as_view(), name="api-conversations"),
    path("conversations/<uuid:conversation_id>/", api.Conversation.as_view(), name="api-conversation"),
    path("conversations/<uuid:conversation_id>/turns/", api.Turns.as_view(), name="api-turns"),
    path("conversations/<uuid:conversation_id>/turns/<uuid:turn_id>/", api.Turn.as_view(), name="api-turn"),
]
