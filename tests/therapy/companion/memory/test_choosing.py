"""What is chosen of what is remembered, for the room there is."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from therapy.companion.memory import choosing
from therapy.companion.prompts import composing

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


def row(text, days=1, sums_up=False):
    return text, NOW - timedelta(days=days), sums_up


def chosen(*rows, about="", budget=1000):
    return choosing.choose(rows, about=about, budget=budget, at=NOW)


def test_what_fits_the_words_comes_first():
    rows = row("Walking helps me", 200), row("My sister lives in Leeds", 1), row("I play chess", 2)

    assert chosen(*rows, about="my walks did nothing for me, no walking today")[0] == "Walking helps me"


def test_the_newest_comes_first_where_nothing_fits():
    assert chosen(row("I play chess", 40), row("I swim", 1), row("I ran once", 400)) == [
        "I swim", "I play chess", "I ran once"]


def test_a_sum_of_a_talk_says_when_and_only_some_go_along():
    told = chosen(*(row(f"You spoke of number {number}", number, True) for number in range(1, 9)))

    assert len(told) == choosing.SUMMARIES
    assert told[0].startswith("March 2026: ")


# To draw the first text, all characters there are must be read: a second and more, once.
@given(st.lists(st.tuples(st.text(max_size=120), st.integers(0, 900), st.booleans()), max_size=20),
       st.integers(0, 400), st.text(max_size=100))
def test_it_never_takes_more_room_than_there_is(rows, budget, about):
    told = chosen(*(row(*one) for one in rows), about=about, budget=budget)

    assert sum(composing.tokens(line) for line in told) <= budget
