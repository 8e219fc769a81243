"""The roof: every door by name, none by import."""

from django.contrib import admin
from django.urls import include, path

from healing_space.web import docs, health

handler404 = "healing_space.web.errors.not_found"
handler500 = "healing_space.web.errors.broken"

urlpatterns = [
    path("livez", health.livez, name="livez"),
    path("healthz", health.healthz, name="healthz"),
    path("metrics", health.metrics, name="metrics"),
    path("admin/", admin.site.urls),
    path("api/schema/", docs.Schema.as_view(), name="api-schema"),
    path("api/docs/", docs.page, name="api-docs"),
    path("api/v1/", include("healing_space.api_urls")),
    path("", include("healing_space.accounts.urls")),
    path("notices/", include("healing_space.notices.urls")),
    path("reminders/", include("healing_space.notices.reminders.urls")),
    path("my-data/", include("gdpr.urls")),
    path("help-now/", include("patients.safety.urls")),
    path("safety-plan/", include("patients.safety.plan.urls")),
    path("", include("patients.safety.plan.root_urls")),
    path("care/", include("patients.care.urls")),
    path("assessments/asked/", include("patients.assessments.schedules.urls")),
    path("assessments/", include("patients.assessments.urls")),
    path("diary/", include("patients.diary.moving.urls")),
    path("diary/sleep/", include("patients.diary.sleep.urls")),
    path("diary/habits/", include("patients.diary.habits.urls")),
    path("diary/medicines/", include("patients.diary.medicines.urls")),
    path("", include("patients.diary.urls")),
    path("conversations/", include("therapy.companion.memory.urls")),
    path("conversations/", include("therapy.companion.urls")),
    path("progress/", include("therapy.insights.urls")),
    path("goals/", include("therapy.goals.urls")),
    path("exercises/", include("therapy.exercises.urls")),
    path("homework/", include("therapy.homework.urls")),
    path("library/", include("therapy.library.urls")),
    path("calm/", include("therapy.practice.urls")),
    path("cards/", include("therapy.cards.urls")),
    path("notebook/", include("therapy.notebook.urls")),
    path("first-steps/", include("therapy.first_steps.urls")),
    path("bad-day/", include("therapy.bad_day.urls")),
    path("messages/", include("messaging.urls")),
    path("office/", include("clinicians.urls")),
    path("in-session/", include("clinicians.in_session_urls")),
    path("", include("patients.urls")),
]
