"""Word classes: violence, abuse, voices, the body, asking for a person."""

from __future__ import annotations

from patients.safety.rules.lexicon.row import phrases

HARM = {
    "mean": phrases("""
        am|is going|planning|about|ready|coming|intending to
        will|ill|shall|gonna
        swear|promise i will
        am gonna
    """),
    "mean_long": phrases("""
        going|planning|plan|intend|ready|about|coming|decided to
        gonna
    """),
    "mean_kill": phrases("""
        going|planning|plan|intend|ready|decided to
        will|ill|gonna
    """),
    "wound": phrases("""
        <maim>
        hurt|harm|punch|kick|hit|glass|slap|choke
        batter|beat !at|in_the|on_points|5|4|3|2|1
    """),
    "maim": phrases("""
        stab|attack|knife|strangle|throttle|smother|suffocate|shoot|poison|drown|rape|torture|slash
        slit his|her|their
        smash|kick|cave|beat|bash ~2 head|face|skull|teeth in|off
        run|mow over|down
        put|leave ~1 in hospital|the_ground|a_coffin|a_body_bag
        do|seriously time|damage|harm for|to
        burn|set ~1 on_fire|alive|alight
        throw_acid at|over|on
    """),
    "smash": phrases("""
        smash|kick|cave|bash|beat|punch|rip|slit|knock|break ~2 his|her|their|someones ~1 face|head|skull|teeth|throat|neck|legs|jaw !of_state
    """),
    "wounding": (
        "stabbing|attacking|hurting|harming|strangling|smothering|shooting|poisoning|choking|punching|hitting|kicking|beating|"
        "torturing|throttling|battering|suffocating|drowning|shaking|raping|slapping|smashing",
    ),
    "slay": ("kill|murder|slaughter|do_in|finish_off|end|strangle|butcher|execute",),
    "sure": (
        "not_joking|am_serious|mean_it|swear_to_god|for_real|not_messing|mean_every_word|no_joke|asleep|knife|gun|hammer|"
        "have_a_plan|tonight|when_he_gets|when_she_gets|bought|know_where|waiting_for|with_my_bare|dont_care_if|prison|bat|axe|"
        "go_to_prison|what_happens_to_me|hands_on|sleep|not_kidding|do_time|life_sentence|poison|in_his_bed|in_her_bed",
    ),
    "soon_sure": ("tonight|in_his_sleep|in_her_sleep|when_he_sleeps|with_a|with_my|with_the",),
}

ABUSE = {
    "hurts": (
        "hit|hits|hitting|punch|punches|punched|punching|slap|slaps|slapped|slapping|kick|kicks|kicked|kicking|beat|beats|"
        "beating|beaten|smack|smacks|smacked|smacking|batter|batters|battered|battering|belts|belted|headbutts|headbutted|"
        "bites|bit|burns|burned|burnt|shoves|shoved|pushes|pushed|grabs|grabbed|shakes|shook|whips|"
        "whipped|throws|drags|dragged|spits_at|spat_at|pins|pinned|thumps|thumped|clouts|clouted|wallops|walloped|lamps|lamped|"
        "knocks|knocked|beats_up|assaults|attacks|attacked|lashes_out_at|headbutt",
    ),
    "hurting_them": ("hurts|hurting|harming|harms|neglecting|abusing",),
    "throws": ("threw|throws|pushed|pushes|shoved|shoves|dragged|drags|slammed|slams|pinned|pins|chucked|flung|knocked|knocks",),
    "wrong": ("private|inappropriately|sexually|down_there|where|without|not_want|under|when|at_night|secret|inappropriate|wrong",),
}

MIND = {
    "command": (
        "tell|tells|telling|told|order|orders|ordering|ordered|command|commands|commanding|commanded|want|wants|wanting|"
        "instruct|instructs|instructing|instructed|shouting_at|screaming_at|whispering_to|urging|forcing|make|making|makes|"
        "asked|asks|say|says|saying|egging|encouraging|speaks_to|speaking_to|talks_to|talking_to",
    ),
    "unseen": (
        "god|allah|jesus|the_lord|the_devil|devil|satan|lucifer|demon|demons|angel|angels|spirits|spirit|aliens|the_tv|the_telly|"
        "the_radio|the_shadows|shadow|entity|the_universe|my_phone|archangel|djinn|jinn|ghosts|the_moon|the_walls",
    ),
    "watchers": (
        "mi5|mi6|cia|fbi|government|police|neighbours|neighbour|next_door|everyone|they|aliens|illuminati|freemasons|council|"
        "gangs|gang|russians|strangers|people|spies|gchq|the_state|the_nhs|bbc|upstairs",
    ),
}

BODY = {
    "faint": (
        "passed_out|pass_out|passing_out|fainted|fainting|faint|collapse|collapsed|collapsing|blacked_out|blacking_out|"
        "chest_pain|chest_pains|heart_is_going|heart_racing|heart_skipping|palpitations|cannot_stand|can_not_stand|"
        "heart_going|heart_keeps|too_weak|seeing_spots|freezing_all|dizzy_when_i_stand|can_not_walk|heart_rate",
    ),
    "starve": phrases("""
        not ~2 eat|eating|eaten|ate|eats
        stopped|refuse|refusing|refuses|scared|afraid ~2 eat|eating|eats
        starving|starve|restricting|restrict|anorexia|anorexic|laxatives|bulimia|bulimic
        calories|cals
    """),
    "purge": phrases("""
        purge|purging|purged|purges
        make|making|made|makes <self> sick|vomit|throw_up|be_sick
        forcing|force|forced <self> ~2 sick|vomit
        fingers|toothbrush|spoon ~1 down my|the|her throat
        sick|vomit|throw_up|throwing_up|vomiting|puke|puking after|everything every|i_eat|each|eating|dinner|meals|tea|lunch|breakfast|food
    """),
    "times": ("times|day|daily|meal|every|after|constantly|night|week|twice|again|morning|weight|eat|ate",),
    "days": phrases("""
        days|week|weeks
        days|day|week in|for|now
        since ~1 <since>
    """),
    "since": (
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday|last_week|the_weekend|weekend|last_monday|last_tuesday|"
        "last_wednesday|last_thursday|last_friday|last_saturday|last_sunday|yesterday_morning|the_day_before|days",
    ),
    "days_n": ("3|4|5|6|7|8|9|10|11|12|14|three|four|five|six|seven|eight|nine|ten",),
    "lots_small": phrases("""
        10|12|15|16|20|24|25|30|40|50|60|ten|twelve|fifteen|twenty|thirty|forty|fifty
        too many
        box|boxes|pack|packet|packets|loads|handful|lot|lots of
    """),
    "kg": (
        "30kg|31kg|32kg|33kg|34kg|35kg|36kg|37kg|38kg|39kg|40kg|41kg|42kg|43kg|5st|6st|5_stone|6_stone|five_stone|six_stone",
    ),
    "lowcal": ("100|150|200|250|300|350|400|450|500|hundred|two_hundred|three_hundred|four_hundred|five_hundred",),
    "bmi": ("9|10|11|12|13|14|10.5|11.5|12.1|12.2|12.4|12.5|12.8|13.1|13.2|13.4|13.5|13.8|14.1|14.2|14.5|twelve|thirteen|fourteen",),
}

ASKING = {
    "request": phrases("""
        can|could|may|please|let|is_it_possible_for i|me|us|we ~1 to?
        i|we ~1 need|want|would_like|have|prefer|demand|like|must to?
        need|want|wanting|like|give|get|put to|me|a
        would rather|prefer|like
        how|where|when do|can|could|would i|we
        is_there|are_there any|a|an|some|someone|anyone? actual|real|way|chance?
        please i|let|may|can
        want to
        can someone
    """),
    "human_sure": (
        "real_person|actual_person|human|a_human|real_human|actual_human|human_being|crisis_team|someone_real|real_someone|"
        "duty_worker|crisis_worker|living_person|real_life_person|proper_person|person_not|live_person",
    ),
    "human": (
        "person|human|someone|somebody|anyone|doctor|nurse|therapist|counsellor|clinician|professional|psychiatrist|gp|adult|"
        "psychologist|crisis_team|keyworker|key_worker|care_coordinator|social_worker|duty|samaritans|real_one|worker|human_being|"
        "cpn|care_team|team|support_worker|practitioner",
    ),
}
