"""What leaves the service names nobody: measured on a written corpus, and put back whole."""

import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.therapy.companion import identifier_corpus as corpus
from therapy.companion.rules import given_names, identifiers, numbers_and_places

FLOORS = {"identifiers.txt": 0.98, "identifiers_by_kind.txt": 0.98, "identifiers_unseen.txt": 0.95}
MOST_FALSE = 0.05


@pytest.mark.parametrize("name", FLOORS)
def test_recall_on_the_written_corpus(name):
    recall, lost = corpus.measure(name)

    assert recall >= FLOORS[name], lost


@pytest.mark.parametrize("name", [name.replace(".txt", "_fine.txt") for name in FLOORS])
def test_what_names_nobody_is_left_alone(name):
    lines = corpus.lines(name)
    changed = [line for line in lines if identifiers.hide(line, corpus.KNOWN).text != line]

    assert len(changed) <= MOST_FALSE * len(lines), changed


def test_recall_of_every_kind():
    found = Counter()
    for name in ("identifiers_by_kind.txt", "identifiers_unseen.txt"):
        for kind, (hidden, marked) in corpus.measure_by_kind(name).items():
            found.update({(kind, "hidden"): hidden, (kind, "marked"): marked})

    assert {kind for kind, _ in found} == set(identifiers.KINDS)
    for kind in identifiers.KINDS:
        assert found[kind, "hidden"] >= 0.95 * found[kind, "marked"], kind


def test_the_corpus_is_large_enough_to_mean_something():
    assert len(corpus.lines("identifiers.txt")) >= 150
    assert not given_names.ALSO_WORDS - given_names.NAMES - set(given_names.common_words.ORDINARY)


@pytest.mark.parametrize(("text", "hidden"), [
    ("My name is Morag and my sister Ailsa lives at 14 Elm Road.",
     "My name is [name-1] and my sister [name-2] lives at [address-1]."),
    ("Ring me on 07700 900123 or mail m@example.org", "Ring me on [phone-1] or mail [email-1]"),
    ("my NHS number is 943 476 5919, LS1 4AP", "my NHS number is [nhs-number-1], [postcode-1]"),
    ("dob 3/6/79, insta: sad.girl_9, www.example.org", "dob [date-1], insta: [handle-1], [link-1]"),
    ("Dr Patel rang. MORAG’S mum too.", "Dr [name-1] rang. [name-2]’S mum too."),
])
def test_each_kind_gets_its_own_placeholder(text, hidden):
    assert identifiers.hide(text, ["Morag Sinclair"]).text == hidden


def test_placeholders_stay_the_same_over_a_conversation():
    first = identifiers.hide("I saw Callum. My number is 07700 900123.", ["Morag"])
    second = identifiers.hide("callum rang 07700900123, and Siobhan too. CALLUM!", ["Morag"], mapping=first.mapping)

    assert second.text == "[name-1] rang [phone-1], and [name-2] too. [name-1]!"
    assert second.mapping == {"[name-1]": "Callum", "[phone-1]": "07700 900123", "[name-2]": "Siobhan"}
    assert first.mapping == {"[name-1]": "Callum", "[phone-1]": "07700 900123"}


def test_hiding_twice_changes_nothing():
    once = identifiers.hide("My husband Callum rang", [])

    assert identifiers.hide(once.text, [], mapping=once.mapping).text == once.text


def test_words_come_back_also_when_a_model_writes_placeholders_carelessly():
    mapping = {"[name-1]": "Callum", "[nhs-number-1]": "943 476 5919"}

    assert identifiers.restore("[name-1], [Name-1], [name 1], [NAME_1], [nhs-number-1]", mapping) == (
        "Callum, Callum, Callum, Callum, 943 476 5919")
    assert identifiers.restore("[name-2] [other-1] [1] []", mapping) == "[name-2] [other-1] [1] []"


def test_what_is_put_back_is_not_read_as_a_placeholder_again():
    assert identifiers.restore("[name-1]", {"[name-1]": "[name-2]", "[name-2]": "x"}) == "[name-2]"


@pytest.mark.parametrize("number", ["9434765919", "4010232137", "4505577104"])
def test_the_check_digit_of_an_nhs_number(number):
    assert numbers_and_places.is_nhs_number(number)
    assert not numbers_and_places.is_nhs_number(number[:-1] + str((int(number[-1]) + 1) % 10))


@pytest.mark.parametrize("wrong", ["", "123", "abcdefghij", "12345678901", "²²²²²²²²²²"])
def test_what_is_no_nhs_number(wrong):
    assert not numbers_and_places.is_nhs_number(wrong)


def test_a_name_that_is_a_word_is_hidden_only_as_a_name():
    known = ["Grace Hope"]

    assert identifiers.hide("I hope for grace. Grace rang. I saw Hope.", known).text == (
        "I hope for grace. [name-1] rang. I saw [name-2].")
    assert identifiers.hide("Will will come in May.", ["Will"]).text == "[name-1] will come in May."


def test_a_capital_on_no_ordinary_word_is_a_name_to_be_safe():
    assert identifiers.hide("I saw Xqzelda in Leeds on Monday. Xqzelda waved. Nothing helps.").text == (
        "I saw [name-1] in Leeds on Monday. [name-1] waved. Nothing helps.")


def test_invisible_letters_do_not_hide_a_name():
    hidden = identifiers.hide("my husband Cal\u200blum and 07700\u00a0900\u00a0123").text

    assert hidden == "my husband [name-1] and [phone-1]"


TEXTS = st.one_of(
    st.sampled_from([corpus.MARK.sub(r"\1", line) for line in corpus.lines("identifiers.txt")]), st.text(max_size=80),
    st.sampled_from(["[name-1]", "[", "]", "[name-", " 07700 900123 ", "İstanbul", "ǅ", "ﬁ", "\u2019s", "A" * 50]),
)


@settings(max_examples=200)
@given(texts=st.lists(TEXTS, max_size=5))
def test_what_was_hidden_comes_back(texts):
    mapping = {}
    for text in texts:
        hidden = identifiers.hide(text, corpus.KNOWN, mapping=mapping)
        assert set(mapping.items()) <= set(hidden.mapping.items())
        mapping = hidden.mapping
        if "[" not in text:
            back = identifiers.restore(hidden.text, mapping)
            assert squeezed(back) == squeezed(text)


def squeezed(text):
    return "".join(char for char in text.casefold() if char.isalnum())


PARTS = st.sampled_from(["[name-1]", "[Phone 2]", "[name-9]", "[", "[name", "[[name-1]]", "hi ", "]"])


@settings(max_examples=200)
@given(parts=st.lists(st.one_of(PARTS, st.text(max_size=10)), max_size=12),
       cuts=st.lists(st.integers(1, 7), min_size=1))
def test_a_growing_text_is_restored_like_the_whole(parts, cuts):
    text, mapping = "".join(parts), {"[name-1]": "Callum", "[phone-2]": "07700 900123"}
    stream, shown, at, turn = identifiers.StreamRestore(mapping), "", 0, 0
    while at < len(text):
        size = cuts[turn % len(cuts)]
        shown += stream.feed(text[at:at + size])
        at, turn = at + size, turn + 1

    assert shown + stream.finish() == identifiers.restore(text, mapping)


def test_hiding_takes_no_longer_than_the_length_of_the_text():
    for piece in ("my mum ", "Aa ", "a", "1 ", "07700 ", "[name-", "flat 1 ", "my name is ", "x@", "A-", "zero ",
                  "1 Long ", "\n", "A Aa ", "a.a"):
        short, long = (seconds(piece * (length // len(piece))) for length in (2_000, 16_000))
        assert long < 0.3 + 24 * short, (piece, short, long)


def seconds(text):
    began = time.process_time()
    identifiers.hide(text, ["Morag Sinclair"])
    return time.process_time() - began
