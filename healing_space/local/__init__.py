"""The house on one machine: a real PostgreSQL and Redis from wheels, and every process of the product, under one roof.

For development, tests and demonstrations. Standard library only, because it runs before anything is installed;
production code never imports it.
"""
