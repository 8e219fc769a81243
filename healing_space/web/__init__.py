"""The furniture that every door shares: who may enter, errors, the API's manners, health, logs, the admin site."""
