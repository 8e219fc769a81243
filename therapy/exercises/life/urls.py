from django.urls import path

from therapy.exercises.life import views, worry_views

urlpatterns = [
    path("<uuid:ladder_id>/ladder/", views.ladder, name="ladder"),
    path("<uuid:ladder_id>/ladder/pdf/", views.ladder_paper, name="ladder_pdf"),
    path("week/", views.week, name="week"),
    path("week/pdf/", views.week_paper, name="week_pdf"),
    path("week/plan/", views.plan, name="plan"),
    path("keeping-well/", views.keeping_well, name="keeping_well"),
    path("keeping-well/looked/", views.looked, name="looked"),
    path("worries/", worry_views.index, name="worries"),
    path("worries/put-off/", worry_views.put_off, name="put_off"),
    path("worries/time/", worry_views.clock, name="clock"),
    path("worries/<uuid:worry_id>/", worry_views.outcome, name="worry"),
]
