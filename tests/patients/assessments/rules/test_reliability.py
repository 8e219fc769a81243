import pytest

from patients.assessments.rules.reliability import index

SOURCE = "a worked example"


def test_a_worked_example():
    """SD 5, r 0.84: SEM 5 x 0.4 = 2; of a difference 2.828; times 1.96 = 5.544."""
    found = index(sd=5, reliability=0.84, source=SOURCE)

    assert found.sem == pytest.approx(2.0)
    assert found.s_diff == pytest.approx(2.8284, abs=1e-4)
    assert found.threshold == pytest.approx(5.5437, abs=1e-4)
    assert (found.sd, found.reliability, found.source) == (5, 0.84, SOURCE)


@pytest.mark.parametrize(
    ("before", "after", "expected"), [(20, 14, True), (20, 15, False), (14, 20, True), (9, 9, False)],
)
def test_a_change_counts_in_both_directions(before, after, expected):
    assert index(sd=5, reliability=0.84, source=SOURCE).is_reliable(before, after) is expected


@pytest.mark.parametrize("wrong", [
    {"sd": 0}, {"sd": -1}, {"reliability": 1}, {"reliability": -0.1}, {"reliability": 1.2}, {"source": " "},
])
def test_figures_that_cannot_be_or_have_no_source_are_refused(wrong):
    with pytest.raises(ValueError):
        index(**{"sd": 5, "reliability": 0.8, "source": SOURCE, **wrong})
