"""Word classes: who does it, and to whom."""

from __future__ import annotations

from patients.safety.rules.lexicon.row import phrases

PEOPLE = {
    # whom it is done to, when the doer is the one it is done to
    "self": ("myself|himself|herself|themselves|themself|me_self|my_self|her_self|him_self|them_selves",),
    "me": ("myself|my_self|me_self",),
    "poss": ("my|me|his|her|their",),
    "person": phrases("""
        the people|ones|person|man|men|woman|lads who|that
        him|her|them|someone|people|everyone|anyone|these_people|those_people|others|other_people|strangers|kids
        my|our|the|this|that|his|her ~1 <relation>
        the|that|this man|woman|lad|guy|bloke|bastard|bitch|cunt|prick|boy|girl|lot|one|driver|teacher|nurse|doctor
    """),
    "relation": (
        "mum|dad|mother|father|parents|stepdad|stepmum|stepfather|stepmother|brother|sister|son|daughter|child|kids|"
        "children|baby|husband|wife|partner|boyfriend|girlfriend|ex|fiance|fiancee|nan|grandad|uncle|aunt|auntie|cousin|"
        "nephew|niece|friend|friends|mate|mates|flatmate|housemate|roommate|neighbour|neighbours|neighbor|boss|manager|"
        "colleague|carer|landlord|family|lad|lass|stepson|stepdaughter|granddaughter|grandson|twin|pal|teacher|"
        "mother_in_law|father_in_law|little_one|toddler|newborn|bro|sis|best_friend|bf|wifey|hubby|stepbrother|stepsister",
    ),
    "child": (
        "child|kid|kids|children|baby|toddler|newborn|infant|son|daughter|nephew|niece|grandson|granddaughter|grandkids|"
        "grandchildren|little_one|little_ones|little_boy|little_girl|little_brother|little_sister|stepson|stepdaughter|"
        "boys|girls|twins|4_year_old|year_old|schoolgirl|schoolboy|young_girl|young_boy",
    ),
    "loved": (
        "kids|children|boys|girls|family|mum|dad|parents|husband|wife|partner|daughter|son|sister|brother|friends|"
        "everyone|them|him|her|they|girl|boy|grandkids|mates|nan|baby|you_all|you",
    ),
    "abuser": (
        "he|she|they|partner|husband|wife|boyfriend|girlfriend|ex|dad|mum|stepdad|stepmum|father|mother|stepfather|"
        "brother|uncle|cousin|son|daughter|carer|carers|boss|coach|teacher|fella|bloke|man|grandad|parents|family|"
        "stepbrother|landlord|fiance|support_worker|nurse",
    ),
}

# Whom one has: read by `context/person.py` to see of whom a sentence speaks.
RELATIONS = frozenset(word for word in PEOPLE["relation"][0].split("|") if "_" not in word)
