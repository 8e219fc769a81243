from django.urls import path

from patients.safety.plan.views import device

# At the top: a service worker may keep only what lies beneath its own address.
urlpatterns = [
    path("sw.js", device.service_worker, name="service_worker"),
]
