from django.urls import path

from messaging import announcement_views, tools_views, views

app_name = "messages"
urlpatterns = [
    path("", views.threads, name="threads"),
    path("archive/", views.archive, name="archive"),
    path("new/", views.begin, name="begin"),
    path("find/", views.find, name="find"),
    path("people/", views.people, name="people"),
    path("news/", announcement_views.news, name="news"),
    path("news/<uuid:announcement_id>/", announcement_views.announcement, name="announcement"),
    path("<uuid:thread_id>/", views.thread, name="thread"),
    path("<uuid:thread_id>/draft/", views.draft, name="draft"),
    path("<uuid:thread_id>/put/", views.put, name="put"),
    path("<uuid:thread_id>/remind/put/", tools_views.remind, name="remind"),
    path("<uuid:thread_id>/pdf/", tools_views.paper, name="paper"),
    path("transcripts/<uuid:transcript_id>/pdf/", tools_views.kept_paper, name="kept_paper"),
    path("<uuid:thread_id>/hand-on/", views.hand_on, name="hand_on"),
    path("sent/<uuid:message_id>/edit/", views.edit, name="message_edit"),
    path("sent/<uuid:message_id>/hide/", views.hide, name="message_hide"),
    path("sent/<uuid:message_id>/show/", views.show_again, name="message_show"),
    path("waiting/<uuid:message_id>/call-off/", views.call_off, name="message_call_off"),
    path("files/<uuid:attachment_id>/", views.attachment, name="attachment"),
    path("files/<uuid:attachment_id>/take-out/", views.attachment_out, name="attachment_out"),
    path("files/<uuid:attachment_id>/put-back/", views.attachment_back, name="attachment_back"),
]
