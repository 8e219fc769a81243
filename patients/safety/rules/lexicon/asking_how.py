"""Questions about how to die, put without the word: which way is gentle, what is enough, where to get it."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SUICIDE_PLAN_OR_MEANS
_EXCUSES = EVERY_EXCUSE - {Excuse.SERVICE, Excuse.DENIED, Excuse.PAST}

ROWS = (
    Row(
        id="asking-how.enough",
        kind=_KIND,
        respond=Respond.TODAY,
        about=About.SELF,
        source="contact",
        why="Asks how much of something would be too much to come back from.",
        patterns=phrases("""
            how many|much|long|high|deep|cold|quick|quickly|far|heavy|strong && <way_to_die>|of_these|of_them|from_the|would_i|do_i_need && <beyond_help> -- <cared_for>
            what|which|whats|the ~4 number|dose|amount|quantity|strength|level|temperature|height|combination|route|knot|drug && <beyond_help>|hanging|not_for_a_friend|for_me_not|go_to_sleep_from -- <cared_for>
            what|which|whats ~4 ones|gas && <beyond_help>|hanging|not_for_a_friend|for_me_not|go_to_sleep_from -- <cared_for>
            would|will|does|can|could|is|are|what_happens_if|what_would_happen ~9 <way_to_die> && <beyond_help>|all_of|at_once|the_whole|altogether -- <cared_for>
            is|would|will|if|whether|so ~6 enough|sufficient|be_enough && <way_to_die>|my_size|my_weight|stone|end_up|wheelchair|first_time|only_makes|sick|the_whole_box -- <cared_for>|money|milk|bread|sleep|chairs
            <way_to_die> ~6 too_many|how_many_is|is_too_many|no_coming_back|stay_under|past_saving -- <cared_for>|by_mistake
            too many to fix|save|survive|come_back
            enough|any|some|supply|month ~6 at_once|in_one_go && doctor|gp|prescription|chemist|give_me|surgery && not_for_sleeping|not_for|all|if_i_told|save -- <cared_for>
            mix|mixing|mixed|combine|combining|together|with|and && <pill>|morphine|alcohol && fatal|certain|stop_my_heart|finish|kill|lethal|the_end|definitely_be -- <cared_for>
            stop|stopped|stopping|without|miss|skip ~3 insulin|dialysis|heart_tablets|steroids ~2 && how_long|how_many_days|how_quick|what_happens|last
            <way_to_die> && stone|weight|kilos|my_size && hold|take|bear|enough|break|sure -- shelf|wardrobe|picture|swing|boat|tow|<cared_for>
            do|does|can|could|would|how_many|which|what|the_one|route|ones ~6 people|anyone|anybody|person|someone|you ~2 not? survive|survives|survived|come_back_from|live_through -- <cared_for>|the_winter|on_universal|on_that_wage
            statistics|survival|success|failure|fail ~3 rate|rates|people|attempts|which && <way_to_die>|attempts|method|route|survive|way -- driving|exam|business|<cared_for>
        """),
        fires=(
            "how much paracetamol before theres no coming back",
            "what would happen if I took all of his morphine patches at once",
            "would a belt hold my weight or do they break",
            "do people survive it if the train isn't stopping",
        ),
        spares=(
            "how many paracetamol can I take in a day for a headache",
            "how long before the sertraline works",
            "is there enough milk, how much is left in the bottle",
        ),
        excuses=_EXCUSES,
    ),
    Row(
        id="asking-how.which-way",
        kind=_KIND,
        respond=Respond.TODAY,
        about=About.SELF,
        source="contact",
        why="Asks for a way that is gentle, quick or certain.",
        patterns=phrases("""
            least|most|more|less|best|surest|kindest|gentlest|quickest|easiest|cleanest|nicest|fastest|simplest|safest ~1 painful|certain|gentle|reliable|messy|mess|peaceful|way|method|one|route|effective && to_go|way_out|out|for_me|not_a_friend|asking|of_the_ways|which|ways|coward|way_of_doing_it|whats|to_do_it -- home|work|london|town|station|<cared_for>|bus|holiday
            way|ways|method|one|route|something|which|any|option|thing ~6 gentle|painless|peaceful|certain|not_hurt|no_pain|without_pain|no_mess|least_mess|leave_a_mess|looks_natural|look_natural|look_like_natural|not_loud|nobody_would_know|look_accidental|not_leave && go|i|to|exist|exists|family|method|ways|used|doing|me|clean -- <cared_for>|lose_weight|exercise|yoga|cook|clean_the|remove|tattoo|wax
            is|does|would|will|do|heard|hear|say|says|told ~3 <dying_by> && quick|quickly|fast|slow|hurt|hurts|hurting|painful|peaceful|gentle|feel|black|long|suffer -- <cared_for>|hair|game|respawned|different_speeds
            <dying_by> ~6 quick|fast|hurt|hurts|painful|peaceful|gentle|feel_it|suffer|peaceful_they_say -- <cared_for>|hair|the_fast|fasting|iftar|dates|ramadan|respawned|game
            is|would|does it|that|a_person ~2 fast|quick|feel|hurt|painless|slow ~6 && floor|storey|height|bridge|train|jump|drop|water|knot|belt -- <cared_for>
            would|will|does|did i|you|a_person|they|someone ~1 feel|suffer ~2 it|anything|pain|much && <way_to_die>|black|straight_away|ninth|or_does_it|instant
            go black|dark|to_sleep ~2 straight_away|instantly|at_once|and_not
            go|going|drift|drifting to sleep ~4 not|never ~1 come|wake|coming|waking
            hurt|hurts|painful ~2 more|less|worse ~2 if && scared|drunk|fight|relax|panic|struggle -- tooth|injection|tattoo
            what|which ~1 knot|rope|branch|beam|belt|bag|gas|drug|pills|tablets|bridge|platform|building|cliff ~5 use|hang|hanging|best|strongest|hold|highest|no_barriers -- boat|climbing|tent|gift
            have|get|take|what|same ~3 thing|stuff|injection|jab|what|needle|drug ~1 the|a|my|our dog|cat|horse|spaniel ~1 had|gets|get|got -- walk|dinner|food
            what|whatever|stuff|thing|drug ~3 vets|vet|dogs|clinic|them_swiss ~3 use|uses|give|had|have|got
            can|could|would|may|does|is_it ~3 person|human|someone|anyone|you ~4 put|have ~1 down|to_sleep|what_the_dog ~2
        """),
        fires=(
            "whats the least painful way to go asking for me not a friend",
            "which way does not hurt? for the last thing I want no hurt",
            "does drowning stop hurting after a bit, people say its peaceful",
            "would i feel it or does it go black straight away",
        ),
        spares=(
            "what's the quickest way to go to Leeds station",
            "a gentle way to stop the tablets, the doctor said taper",
            "is there a less painful way to have the injection",
        ),
        excuses=_EXCUSES,
    ),
    Row(
        id="asking-how.where-from",
        kind=_KIND,
        respond=Respond.TODAY,
        about=About.SELF,
        source="contact",
        why="Looks for means, or for those who show how.",
        patterns=phrases("""
            where|how|which_shop|which_shops|can|could|do|anyone|who|link|chemist|chemists|order|need ~6 buy|get|order|obtain|find|sells|sell|has|stuff|had && helium|nitrogen|vets_use|put_me_to_sleep|not_to_wake|not_wake|to_not_wake|poison|shotgun|without_a_prescription|strong_for|for_good|parents_do_not_see|so_parents|end_it|that_documentary|no_questions|medical_notes|locker_so -- party_balloons|birthday|<cared_for>
            forum|forums|site|sites|website|websites|tabs|page|pages|link|thread|group|chat|server|wiki|books ~8 ways|method|methods|how_to|tell_you_how|tells_you_how|doing_it|do_it|which_ways|taking_down|ctb|leave_a_mess|going -- recipe|garden|diy|knit
            reading|read|looking|looked|searching|searched|researching|researched|studying|googled|googling|asked_google|trying_to_find|typed|watching|watched && ways|methods|case_series|which_ways|sounds_easy|put_me_to_sleep|ones_people_do_not_survive|phone_numbers|helplines|names_of_things|easiest|overdose|lethal|fatal|beams|knots|tides|swap_ways|of_doing_it -- cook|garden|recipe|knit|thesis|revision|<cared_for>
            switzerland|swiss|dignitas|dutch|belgium|holland|netherlands|canada|clinic_abroad|abroad_to_die|assisted_dying|assisted_death|assisted_suicide|euthanasia|maid && me|i|my && cost|costs|price|priced|fee|apply|accept|accepts|wrote|have_me|take_me|take_depression|for_sad|depression|afford|book|flights|looking|form|mental|two_doctors|tired -- news|documentary|essay|debate|holiday|skiing|law|bill|visit|cousin
            do you|they need two doctors
            chemists|shops|supermarkets|pharmacies|shop|chemist && three|four|five|each|different|another|round && tablets|pills|boxes|paracetamol|what_i_could_get|packets|twice -- prescription|out_of_stock|stock|collect
            boxes|packets|packs|strips ~4 each|different|every|another ~1 shop|shops|chemist|supermarket
            where|do|which|does|how ~6 barriers|fences|anti_climb|railings|netting|patrols && platform|bridge|line|along|all_the_way|roof|no_barriers|car_park|cliff -- raising|campaign|news|radio
            what temperature|time ~6 && water|tide && swim_back|drown|last|cold_shock|float|before
            is there|anyone ~3 sit|stay with you while you|i did|do it
            how long ~4 before|until|till|after ~4 anyone|somebody|nobody|they|someone ~3 bring|save|find|revive|pump|help ~2 me|you|back|$
            looks|look|looking like ~1 natural|accident|an_accident|accidental|a_fall|heart_attack && family|insurance|shame|policy|way|make|so_they|way_to -- police|driver|insurance_claim|car
        """),
        fires=(
            "where can I buy something strong for to not wake up",
            "I keep reading forums where folk swap ways of doing it",
            "went round three chemists today seeing what i could get",
            "i wrote to that place in Switzerland, it costs more than I've got",
        ),
        spares=(
            "where can I buy helium for the birthday balloons, party balloons",
            "there was a documentary about assisted dying in Switzerland on the news",
            "three chemists and none had my prescription in stock",
        ),
        excuses=_EXCUSES,
    ),
)
