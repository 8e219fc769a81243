from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "healing_space.accounts"
    label = "accounts"
    verbose_name = "Accounts"
