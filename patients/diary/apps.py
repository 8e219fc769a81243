from django.apps import AppConfig


class DiaryConfig(AppConfig):
    name = "patients.diary"
    label = "diary"
    verbose_name = "Diary"
