from django.urls import path

from healing_space.notices import api, own_api

urlpatterns = [
    path("safety-notices/", api.Reach.as_view(), name="safety-notices"),
    path("safety-notices/code/", api.Code.as_view(), name="safety-notices-code"),
    path("safety-notices/tests/", api.Tests.as_view(), name="safety-notices-tests"),
    path("notices/", own_api.Told.as_view(), name="notices-told"),
    path("notices/read-all/", own_api.AllTold.as_view(), name="notices-read-all"),
    path("notices/arrived/", own_api.Arrived.as_view(), name="notices-arrived"),
    path("notices/<uuid:told_id>/", own_api.OneTold.as_view(), name="notices-mark"),
    path("notice-ways/", own_api.Ways.as_view(), name="notice-ways"),
    path("notice-ways/phone/", own_api.Phone.as_view(), name="notice-phone"),
    path("notice-ways/phone/code/", own_api.PhoneCode.as_view(), name="notice-phone-code"),
    path("notice-ways/address/", own_api.Address.as_view(), name="notice-address"),
    path("mail-events/", own_api.MailEvents.as_view(), name="mail-events"),
]
