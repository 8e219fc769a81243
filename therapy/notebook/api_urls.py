from django.urls import path

from therapy.notebook import api

urlpatterns = [
    path("notebook/", api.SealedNotebook.as_view(), name="api-notebook"),
    path("notebook/restore/", api.NotebookRestore.as_view(), name="api-notebook-restore"),
    path("notebook/locks/<str:opener>/", api.NotebookLock.as_view(), name="api-notebook-lock"),
    path("notebook/notes/", api.SealedNotes.as_view(), name="api-notebook-notes"),
    path("notebook/notes/<uuid:sealed_id>/", api.SealedNote.as_view(), name="api-notebook-note"),
    path("notebook/notes/<uuid:sealed_id>/restore/", api.SealedNoteRestore.as_view(), name="api-notebook-note-restore"),
]
