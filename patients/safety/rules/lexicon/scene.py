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
        ending|finish|finishing|jump|step_off|walk_in|walk_out|walk_into|walk_on|hang|burn_me|burn_myself|drive_off
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
    "people_gone": phrases("""
        when|once|while|after ~1 <people> ~2 at|out|away|asleep|in_bed|gone|back|drops|goes|go|on_nights|off
        <people> ~1 is|are|at|on|away|out ~1 at|away|out|asleep|nights|bingo|work|school|holiday|from|for|her_sisters|his_mums|his_dads
    """),
    # asking how
    "way_to_die": (
        "<pill>|<poison>|drowning|hanging|jumping|jump|overdose|train|rope|belt|noose|beam|helium|gas|fumes|garage|floor|floors|"
        "storey|storeys|bridge|shotgun|nitrogen|freezing|hypothermia|knot|patches|morphine|bleach|insulin|sleepers|heart_tablets|"
        "alcohol|vodka|exhaust|ligature|cliff|wrists|razor|electric|shut_garage|monoxide|route|cold_water|sertralin",
    ),
    "dying_by": (
        "drowning|hanging|jumping|falling|suffocating|bleeding|bleeding_out|freezing|hypothermia|overdose|overdosing|electrocution|"
        "carbon_monoxide|gassing|starving|the_rope|helium|the_fumes",
    ),
    "beyond_help": (
        "no_coming_back|not_come_back|too_many_to|enough_to|take_it|bring_me_back|bring_you_back|save_you|save_me|too_many_to_fix|"
        "stop_it_altogether|stop_altogether|do_it|more_certain|for_sure|do_the_job|pump|pumped|fatal|lethal|survive|too_late|would_it_take|"
        "would_i_need|never_wake|not_wake|hold_my|hold_me|take_my_weight|sufficient|kill|finish|last_in|swim_back|pass_out|how_long_until|definitely_be|"
        "nobody_can|without_waking|all_at_once|cabbage|wheelchair|not_stopping|is_not_stopping|hold_or|or_do_they_break",
    ),
    # what makes such a question an everyday one
    "cared_for": (
        "headache|migraine|a_day|per_day|prescribed|my_doctor_said|gp_said|pharmacist_said|taper|side_effect|side_effects|the_baby|toddler|"
        "hay_fever|toothache|period|refund|delivery|recipe|holiday|cat|dog|injection|vaccine|repeat_prescription|appointment|"
        "works|start_working|kick_in|kicked_in|get_used|fell_in|boiler|safe_dose|safely|driving|alongside|breastfeeding|pint|pints|"
        "knee|back_pain|wisdom|exam|gym|swimming_lesson|lengths|pool|train_to|ticket|delayed",
    ),
    # what came before and comes again
    "same_again": (
        "same_feeling|same_feelings|same_place|same_thoughts|same_thing|same_way|same_dream|same_dreams|same_weather|same_quiet|same_idea|same_pattern|"
        "same_chair|same_wish|same_signs|it_is_back|come_back|came_back|coming_back|creeping_back|creeping|returned|returning|matches|"
        "like_before|as_before|like_last_time|started_again|has_started|is_starting|it_started|back_again|back_there|that_place|going_the_same|"
        "again_now|before_again|happening_again|back_in_my_head|the_way_i_thought|where_i_was|is_up_again|exactly_as|all_over_again|is_back|are_back",
    ),
    "time_before": (
        "last_time|before|that_time|back_then|the_other_time|first_time|years_ago|when_i_was|at_uni|second_year|years_well|as_then|the_summer_before|"
        "the_last_attempt|previously|once|that_year|that_week|the_year|in_hospital|1994|2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|"
        "2019|2020|2021|2022|2023|1998|2005|2001|at_forty|at_twenty|at_school|used_to|in_the_army|year_8|when_my|the_winter|that_winter",
    ),
    "crisis_then": (
        "hospital|the_unit|the_ward|section|sectioned|resus|overdose|overdosed|attempt|attempted|tried_to|i_tried|ambulance|suicidal|suicide|"
        "i_took_the_tablets|took_the_tablets|stomach_pumped|cut_me_down|intensive_care|the_bridge|jump|ect|crisis_team|killing_myself|kill_myself|"
        "wanted_to_die|not_going_on|ended_it|the_rope|the_note|hurt_myself|self_harm|the_river|before_i_did_it|die|dying|death|took_stuff|plan|psych",
    ),
    "earlier_try": (
        "my_attempt|an_attempt|the_attempt|attempted|i_tried|overdose|overdosed|took_tablets|took_pills|i_jumped|nearly_did_it|intensive_care|suicidal|"
        "pumped_my_stomach|stomach_pumped|cut_me_down|sectioned|the_ward|the_unit|psych_ward|on_the_ledge|"
        "gun_in_my_hand|did_it_last_time|failed_at|tried_at|tried_it|tried_twice|yes_twice|had_it_planned|tried_once|tried_before",
    ),
    "old_wish": (
        "not_wanting_to_be_alive|wanting_to_be_gone|wanting_to_be_away|wanted_to_end_it|wanting_to_end_it|wish_to_end|old_wish|dark_ideas|"
        "dark_thoughts|old_thoughts|urge_to_finish|wanting_it_all_finished|wanting_to_die|wanted_to_die|kill_yourself|the_thoughts|black_dog|"
        "the_old_idea|wanting_out|wanting_myself_dead|being_suicidal|the_voice_that|not_going_on|urge_to_die|idea_of_dying|wanted_to_go",
    ),
    "there_again": (
        "again|is_back|it_back|are_back|came_back|come_back|coming_back|come_home|returned|returning|a_third|third_time|once_more|afresh|"
        "the_same_way|same_way|like_before|as_before|as_then|like_last_time|drawn|repeating|brings_it|brought_it|started_last|started_again|finish_what|"
        "until_this_month|till_this_month|feels_close|close_to_that|word_for_word|same_as_then|off_the_lead|knocking_at|round_again|back_tae|back_to_wanting|shaping_up|"
        "stronger_than|edges_back|ran_out_like",
    ),
    "others_try": (
        "his_attempt|her_attempt|aunt|uncle|cousin|teacher|platform_and_i|ocd|my_friend|my_brother|my_sister|my_mum|my_dad|he_tried|she_tried|driving|test|exam|recipe|patient|patients|years_clean|"
        "never_again|not_again|no_more|work_again|walk_again|laugh_again|dancing_again|alive_again|back_at_work|back_to_work|grandad|nan|cooking|bake|marathon",
    ),
    "old_sign": (
        "warning_sign|warning_signs|relapse_plan|relapse_signature|wellness_plan|red_column|my_own_signs|my_signs|"
        "relapse_sign|staying_well_plan|wrap_plan|warning_list|list_on_the_fridge|safety_plan",
    ),
    "old_harm": (
        "cut_myself|used_to_cut|cutting|burn_myself|burned_myself|stopped_burning|scars|scar|blade|blades|the_tin|a_tin|old_kit|my_kit|digging_my_nails|hurt_myself|hurting_myself|self_harm|harmed|lighter|razor|"
        "razors|my_arms|my_arm|my_legs|old_one",
    ),
    "all_well": (
        "well_since|been_well_ever|well_ever_since|grateful|thankful|proud|volunteer|recovered|recovery|free_of|glad_i|glad_to|moved_on|behind_me|"
        "no_longer|not_any_more|well_now|better_now|fine_now|happy_now|never_looked_back|gone_now|long_gone|no_urges|stayed_well|no_sign_of|"
        "not_suicidal|no_thoughts|no_plans|never_went_back|not_felt_that|glad_it|feel_that_way_now|got_help|got_plans|would_not_go_back|been_fine|he_is_fine|is_fine|never_again|never_came_back|never_been_back|has_never_been|any_more_poor|now_i_help|not_recognise|lived_to|am_well|doing_well_now|would_not_go_back",
    ),
}
