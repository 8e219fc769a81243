from django.urls import path

from clinicians.views import in_session

app_name = "in_session"

urlpatterns = [
    path("", in_session.go_on, name="go_on"),
    path("question/<slug:item>/", in_session.question, name="question"),
    path("done/", in_session.done, name="done"),
    path("answer/<uuid:signal_id>/", in_session.answer_ours, name="answer"),
    path("back/", in_session.back, name="back"),
]
