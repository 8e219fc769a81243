"""Trying the companion out on made-up persons: scripts as data, a written rubric, and a report.

No line here is about anybody. A script is played against the guided coach or a language model, in the order the
service keeps: screen first, then fixed words, or the coach, or the model behind its guard.
"""
