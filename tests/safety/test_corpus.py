"""Is the corpus what it says it is: labelled, varied, its families apart, its blind part locked and no near copy?"""

import hashlib
import re
from collections import Counter, defaultdict

from tests.safety import corpus

BLIND_DIGESTS = {
    "five.txt": "bfb251b3425641a3b7beedbddb8802b609ff7b95c5917c44382fc02b342e7077",
    "four.txt": "8517c936537a7e5366e1897252235a8d2bb24269c30b5064dd984e357d90b79e",
    "six.txt": "1ea05715e357fc78b79df05f5883574e23e6a4f481c9cdd06d98defaa5928acf",
    "three.txt": "77710b641800ca0b0b76a51f1ca09c125d0489e4be74e0fb7b76efe1e2951b5f",
    "one.txt": "17b66c162262e8d87e2bfcdb1ff7017650e38266ceb71b40848f137ab95c9990",
    "two.txt": "270c5db61898a20a7ea8e5bc2dc699c239b7940dd5455d9f4b95c6fbd6bfc2cd",
}
"""Nobody tunes to these lines, so nobody edits them. A line that turns out to be labelled wrongly stays as it is."""
NEAR = 0.8


def words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z0-9']+", text.lower()))


def every_line() -> list[corpus.Line]:
    return [*corpus.read("open"), *corpus.read("blind")]


def test_there_are_many_lines_in_every_group_and_enough_of_them_blind():
    lines = every_line()
    blind = corpus.read("blind")

    assert len(lines) >= 4000
    assert len(blind) >= 5500
    for part in ("open", "blind"):
        counts = Counter(line.group for line in corpus.read(part))
        assert all(counts[group] >= 12 for group in (*corpus.DANGER, *corpus.CALM) if group != "many_ways"), counts


def test_a_line_is_due_exactly_in_the_groups_of_danger():
    wrong = [line.id for line in every_line() if line.is_due != (line.group in corpus.DANGER)]

    assert wrong == []


def test_no_text_stands_twice():
    seen = Counter(" ".join(line.text.lower().split()) for line in every_line())

    assert [text for text, times in seen.items() if times > 1] == []


def test_no_blind_line_is_a_near_copy_of_an_open_one():
    by_word: dict[str, list[frozenset[str]]] = defaultdict(list)
    for line in corpus.read("open"):
        for word in words(line.text):
            by_word[word].append(words(line.text))
    rarest = {word: len(held) for word, held in by_word.items()}
    near = []
    for line in corpus.read("blind"):
        held = words(line.text)
        if len(held) < 5:  # two people may well both write "i want to die"
            continue
        # A near copy shares all but a fifth of the words, so one of the rarer ones at least.
        looked_for = sorted(held, key=lambda word: rarest.get(word, 0))[: len(held) // 5 + 2]
        for other in {other for word in looked_for for other in by_word.get(word, ())}:
            if len(held & other) >= NEAR * len(held | other):
                near.append((line.id, line.text))
    assert near == []


def test_a_family_stands_in_one_group_and_one_fold():
    folds = defaultdict(set)
    for line in every_line():
        folds[line.group, line.family].add(line.fold)

    assert all(len(each) == 1 for each in folds.values())
    open_folds = Counter(line.fold for line in corpus.read("open"))
    assert set(open_folds) == set(range(corpus.FOLDS))


def test_every_fold_holds_every_group_in_which_there_is_enough():
    counts = defaultdict(Counter)
    for line in corpus.read("open"):
        counts[line.group][line.fold] += 1

    assert [group for group, held in counts.items() if held.total() >= 100 and len(held) < corpus.FOLDS] == []


def test_the_blind_lines_are_as_they_were_written():
    blind = sorted((corpus.HERE / "blind").glob("*.txt"))
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in blind}

    assert found == BLIND_DIGESTS
