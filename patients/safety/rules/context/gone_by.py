"""Told from afar: what is said of a time that the sentences around it show to be over.

`past` reads the sentence itself. Here the neighbours are read too: "I'd got a date and everything. ... It took two
years to get right and I'm right now." What is wanted or felt at present is never taken for past by them.
"""

from __future__ import annotations

from collections.abc import Callable

from patients.safety.rules.context.place import Place
from patients.safety.rules.finding import Kind
from patients.safety.rules.patterns import Phrases
from patients.safety.rules.sentences import Sentence

_AGES = (
    "six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|"
    "forty|fifty|sixty|seventy|eighty|ninety"
)
_GROWN = _AGES.partition("ten|")[2]
_YEARS = "|".join(str(year) for year in range(1900, 2036))
_SHORT_YEARS = "|".join(f"{year:02}" for year in (*range(39, 100), *range(1, 20)))

# How a time is named that lies years back.
THEN = Phrases(f"""
    in|of|since|from|between|during|until|till|about|around|autumn|summer|winter|spring {_YEARS}
    {_YEARS} $|she|he|they|i|we|and
    year|month ago|back|already
    in my|his|her first|second|third|final|last term|year|job
    in|of|since|from|back|summer|winter {_SHORT_YEARS} $|i|we|and|but|he|she|my|they|when|was|now
    years|decades|yrs|ages|donkeys_years ~1 ago|back|since|later|on|now|clean|free|sober|well|before
    #|{_AGES} years|yrs
    a|that|the few|couple|good_few|lifetime|long_time of? years|ago
    {_AGES}|# months ago
    long ago|before|since|time_ago|gone|past|way_behind
    another|different|previous|past|former life|lifetime|person
    back when|then|home_then|in_the_day
    in those|them days
    those days|years
    when|while|since|before|until|till i|he|she|we|they was|were|lived|worked|came|arrived|moved|joined|had_the|first_came|left_home|got_clean
    when i was ~2 <none>|{_AGES}|#|young|younger|little|small|pregnant|at|in|a|an|still|on|first|carrying|having|married|living|working
    when|after ~2 twins|baby|babies|kids|son|daughter|little_one|first|second|third|eldest|youngest ~2 was? born|birth|arrived|came|small|little|babies
    after the|my|our|having twins|birth|baby|first|second|babies|war|falklands|gulf|iraq|afghanistan|army|navy
    as a|an ~1 teen|teenager|kid|child|lad|lass|boy|girl|student|trainee|young_man|young_woman|young_mum|young_dad|youth|recruit|squaddie|apprentice|junior|houseman|prisoner
    old|past|previous|historic|childhood|teenage self_harm|self|overdose|attempt|attempts|scars|suicide
    school|teenage|uni|student|early|drinking years|days
    my|his|her|our teens|twenties|thirties|forties|youth|childhood|gcses
    in|during|through|throughout my ~1 teens|twenties|thirties|forties|youth|childhood|marriage|first_year|second_year|training|a_levels|gcses|degree|placement|pregnancy|divorce
    in first|second|third|final|sixth|fresher ~1 year|form
    in year 7|8|9|10|11|12|13|seven|eight|nine|ten|eleven
    between|from|at {_AGES}|#|15|16|17|18|19 and|to|till|until {_AGES}|#
    at|aged|age|turned {_GROWN}|13|14|15|16|17|18|19|20|21|22
    at|from|in|left|during school|secondary|primary|uni|university|college|boarding_school|sixth_form|high_school|the_army|the_navy|detention|the_camp|care|foster_care
    my|our|the old teacher|boss|girlfriend|boyfriend|flat|job|school|notebook|diary|attempt|attempts|scars|life|self|house|asylum|ledger
    early in training|my|his|her
    once wanted|tried|felt|took|stood|wished|thought|planned|had|wrote|cut|put|was|said|told|attempted|came
    i|was|had once
    wanted|felt|was|tried ~3 then $
    once who|he|she|was|had
    boy|girl|lad|lass|woman|man|fella|window|bridge once
    one|that summer|winter|autumn|spring|year
    used to
    previously|historically|formerly|originally|nineties|eighties|seventies|sixties|noughties|90s|80s|70s|60s|lockdown|pandemic
    at my|her|his worst|lowest
    the|that time|year|years|phase|chapter|version|days i|when !do|am|want|will|have|need|go|can|get|see|take
    suicidal|dark|bad|low|cutting|self_harm|rough|self_harming|bleak phase|chapter|patch|days|years|time|period|era|spell
    different|old|younger me|self
    the person|girl|boy|lad|man|woman|me i was|who
    my older|younger? story|past|history|recovery
    long before
    remember|remembered|remembering ~3 when|wanting|feeling|thinking|being|wishing|how|that|the
    looked|looking|look|thinking back
    on remand|tour|section_then
    that was then
    was i|he|she|my|a ~1 <none>|trainee|houseman|coastguard|copper|student|nurse|policeman|prisoner|soldier|docker|miner
""".replace("<none>", "apprentice"))  # fmt: skip

# How somebody shows that they are well now, or that it did not come back.
WELL = Phrases(f"""
    am|is|are|feel|doing|we|all|its|it|now|life|i ~1 fine|ok|okay|well|happy|good|grand|braw|sound|content|stable|sorted|settled|healthy|thriving|blessed|lucky|great|brilliant|alright|all_right|solid|lovely ~2 now|$|today|these_days|thanks|thank|and|on|since|with|again|nowadays
    glad|grateful|thankful|relieved ~6 found|stopped|survived|failed|did_not|here|alive|stayed|lived|woke|still|it|they|he|she|i
    thank|thanks god|goodness|heaven|to|be
    proud|prouder|proudest|chuffed
    recovered|recovery|recovering|survived|survivor
    behind me|us|him|her
    it|that is|was ~1 finish|finished|over|past|ancient|history|old
    now is|its finish|finished|good|better|past
    have papers|a_garden|a_dog|grandkids|grandchildren
    moved|moving on|to
    got|had|getting|found|through ~3 help|better|therapy|treatment|through_it|clean|sober|counselling|well
    better|fine|ok|okay|well|happy|happier|good|grand|safe|free ~1 now|today|these_days|nowadays|since|noo
    no|not|never ~3 any_more|since|again|no_longer|looked_back|gone_back|come_back|been_back|went_back|came_back|now
    no longer
    love|like|enjoy|loving ~2 life|being_alive|my_job|living
    life is|now ~2 good|full|lovely|great|better|quiet|different|mine
    now|today|these_days|nowadays ~2 i|we|he|she|they|am ~1 have|am|work|run|volunteer|help|teach|live|want_to_live|laugh|garden|cook|bake|own|look_after|train|support|know|can|sleep|eat|love|laughs|bakes|works|runs|got
    i|he|she|they|now ~1 run|lead|chair|facilitate|volunteer|mentor|support|teach|train|work ~4 group|groups|others|people|lads|workers|peer|charity|samaritans|helpline|students|school|home|hospital|walk
    peer worker|workers|supporter|mentor|support
    taught|teaches|showed me
    came|come|got|getting through|out_the_other_side|clean|over|past
    other side|side_of
    how far i|we|he|she have? come
    went away|when|after|once|and_never|for_good
    lifted|passed|faded|eased|gone|all_gone|mended|healed|worked|kicked_in|closed_chapter|bricked_up|far_off
    laugh|laughs|joke|jokes|laughing about|at
    graduated|married|remarried|citizen|retired|grandchildren|grandkids|godson|mortgage|fiance|engaged|promotion|allotment|sober|engaged
    lived|lives|living|live to be? ~2 {_AGES}|hundred|tell|regret|see
    she|he|they|who|now lived|survived|recovered|graduated|pulled_through|came_back|came_through|got_better|laughs|bakes|works
    she|he|they|am|is|now {_AGES}|# ~1 $|now|and|years_old|this|next|years_later|years_on
    a|an|now|she|he|is|became|now_a|am ~1 vet|nurse|teacher|chef|mum|dad|doctor|midwife|citizen|grandad|nan|listener|builder|baker|counsellor|solicitor|electrician|plumber now|$|he|she|and|can
    sends|sent|send ~2 card|christmas|photo|text|postcard
    clean|free|well|stable|sober|dry for|since|of|#|{_AGES}|years
    #|{_AGES} years|months|yrs clean|free|sober|well|on|later|now
    every day is
    would_not|not|do_not ~1 recognise|know ~2 her|him|myself|me|that|person
    hung|hang a picture
""")
# What shows that it has come back, or never went.
BACK = Phrases("""
    again !afterwards|since_then|later|glad|happy|smile|smiling|laugh|laughing|walk|eat|work|cook|for_tea|soon
    come|came|comes|coming|crept|creeping|flooding|crawling|sneaking back !to_work|next|for_the|in_the_next|from_work|home
    is|are|it|feeling|feelings|thoughts|they|thing all? back
    back in|to|at|where ~1 that|same|hole|pit|i|square
    right back
    returning|returned|relapse|relapsed|relapsing|lately|recently|worse|worst_it|tonight|yesterday|last_night|this_week|this_morning|today|tomorrow|getting_there
    same feeling|place|thoughts|way|signs|as_before|as_then
    like last_time|before|then|it_did|the_first_time
    last time
    still !here|alive|standing|friends|laughs|laugh|smile|smiles|remember|sends|there|bakes|got_the_scar|dine
    slipped|lapsed|lapse|broke_it|broke_my|started_again|gone_back|went_back|up_from|any_day|by_august|same
    now i want|wish|think|keep|can_not|cannot|am|feel ~1 to_die|to_go|it|dying|suicidal|the_same|worse|not|go|that|i|like
    feel|feeling it|like_it|that_way now|again
    this time
    next time
    wish|wishing|shame|pity|should_have|if_only|gutted|sorry ~3 had|worked|succeeded|finished|died|managed|would|it_had|not_found|been|they
    do not want|think_i|feel_like|see ~2 live|here|cope|can|future|wake
    starting|started to
    urge|urges is|are|has|have|came|back|again|tonight
    rope|pills|goodbye
""")
# What was only a day ago.
LATELY = Phrases("""
    today !since|marks|and_i_am
    just|tonight|yesterday|lately|recently|still|currently|keep|keeps|already
    last|this|every|each|most night|week|weekend|month|morning|evening|afternoon|evenings|nights|days|monday|tuesday|wednesday|thursday|friday
    on|since|last|until monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas
    an_hour|minutes|hours|days|weeks|fortnight ago|since
    #|two|three|four|five|six|a_few|few days|hours|minutes|weeks
    times|days|nights a|per|each|every
    more than
    but ~1 i found
""")
_LASTING = frozenset((Kind.OVERDOSE_OR_MEDICAL_EMERGENCY, Kind.EATING_DISORDER_EMERGENCY, Kind.WANTS_A_HUMAN, Kind.ABUSE_OR_SAFEGUARDING))
# What is wanted or felt now: never softened by what stands around it.
_NOW = frozenset("want wants am will going gonna wish feel feeling having keep get getting need might could cannot".split())
_GOES_ON = frozenset("is are has keeps keep will going wants might says saying now just".split())
_SINCE_NOT = frozenset(("used", "did", "wanted", "tried", "was", "had", "felt", "thought"))
_WAS = frozenset(
    "was were had tried wanted took taken cut hurt thought felt did killed hung been harmed used swallowed hit put "
    "raped said came went kept drove wrote made got beat shook threw drank drunk stood jumped told wished could would "
    "asked spat talked survived found saw heard overdosed wanting trying".split()
)


def over(place: Place, around: Callable[[], Sentence]) -> bool:
    """Whether the words are past and what stands around names both the time and being well since."""
    if LATELY.within(place.sentence) or not _is_past(place):
        return False
    near = around()
    return not BACK.within(near) and THEN.within(near) and WELL.within(near)


def may_be_over(place: Place, around: Sentence, kind: Kind) -> bool:
    """Whether the words are past and nothing shows that it goes on: worth a question, not an alarm.

    What was swallowed and what hunger does harm for days, so there the past is no comfort.
    """
    sentence = place.sentence
    if kind in _LASTING or not _is_past(place) or LATELY.within(sentence) or BACK.within(around):
        return False
    return THEN.within(sentence) or (_told(place) and (WELL.within(sentence) or THEN.within(around)))


def of_another_time(place: Place) -> bool:
    """Whether what somebody else did or said is told of a time gone by, or of somebody who is well now."""
    sentence = place.sentence
    if not _told(place) or LATELY.within(sentence) or not _GOES_ON.isdisjoint(place.clause_before(4) + place.words):
        return False
    return THEN.within(sentence) or WELL.within(sentence)


def _is_past(place: Place) -> bool:
    """Whether the words are told in the past, or only name what was."""
    near = place.clause_before(6) + place.words
    if not _NOW.isdisjoint(near) and _SINCE_NOT.isdisjoint(near):
        return False
    return _told(place) or ("i" not in near and "am" not in near)


def _told(place: Place) -> bool:
    near = place.clause_before(6) + place.words
    return not _WAS.isdisjoint(near + place.after(1)) or any(word.endswith("ed") for word in near)
