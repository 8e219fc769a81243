"""What the screen notices of the blind lines, which nobody tuned to, and how often it is wrong there.

The aims: explicit talk, plans, self-harm, overdose and UK idiom 0.98; oblique, passive and masked talk 0.85; all 0.90;
alarms 0.02 on everyday talk and figures of speech, 0.05 on low mood, anxiety and denials; needless questions 0.10.
Where a floor is short of its aim it is what was reached: the table says both. A floor is raised, never lowered, as
long as the blind lines are the same: new ones are measured anew.
"""

from functools import cache

import pytest

from tests.safety import corpus, report

RECALL = {  # group: floor, aim
    "explicit": (0.97, 0.98), "plan": (0.92, 0.98), "self_harm": (0.91, 0.98), "overdose": (0.95, 0.98),
    "uk_idiom": (0.93, 0.98), "oblique": (0.88, 0.85), "passive": (0.96, 0.85), "masked": (0.85, 0.85),
    "abuse": (0.82, 0.90), "child": (0.88, 0.90), "eating": (0.88, 0.90), "past_returning": (0.89, 0.90),
    "psychosis": (0.88, 0.90), "method": (0.93, 0.90), "violence_intent": (0.95, 0.90), "other_now": (0.93, 0.90),
}
ALL = (0.91, 0.90)
ALARMS = {  # groups: ceiling, aim
    ("everyday", "figures"): (0.02, 0.02), ("low_mood",): (0.01, 0.05), ("negated",): (0.04, 0.05),
    ("anxiety",): (0.05, 0.05), corpus.CALM: (0.04, 0.05),
}
ASKS = (0.10, 0.10)


@cache
def counts():
    return report.counted(corpus.read("blind"))


@pytest.mark.parametrize("group", RECALL)
def test_of_what_is_due_so_much_is_noticed(group):
    answers = counts()[group]

    assert report.noticed(answers) / answers.total() >= RECALL[group][0], answers


def test_of_everything_that_is_due_so_much_is_noticed():
    answers = report.together(counts(), corpus.DANGER)

    assert report.noticed(answers) / answers.total() >= ALL[0], answers


@pytest.mark.parametrize("groups", ALARMS, ids=lambda groups: ", ".join(groups[:2]))
def test_of_calm_lines_no_more_raise_an_alarm(groups):
    answers = report.together(counts(), groups)

    assert report.alarms(answers) / answers.total() <= ALARMS[groups][0], answers


def test_of_calm_lines_no_more_are_asked_about():
    answers = report.together(counts(), corpus.CALM)

    assert answers["ask"] / answers.total() <= ASKS[0], answers
