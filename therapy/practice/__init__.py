"""Calm timed screens: breathing, grounding, letting go of tension, riding out an urge.

They hold nothing about anybody and ask nobody who they are, so they open without an account, without a script and,
once opened, without a network. What somebody writes down about them belongs elsewhere.
"""
