"""What people write into a safety plan or a worksheet in calm words raises nothing, and plain words still do."""

import pytest

from patients.safety.rules import Respond, screen


@pytest.mark.parametrize(
    "text",
    [
        "I stop answering messages", "I sleep all day and skip meals", "Take it", "Mum Rope", "Sertraline",
        "my husband will kill me when he sees this bill", "had to count all the boxes for the stock check",
        "Cutting back the roses, like every year before", "it never came back after I left him",
        "he told me about his brother on our second date", "Walk to the shop and back", "Ring Dad",
        "Saturday morning", "Thursday",
    ],
)  # fmt: skip
def test_ordinary_answers_raise_nothing(text):
    assert screen(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "I can't go on", "there's no way out", "tell my mum I'm sorry when she finds this", "I am God",
        "mum has got a rope",
    ],
)
def test_the_plain_words_beside_them_are_noticed(text):
    assert screen(text)


def test_a_note_that_is_to_be_found_is_no_bill():
    assert {one.respond for one in screen("when she reads this i will be gone")} & {Respond.TODAY, Respond.NOW}
