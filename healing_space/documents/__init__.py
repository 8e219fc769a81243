"""Documents to take along or to print: tagged PDF that a screen reader can read, made here and nowhere else."""
