"""The API's doors, by name."""

from django.urls import include, path

urlpatterns = [
    path("", include("healing_space.accounts.api_urls")),
    path("", include("healing_space.notices.api_urls")),
    path("", include("healing_space.notices.reminders.api_urls")),
    path("", include("gdpr.api_urls")),
    path("", include("patients.api_urls")),
    path("", include("patients.care.api_urls")),
    path("", include("patients.assessments.api_urls")),
    path("", include("patients.assessments.schedules.api_urls")),
    path("", include("patients.diary.api_urls")),
    path("", include("patients.diary.medicines.api_urls")),
    path("", include("patients.diary.sleep.api_urls")),
    path("", include("patients.diary.moving.api_urls")),
    path("", include("patients.diary.habits.api_urls")),
    path("", include("patients.safety.api_urls")),
    path("", include("patients.safety.directory.api_urls")),
    path("", include("patients.safety.plan.api_urls")),
    path("", include("therapy.companion.api_urls")),
    path("", include("therapy.companion.memory.api_urls")),
    path("", include("therapy.insights.api_urls")),
    path("", include("therapy.goals.api_urls")),
    path("", include("therapy.exercises.api_urls")),
    path("", include("therapy.homework.api_urls")),
    path("", include("therapy.library.api_urls")),
    path("", include("therapy.practice.api_urls")),
    path("", include("therapy.first_steps.api_urls")),
    path("", include("therapy.cards.api_urls")),
    path("", include("messaging.api_urls")),
    path("", include("clinicians.api_urls")),
]
