"""What can be asked about a patient beyond their account."""

from patients.models import Profile


def profile_of(subject) -> Profile | None:
    """What is known of a patient, or None before they have been through the welcome."""
    return Profile.objects.filter(subject=subject).first()
