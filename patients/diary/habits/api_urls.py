from django.urls import path

from patients.diary.habits import api

urlpatterns = [
    path("habits/", api.Habits.as_view(), name="api-habits"),
    path("habits/today/", api.Days.as_view(), name="api-habits-today"),
    path("habits/take-back/", api.TakeBack.as_view(), name="api-habits-take-back"),
    path("habits/aims/", api.Aims.as_view(), name="api-habits-aims"),
    path("habits/<uuid:habit_id>/", api.Habit.as_view(), name="api-habit"),
    path("habits/<uuid:habit_id>/restore/", api.HabitRestore.as_view(), name="api-habit-restore"),
]
