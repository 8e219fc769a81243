"""Word classes: wanting, dying, being gone, having had enough."""

from __future__ import annotations

from patients.safety.rules.lexicon.row import phrases

WILL = {
    "want": phrases("""
        want|wants|wanting to
        wish|wishing|wishes|long|longing|longs|need|needs|desperate|ready|prepared|hoping|determined to
        would|should|could|might|will|ill|gonna like|love|rather|prefer|choose|as_soon|sooner to?
        rather|sooner !than
        feel|feels|feeling|felt like
        ready|prepared|looking_forward|waiting|begging to
        cannot|can_not wait to
    """),
    "plan": phrases("""
        am|is|are|going|planning|plan|plans|intend|intending|intends|decided|deciding|trying|tempted|meaning to
        going to
        will|ill|shall|gonna|might
        about to
    """),
    "wish": ("wish|wishes|wishing|wished|hope|hoping|hopes|hoped|pray|praying|prays|prayed|like|love|rather|prefer",),
    "was": ("was|were|am|be",),
    "thinking": (
        "think|thinks|thinking|thought|thoughts|fantasise|fantasising|fantasies|fantasize|fantasizing|daydream|dream|dreaming|"
        "daydreaming|imagine|imagining|considering|consider|considered|contemplating|contemplate|contemplated|ideas|"
        "obsessing|obsessed|ruminating|picturing|visions|images|urge|urges|impulse|impulses|dwelling|talking",
    ),
    "fear": ("scared|afraid|frightened|terrified|worried|feart|fear|anxious|petrified|scares|frightens|terrifies",),
}

DEATH = {
    "kill": ("kill|killing|kills|unalive|unaliving",),
    "high": (
        "bridge|roof|rooftop|building|cliff|cliffs|window|balcony|ledge|flyover|viaduct|tower|pier|car_park|multi_storey|"
        "multistorey|tower_block|beachy_head|clifton|humber|forth|railings|parapet|motorway|scaffolding|quay|something",
    ),
    "moving": (
        "train|trains|lorry|lorries|bus|car|cars|truck|tube|tram|traffic|tracks|track|motorway|road|hgv|van|platform|m25|"
        "railway|line|rails|artic",
    ),
    "water": ("river|sea|canal|water|lake|bath|reservoir|thames|mersey|severn|ocean|dock|docks|loch|weir",),
    "act": phrases("""
        <kill> <self> !laughing|with_laughter
        end|ending|ends <poss> own? life|suffering|misery|existence|pain
        end|ending|ends my_days !in|there|here|with
        end|ending|ends it_all|everything|it_for_good|it_forever|it_once|it_myself|it_permanently|it_now|it_tonight|it_soon
        end|ending it $
        end|ending things for_good|permanently|forever
        end|ending myself|himself|herself
        end|ending things|it for myself|myself
        take|taking|takes <poss> own? life|lives
        top|topping|tops <self> !up
        do|doing|does <self> in
        do|doing away_with <self>
        to|will|should|might|could|would|ill off <self>
        offing <self>
        finish|finishing <self> off
        commit|committing|commits|commiting suicide
        ending it !with|there|here|early|on|at|by|all_with
        <plan> end it !with|there|here|early|on|at|by
        want|wants|wanting|need|ready|tempted|decided|time|try|better to end it !with|there|here|early|on|at|by
        long walk off a short
        be|happily pushing up daisies|the_daisies
        die|dying by|from suicide
        hang <self> !out
        hanging|hangs|electrocute|electrocuting|gas|gassing|suffocate|suffocating <self>
        drown|drowning <self> !in|with
        drown|drowning <self> in ~2 <water>
        shoot|shooting <self> !in_the_foot|in_my_foot|some
        poison|poisoning|neck|necking|behead|stab|stabbing|impale|delete|deleting|erase <self>
        string|stringing|strung <self> up
        slit|slitting|slash|slashing|cut|cutting|open|opening <poss> own? wrists|wrist|throat|veins|arteries
        throw|throwing|chuck|chucking|fling|flinging|launch|launching|lob|lobbing|hurl|hurling|yeet <self> ~1 <off_into>
        jump|jumping|jumps|leap|leaping|step|stepping|walk|walking|run|running|go|going <in_front> ~3 <moving>
        go|going|lie|lying under ~2 train|bus|lorry|tube
        jump|jumping|jumps|leap|leaping|going off|from|out_of ~3 <high>
        drive|driving|drove|crash|crashing|steer|swerve|swerving ~4 into|off ~2 <crash>
        blow|blowing <poss> own? brains|head out|off|in
        put|putting a? bullet in|through <poss> head|brain|skull|mouth
        put|putting an? end to <poss> life|suffering|misery
        put|putting an? end to it_all|everything|myself|it|all_this|all_of_this
        check|checking|checked out of life|this_life|this_world|early|permanently|for_good
        opt|opting|exit|exiting|leave|leaving|depart ~1 this life|world|earth|planet|realm
        self exit|delete|destruct|deliver
        commit|do sudoku|ctb
        ctb
        unalive|unaliving $
        stick|put|sticking|putting <poss> head in the gas? oven
        step|walk|jump|run|go|stepping|walking|jumping|running|going out? in_front_of|into|under ~2 <moving>
        walk|walking|wade|wading|walked|swim|swimming into|out_to|out_into ~1 sea|river|lake|water|loch !every_morning|for_fun
        throw|throwing <self> in ~1 <water>
        suicide_by ~1 cop|police|train
    """),
    "acted": phrases("""
        killed|unalived|hung|hanged|topped|drowned|offed|electrocuted|gassed|strung <self> !up_on|in
        ended my|his|her|their own? life|lives
        ended it all
        took my|his|her|their own life|lives
        done|did|finished <self> in|off
        done|did away_with <self>
        committed|died|dies|die by? suicide
        jumped|jumps off|from|in_front_of|under ~3 <high>|<moving>
        threw|thrown|chucked <self> ~1 <off_into>
        slit|slashed my|his|her|their wrists|throat
        put an end to it_all|my_life|myself
    """),
    "off_into": ("off|under|into|in|in_front|out|from|over|down",),
    "in_front": ("in_front_of|under|onto|infront_of|on_to|out_into|into|in_to",),
    "crash": ("pier|edge|tree|wall|bridge|cliff|lorry|barrier|river|central_reservation|pillar|something|road|sea|pole|ditch|oncoming",),
    "death": phrases("""
        die !laughing|of_laughter|of_embarrassment|my_hair
        be dead|no_more|deceased|six_feet_under|in_the_ground|in_a_coffin|in_my_grave !early|on_time|quick|straight|honest|sure|good|easy|happy|proud|careful|strict|nice
        slip|drift|fade away
        never exist|have_existed|have_been_born
        stay asleep
        end_up|drop|wake_up dead
        cease to exist
        not exist|wake_up|be_alive|be_born
        never exist|wake_up|wake
        sleep|asleep|sleeping forever|for_ever|for_good
        stop existing|living|breathing|being_alive
        disappear forever|for_good|completely
        snuff|peg|cark|pop it|out|off|my_clogs
        death !warmed|metal
    """),
    "notlife": phrases("""
        be alive|living
        exist
        be in this world|life
        be on this earth|planet
        be here any_more|no_more
        go|carry|keep on living|existing|being_alive
        keep living|existing|being_alive
        wake up !early|at|for|my|the|him|her|them|to|yet|so
        wake up to another|the_same
        live !in|with|here|there|at|near|alone|next|on|off|together|like|by|under|a|without|up|through|my|somewhere|away
        live any_more|no_more|a_day|another|on_this|in_this_world
        continue living|existing|to_live|being
        see another|tomorrow|the_morning
    """),
    "life": phrases("""
        life|living|existing|existence|breathing
        this|my life|existence|world
        being alive|here|me|on_this_earth
        it_all|everything
        waking up
    """),
    "fed": phrases("""
        tired|sick|bored|weary|exhausted|knackered|over of|with|from|by
        fed_up|done|through|finished of|with
        had|have|got enough|it of|with
        had_it|up_to_here with
        sick to death|the_back_teeth of|with
        fed_up to the back|hind teeth with|of
        sick_and_tired of
        had_my_fill|had_a_bellyful of
        hate|hating|loathe|not_care_about
    """),
    "enough": ("any_more|no_more|like_this|much_longer|longer|another_day|living|existing|this_way|pretending|$",),
}

WHEN = {
    "soon": ("tonight|now|today|tomorrow|this_weekend|this_week|soon|right_now|this_evening|in_the_morning|later|this_afternoon",),
    "ending": ("any_more|much_longer|for_much_longer|for_long|soon|again|no_more|after_today|after_tonight|longer|long",),
    "gone": phrases("""
        gone|dead|disappeared|died|vanished|not_here|not_around|not_alive|out_of_the_way|not_in_it|never_born|not_there
        not be? here|around|alive
        no_longer here|around|alive|about
        was|were|am not here|around|alive|about|born
        had not been born
        never existed|been_born
        not exist|existed
        do|did not exist
        drop|dropped dead
    """),
    "ifgone": phrases("""
        if|when|once|with|after|that|now i|me|ive|im ~3 <gone>
        if|when|once|after i die|go|do_it|disappear|jump|vanish|leave_this_world
        without me !at|there|tonight|on
    """),
}
