"""The second stage: a table of weights, learnt from the open lines of the corpus, that hears what no rule foresaw.

It may add a finding and never takes one away. Rules are strong where language is built of parts (who, what, to whom,
denied or meant); a learnt table is strong where it is not: in the company that words keep in oblique talk. It reads
the same words that the rules read, sentence by sentence, and weighs with them the hints that the rules found: words
that say too little alone. A hint only adds.

`table.bin` is made by `python -m tests.safety.retrain`, which writes `CARD.md` beside it: what it was taught by, how it
was calibrated, and how well it does on lines that it was not taught.
"""

from patients.safety.rules.second_stage.hearing import hear
from patients.safety.rules.second_stage.table import load

__all__ = ["hear", "load"]
