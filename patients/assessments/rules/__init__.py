"""What a questionnaire is made of, what its answers add up to, and what a change of a score means. Plain values."""
