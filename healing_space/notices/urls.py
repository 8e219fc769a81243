from django.urls import path

from healing_space.notices import own_views, views

app_name = "notices"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("channels/", views.channels, name="channels"),
    path("phone/", views.phone, name="phone"),
    path("code/", views.code, name="code"),
    path("test/", views.test, name="test"),
    path("told/", own_views.told, name="told"),
    path("told/read/", own_views.mark_all, name="mark_all"),
    path("told/<uuid:told_id>/open/", own_views.open_told, name="open"),
    path("told/<uuid:told_id>/mark/", own_views.mark, name="mark"),
    path("ways/", own_views.ways, name="ways"),
    path("ways/phone/", own_views.my_phone, name="my_phone"),
    path("ways/code/", own_views.my_code, name="my_code"),
    path("ways/code/again/", own_views.code_again, name="code_again"),
    path("ways/address/", own_views.try_again, name="try_again"),
    path("ways/devices/", own_views.add_device, name="add_device"),
    path("ways/devices/<uuid:device_id>/remove/", own_views.remove_device, name="remove_device"),
    path("stop/<str:token>/", own_views.stop, name="stop"),
]
