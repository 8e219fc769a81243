"""Word classes: by whom one is found, when, what is done, where one could die."""

from __future__ import annotations

from patients.safety.rules.lexicon.row import phrases

SCENE = {
    "finder": phrases("""
        the|a|my|our|some|any <finder_word>
        someone|anyone|no_one|him|her|them|he|she|they|you|one ~1 who|that|to|will|would
        no_one|someone|him|her|them|he|she|they|police|mum|dad|kiddie|kiddies|strangers
    """),
    "finder_word": (
        "kids|boys|girls|children|kid|wife|husband|partner|mum|dad|cleaner|priest|vicar|police|paramedics|landlord|stranger|strangers|"
        "neighbour|neighbours|son|daughter|sister|brother|flatmate|housemate|postman|carer|warden|manager|farmer|milkman|"
        "dog_walker|dog_walkers|officer|nurse|staff|little_one|little_ones|baby|grandchildren|colleague|guard|driver|roommate|nan|caretaker",
    ),
    "people": phrases("""
        my|the|our|his|her ~1 kids|boys|girls|children|wife|husband|partner|mum|dad|son|daughter|sister|brother|flatmate|little_one|baby|cattle|animals|dogs|hens|pad_mate|mates|family|in_laws|carer|parents|dog|cat|horses
        kids|boys|girls|mum|dad|he|she|they|everyone|jean|ryan|boys_are|dog|dogs|cat|children
    """),
    # things said instead of dying; the sure ones need no more than a time
    "final": phrases("""
        do|doing|did|done it|that !with|again_with|on_the|for_the|for_my|together|justice|at_work|in_the_garden
        be done|over|gone|out_of_it
        done|gone|over $
        go|going|leave|leaving|off $|for_good|that_night|then|afternoon|thursday|too|now|peacefully
        take|taking|took|have them|it|the_lot|the_tablets|the_pills
        <final_sure>
        end|ending|finish|finishing|jump|step_off|walk_in|walk_out|walk_into|walk_on|hang|burn_me|burn_myself|drive_off
        slip away|off|out
        it will be|it_is_done
    """),
    "final_sure": phrases("""
        end|finish|ending|finishing it|myself|me|things|everything|all !with|on|at|off_with|by|early
        be off|away|gone for_good|for_ever|forever
        off|away|gone for_good|for_ever
        kill|hang|drown me|myself
        walk into|in|on ~2 sea|river|track|tracks|traffic|water|it
        not come|coming|be ~1 back|home|out|here|there $|any_more|again
        jump|step ~1 off|in_front|from
        join|follow|be_with him|her|them $
    """),
    "day_named": (
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|new_year|my_birthday|january|february|march|april|may|"
        "june|july|august|september|october|november|december|the_weekend|ramadan|eid|diwali|harvest|summer|spring|autumn|winter|"
        "the_wedding|the_anniversary|her_birthday|his_birthday|exams|gcses|graduation",
    ),
    "day": (
        "tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|christmas|birthday|anniversary|ramadan|eid|"
        "the_14th|the_9th|th|hearing|the_funeral|new_year|payday|same_night|after_dark|dark|midnight|morning|next_week|easter|"
        "january|february|march|april|june|july|august|september|october|november|december|holy_month|shift|wedding|harvest|term",
    ),
    "drop": (
        "bridge|viaduct|quarry|cliff|cliffs|reservoir|weir|canal|river|railway|railway_line|tracks|car_park|multi_storey|multistorey|rooftop|roof|"
        "pier|lay_by|layby|barn|beam|level_crossing|groyne|cliff_top|headland|station|platform|humber|beachy_head|edge|balcony|estuary|lock|dam|docks|"
        "harbour|footbridge|flyover|motorway|spot|place|sea|tree|woods|tower|garage_roof|parapet|wensum|thames|severn|clifton|bay",
    ),
    "visited": (
        "been|went|gone|drove|driven|walked|walk|stood|sat|parked|pulled_over|pulled_in|climbed|stopped|going|go|drive|cycled|visited|visit|"
        "look_at|looked_at|found_myself|ended_up|keep_going|scouted|got_off_at|waited",
    ),
    "why_there": phrases("""
        know|knew ~1 where|which ~1 i|part|bit|spot|train
        not|no ~2 sure|know|idea|tell why|anyone
        not get|got out of the car
        wall|edge|ledge|barrier|railing|railings|drop|down|below|parapet ~4 minutes|hour|hours|while|looked|stood|thought|thinking|jump|over
        going|go|went back tomorrow|tonight|later|when
        at the hour|time i
        getting|get|wait|waiting ~2 dark
        no|not_any ~1 houses|barriers|barrier|cameras|one_about|one_around|one_there
        looked|look|looking|stared|staring ~1 down|over|at_the_water|at_the_tracks|at_it|in
        how it would|felt|feels|easy
        thought|thinking|wondered|wondering|imagined|pictured ~3 how|if|what|just|about ~3 would|under|go|jump|over|be|step|drop|fall
        hour|hours|ages|while ~3 alone|crying|$|not_sure|staring|thinking|in_the_dark|in_the_rain
    """),
    "times_visited": phrases("""
        three|four|five|six|several|couple_of|few|third|second|every|each|most|twice|two|again|3|4|5 times|time|night|evening|evenings|nights|day|this_week|now
        twice this_week|now|already|since
    """),
}
