from django.urls import path

from therapy.cards import views

app_name = "cards"
urlpatterns = [
    path("", views.pocket, name="pocket"),
    path("print/", views.paper, name="print"),
    path("<uuid:card_id>/", views.card, name="card"),
    path("<uuid:card_id>/use/", views.use, name="use"),
    path("<uuid:card_id>/take-back/", views.take_back, name="take_back"),
]
