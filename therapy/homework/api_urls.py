from django.urls import path

from therapy.homework import api

urlpatterns = [
    path("homework/", api.HomeworkList.as_view(), name="api-homework"),
    path("homework/reminders/", api.HomeworkReminders.as_view(), name="api-homework-reminders"),
    path("homework/file/", api.HomeworkTable.as_view(), name="api-homework-file"),
    path("homework/<uuid:homework_id>/", api.OneHomework.as_view(), name="api-homework-one"),
    path("homework/<uuid:homework_id>/start/", api.HomeworkStart.as_view(), name="api-homework-start"),
    path("homework/<uuid:homework_id>/answer/", api.HomeworkAnswer.as_view(), name="api-homework-answer"),
    path("homework/<uuid:homework_id>/answer/restore/", api.HomeworkAnswerRestore.as_view(),
         name="api-homework-answer-restore"),
]
