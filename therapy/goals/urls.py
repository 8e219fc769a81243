from django.urls import path

from therapy.goals import step_views, views

app_name = "goals"
urlpatterns = [
    path("", views.goals, name="list"),
    path("add/", views.add, name="add"),
    path("<uuid:goal_id>/", views.goal, name="goal"),
    path("<uuid:goal_id>/edit/", views.edit, name="edit"),
    path("<uuid:goal_id>/end/", views.end, name="end"),
    path("<uuid:goal_id>/take-up/", views.take_up, name="take_up"),
    path("<uuid:goal_id>/delete/", views.delete, name="delete"),
    path("<uuid:goal_id>/bring-back/", views.bring_back, name="bring_back"),
    path("<uuid:goal_id>/steps/add/", step_views.add, name="add_step"),
    path("<uuid:goal_id>/steps/<uuid:step_id>/edit/", step_views.edit, name="edit_step"),
    path("<uuid:goal_id>/steps/<uuid:step_id>/mark/", step_views.mark, name="mark_step"),
    path("<uuid:goal_id>/steps/<uuid:step_id>/move/", step_views.move, name="move_step"),
]
