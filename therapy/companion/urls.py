from django.urls import path

from therapy.companion.views import keeping, knowing, talking

app_name = "companion"
urlpatterns = [
    path("", keeping.index, name="list"),
    path("archive/", keeping.archive, name="archive"),
    path("find/", keeping.find, name="find"),
    path("manner/", knowing.manner, name="manner"),
    path("<uuid:conversation_id>/", talking.conversation, name="conversation"),
    path("<uuid:conversation_id>/coach/", talking.coach, name="coach"),
    path("<uuid:conversation_id>/stop/", talking.stop, name="stop"),
    path("<uuid:conversation_id>/again/", talking.again, name="again"),
    path("<uuid:conversation_id>/length/", talking.length, name="length"),
    path("<uuid:conversation_id>/finish/", talking.finish, name="finish"),
    path("<uuid:conversation_id>/pause/", talking.pause, name="pause"),
    path("<uuid:conversation_id>/resume/", talking.resume, name="resume"),
    path("<uuid:conversation_id>/manage/", keeping.manage, name="manage"),
    path("<uuid:conversation_id>/put-away/", keeping.put_away, name="put_away"),
    path("<uuid:conversation_id>/take-back/", keeping.take_back, name="take_back"),
    path("<uuid:conversation_id>/file/", keeping.file, name="file"),
    path("<uuid:conversation_id>/delete/", keeping.delete, name="delete"),
    path("<uuid:conversation_id>/bring-back/", keeping.bring_back, name="bring_back"),
    path("<uuid:conversation_id>/sent/", knowing.all_sent, name="all_sent"),
    path("<uuid:conversation_id>/sent/<uuid:turn_id>/", knowing.sent, name="sent"),
    path("turns/<uuid:turn_id>/", talking.turn, name="turn"),
]
