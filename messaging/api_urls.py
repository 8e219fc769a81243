from django.urls import path

from messaging import announcement_api, api, attachments_api, away_api

urlpatterns = [
    path("threads/", api.Threads.as_view(), name="api-threads"),
    path("threads/search/", api.Search.as_view(), name="api-threads-search"),
    path("threads/<uuid:thread_id>/", api.Thread.as_view(), name="api-thread"),
    path("threads/<uuid:thread_id>/read/", api.ThreadRead.as_view(), name="api-thread-read"),
    path("threads/<uuid:thread_id>/draft/", api.ThreadDraft.as_view(), name="api-thread-draft"),
    path("threads/<uuid:thread_id>/hand-on/", api.ThreadHandOn.as_view(), name="api-thread-hand-on"),
    path("threads/<uuid:thread_id>/messages/", api.Messages.as_view(), name="api-thread-messages"),
    path("threads/<uuid:thread_id>/attachments/", attachments_api.Box.as_view(), name="api-thread-attachments"),
    path("attachments/<uuid:attachment_id>/", attachments_api.Attachment.as_view(), name="api-attachment"),
    path("attachments/<uuid:attachment_id>/restore/", attachments_api.AttachmentRestore.as_view(),
         name="api-attachment-restore"),
    path("messages/waiting/", api.Waiting.as_view(), name="api-messages-waiting"),
    path("messages/waiting/<uuid:message_id>/", api.WaitingOne.as_view(), name="api-message-waiting"),
    path("messages/people/", api.People.as_view(), name="api-messages-people"),
    path("messages/<uuid:message_id>/", api.Message.as_view(), name="api-message"),
    path("messages/<uuid:message_id>/restore/", api.MessageRestore.as_view(), name="api-message-restore"),
    path("announcements/", announcement_api.Announcements.as_view(), name="api-announcements"),
    path("announcements/<uuid:announcement_id>/", announcement_api.Announcement.as_view(), name="api-announcement"),
    path("announcements/<uuid:announcement_id>/restore/", announcement_api.AnnouncementRestore.as_view(),
         name="api-announcement-restore"),
    path("news/", announcement_api.News.as_view(), name="api-news"),
    path("news/<uuid:announcement_id>/read/", announcement_api.NewsRead.as_view(), name="api-news-read"),
    path("away/", away_api.Absences.as_view(), name="api-away"),
    path("away/<uuid:away_id>/", away_api.OneAbsence.as_view(), name="api-away-one"),
]
