"""Every clinical code that a questionnaire gives out, in one table. LOINC: https://loinc.org.

What is not here has no code that is certain, and none is given out: the UK AUDIT-C counts units and has other answers
than the one in LOINC, and the PCL-5 and the GAD-2 stand here without one. Item nine of PHQ-9 is 44260-8; its total is
44261-6.
"""

SYSTEM = "http://loinc.org"

PANEL = {"phq9": "44249-1", "gad7": "69737-5", "phq15": "69728-4", "phq2": "55757-9", "phq4": "69724-3"}
TOTAL = {"phq9": "44261-6", "gad7": "70274-6", "phq15": "70273-8", "phq2": "55758-7", "phq4": "70272-0"}

PHQ_9 = {
    "1": "44250-9", "2": "44255-8", "3": "44259-0", "4": "44254-1", "5": "44251-7", "6": "44258-2", "7": "44252-5",
    "8": "44253-3", "9": "44260-8", "difficulty": "69722-7",
}
GAD_7 = {
    "1": "69725-0", "2": "68509-9", "3": "69733-4", "4": "69734-2", "5": "69735-9", "6": "69689-8", "7": "69736-7",
}

HOW_OFTEN = {0: "LA6568-5", 1: "LA6569-3", 2: "LA6570-1", 3: "LA6571-9"}
HOW_DIFFICULT = {0: "LA6572-9", 1: "LA6573-7", 2: "LA6574-5", 3: "LA6575-2"}
HOW_BOTHERED = {0: "LA18334-5", 1: "LA18335-2", 2: "LA18336-0"}
