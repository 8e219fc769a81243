"""The ground and the roof of the house. The roof (settings, URLs, Celery) names apps by string only."""
