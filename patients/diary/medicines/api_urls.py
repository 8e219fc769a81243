from django.urls import path

from patients.diary.medicines import api, marking_api

urlpatterns = [
    path("medicines/", api.Medicines.as_view(), name="api-medicines"),
    path("medicines/day/", api.Day.as_view(), name="api-medicines-day"),
    path("medicines/weeks/", api.Weeks.as_view(), name="api-medicines-weeks"),
    path("medicines/took-more/", marking_api.TookMore.as_view(), name="api-medicines-took-more"),
    path("medicines/<uuid:medicine_id>/", api.Medicine.as_view(), name="api-medicine"),
    path("medicines/<uuid:medicine_id>/restore/", api.MedicineRestore.as_view(), name="api-medicine-restore"),
    path("medicines/<uuid:medicine_id>/courses/", api.Courses.as_view(), name="api-medicine-courses"),
    path("medicines/<uuid:medicine_id>/stop/", api.Stop.as_view(), name="api-medicine-stop"),
    path("medicines/<uuid:medicine_id>/take-again/", api.TakeAgain.as_view(), name="api-medicine-take-again"),
    path("medicines/<uuid:medicine_id>/refill/", api.Refill.as_view(), name="api-medicine-refill"),
    path("doses/", marking_api.Doses.as_view(), name="api-doses"),
    path("doses/<uuid:dose_id>/", marking_api.Dose.as_view(), name="api-dose"),
    path("doses/<uuid:dose_id>/restore/", marking_api.DoseRestore.as_view(), name="api-dose-restore"),
    path("side-effects/", marking_api.SideEffects.as_view(), name="api-side-effects"),
    path("side-effects/<uuid:side_effect_id>/", marking_api.SideEffect.as_view(), name="api-side-effect"),
    path("side-effects/<uuid:side_effect_id>/restore/", marking_api.SideEffectRestore.as_view(),
         name="api-side-effect-restore"),
]
