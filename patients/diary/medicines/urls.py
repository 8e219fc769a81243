from django.urls import path

from patients.diary.medicines.views import changing, listing, marking, side_effects

app_name = "medicines"
urlpatterns = [
    path("", marking.today, name="today"),
    path("tap/", marking.tap, name="tap"),
    path("took-more/", marking.took_more, name="took_more"),
    path("doses/add/", marking.add_dose, name="dose_add"),
    path("doses/<uuid:dose_id>/", marking.dose, name="dose"),
    path("weeks/", listing.weeks, name="weeks"),
    path("side-effects/", side_effects.side_effects, name="side_effects"),
    path("side-effects/add/", side_effects.add, name="side_effect_add"),
    path("side-effects/<uuid:side_effect_id>/", side_effects.edit, name="side_effect"),
    path("list/", listing.medicines, name="list"),
    path("add/", changing.add, name="add"),
    path("<uuid:medicine_id>/", listing.medicine, name="medicine"),
    path("<uuid:medicine_id>/edit/", changing.edit, name="edit"),
    path("<uuid:medicine_id>/dose/", changing.change_course, name="course"),
    path("<uuid:medicine_id>/refill/", changing.refill, name="refill"),
    path("<uuid:medicine_id>/no-longer/", changing.stop, name="stop"),
    path("<uuid:medicine_id>/take-again/", changing.take_again, name="take_again"),
]
