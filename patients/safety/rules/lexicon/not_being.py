"""Word classes: to stop being, being glad of it, others managing without one, being rubbed out."""

from __future__ import annotations

from patients.safety.rules.lexicon.row import phrases

NOT_BEING = {
    # to stop being, said of oneself
    "ceasing": phrases("""
        i <cease_i>
        me|myself dying|dead|gone|being_dead|being_gone
        being dead|gone_for_good|no_more|gone
        to be gone|over_and_done !by|from|for|before|when|on|all
        it|something|god|he takes|took me !to|out|on|home|there|ages|hours|days|a|away_from|for|back|seriously
        i get|got|catch|caught|have|had ~1 ill|sick|cancer|hit|run_over|knocked_down|killed|shot|murdered|something_terminal|a_heart_attack|a_stroke|covid ~3 die|takes|took|kill|kills|finish|end
        to be dead !early|on_time|quick|straight|honest|sure|good|easy|happy
        not ~1 waking|wake|woke|woken ~1 up
        never ~1 waking|wake|woken|woke ~1 up
        not to? have|having to wake_up_again|wake_up_any_more|wake_up_tomorrow|wake_any_more|be_here|exist|be_alive|live|do_this_any_more|be_me
        not being|be alive|here_any_more|around_any_more|born
        not existing|exist
        my heart ~2 stop|stopped|stops|give_out|gave_out|giving_out
        stop|stopping|stopped breathing|existing|being_alive|being_here
        someone|somebody|something|car|bus|lorry|driver|train|they|he ~1 would|will|could? ~1 crash|crashes|crashed|hit|hits|run|runs|ran|kill|kills|shoot|shoots|stab|stabs|murder|murders|knock|knocks ~1 into|over|down? me
        put me to_sleep|down|out_of
        die|dying|died|go|slip_away|drift_off|pass_away|went|going|gone in my sleep
        my last night|day|breath|morning|one
        never have existed|been_born
        stay|staying asleep
        something|anything|an_accident happens|happened|happening to me
        plane|car|bus|train|lorry|ceiling|roof|building ~2 went_down|goes_down|crashed|crash|crashes|fell|hit|came_down|hits
        went|go|going to bed|sleep ~3 that was_that|is_that|be_it
        went|go|going to sleep for_good|forever|and_that
        slip|slipping|slipped|drift|drifting|fade|fading away
        disappear|disappearing|vanish|vanishing|evaporating|dissolve
        not to? open|opening|opened my? eyes
        eyes ~2 not open|opened
        last time|morning|night i ~1 close|closed|closing|shut|open|opened|woke|wake|see|saw|slept
        never open|opened|opening my eyes
        not come|came|coming round|to !see|for|the|dinner
        not come|came|coming back up
        anaesthetic|anaesthetics|sedation ~4 not wear|wore|come
        my? ticker|heart ~2 pack|packed|packs|stopped|stops|stop|give|gave|gives|goes|went|fails|failed|fail up|out|in|it|tonight|tomorrow|one|$
        lorry|truck|bus|car|driver|wagon|artic|van ~6 drift|drifts|drifted|swerve|swerves|swerved|wiped|wipe|wipes|flatten|flattened|squash|plough|ploughed ~1 over|out|into|me|across
        lorry|truck|bus|car|driver|wagon|artic|van|train ~3 not|too stop|stopped|brake|braked|see|close|fast ~1 me|to|in|$
        roof|ceiling|house|building|plane|tree|sky|meteor|asteroid|bomb|lightning|wave|wall ~3 fall|falls|fell|came|comes|come|land|lands|landed|hit|hits|struck|strikes|had ~2 on|down|me|us|my
        slipped|slip|fell|fall ~1 not ~1 get|got up
        pop|popped|popping my|me clogs
        lights out $
        carried|carry|carrying me|i out
        under the water|ground|earth|sod|soil|turf|grass|daisies
        in the|a|my ground|box|coffin|grave|churchyard|cemetery|urn
        6|six foot|feet under
        my|the number ~1 up|called
        it|everything|all|life|the_world ~2 stop|stopped|stops|ended|ends|finished|shut_down|gone_dark $
        it was|were tonight|tomorrow|over $
        curtain|curtains ~1 down|came|fell|close|closed|fall ~1
        i ~1 not woken
        not get the|a|another next|tomorrow|morning|day
        stay|staying|stayed under|asleep|sleep|down|gone|out !the|for|late|at|with|until
        slip|slipping|slipped off|under|out !the|to|shoes|my
        going|went|gone under !the
        the|my last winter|christmas|summer|birthday|spring|year|autumn ~1
        my|our name on it
        not come|came back $
        no me|more_me|more_of_me
        gas leak
        a|the gap where|shaped ~3 i|me
        stop|stopping|stopped being|existing|breathing $
        ground ~2 open|swallow
        be over for me|for_good
        take me in my|tonight|now|instead|away
        eternal|endless|permanent|long sleep|rest
        nothingness|oblivion
    """),
    "cease_i": phrases("""
        die|died|dies|dead|die_tonight|disappeared|disappear|vanished|vanish|stopped !smoking|drinking|taking|sugar|going_to|eating|talking|work|being_nice
        am|was|were|be|had|have dead|died|gone|not_here|dying|never_born|not_been_born|out_of_the_picture|not_alive|no_longer_here|no_longer_around|not_around
        would|could|might|should|will|got|went die|go_in_my_sleep|disappear|drop_dead|be_gone|run_over|hit_by|in_my_sleep|pass_away|not_wake
        did|do|had|would|could not exist|wake_up|wake|be_here|been_born|woken_up
        never existed|wake_up|woke_up|was_born
        dropped|drop dead
    """),
    "welcome": (
        "hope|hoping|hoped|wish|wishing|wished|pray|praying|prayed|happy|happier|glad|relief|relieved|lovely|nice|nicer|peaceful|"
        "peace|comfort|comforting|easier|better|best|kinder|like_the_idea|love_the_idea|appealing|appeals|tempting|tempted|welcome|"
        "blessing|release|grateful|thankful|fine_with|okay_with|ok_with|ready_for|look_forward|looking_forward|hopes|wishes|sounds_nice|mercy|blissful|"
        "dream_of|dreaming_of|beautiful|a_way_out|perfect|quite_like|solve|preferable|simplest|suit|suits|suited|favour|luck|"
        "lucky|luckier|jealous|envy|envious|gratitude|kindness|good_outcome|chance_gone|hopefully|fine_by_me|no_loss|"
        "content|contented|kind|oh_good|would_do_me|that_would_do|sign_for_it|comfort|what_i_want|all_i_want|only_wish|beg|begging|asking|disappointed|gutted|welcomed|waiting_for|let_it|bring_it_on|yes_please",
    ),
    "dread": (
        "mind|care|bothered|bother|sad|upset|sorry|fight|fussed|gutted|scared|afraid|frightened|object|complain|arsed|disappointed|"
        "fear|worried|unhappy|care_less|argue|say_no|resist|worst|bad_thing|tragedy|loss|struggle|protest|shed_a_tear",
    ),
    "noself": phrases("""
        without|minus me
        if|once|when|with|after i <cease_i>
        if|once|when i|me am|was|were|is|had ~2 gone|dead|out_of|not|no_longer
        if i was|were not
        out of the picture|the_way|their_lives|their_hair|his_life|her_life|everyones_way
        with me gone|dead|out
        me out of
        if|once|when ~2 did|do|does|had|have not have? me ~2
        lose|losing|lost me
        i went|left|go|leave|removed for_good|forever|$
        with|have|had no me|dad|mum|mother|father|husband|wife ~1
        with|have|had a different|new|another|better|proper dad|mum|mother|father|husband|wife|mummy|daddy
        me out of it|the_way|the_equation
        without a dad|mum|mother|father|husband|wife|son|daughter like me
        i was|were ~1 removed|taken_out|erased
    """),
    "theyd": phrases("""
        they|everyone|people|world|wife|husband|kids|children|family|mum|dad|she|he|partner|life|things|it|you|boys|girls|friends ~1 would|could|will|can|might|d|be ~3 <cope>
        they|everyone|people|wife|husband|kids|children|family|mum|dad|partner|you|friends better|happier|easier|freer|richer
        would|could|will|might|be ~1 <cope>
    """),
    "cope": (
        "manage|cope|find|carry_on|get_over|get_over_it|move_on|fine|ok|okay|better|happier|easier|set_up|sorted|recover|forget|"
        "understand|relieved|free|freer|get_on|start_again|meet_someone|survive|adjust|live|get_used|breathe|alright|richer|settle|"
        "breathe_out|breathe_again|function|do_better|get_some_life|lighter|more_light|richer|get_their|get_her|get_his|thrive|"
        "have_a_chance|have_a_life|be_proud|simpler|calmer|go_on|look_after|stronger|heal|smile|save|afford|get_by|all_right|peaceful|miss|relax|rest|be_able|sleep_at_night",
    ),
    # what may kill by chance
    "mishap": (
        "lorry|truck|bus|plane|turbulence|crash|crashed|train|roof|ceiling|meteor|asteroid|lightning|gas_leak|bomb|flood|"
        "storm|earthquake|avalanche|scaffolding|landslide|wave|current|tide|fire|explosion|driver|gunman|knife_man|mugger|"
        "heart_attack|stroke|aneurysm|blood_clot|anaesthetic|the_ice|the_stairs|white_line|white_van|boiler|carbon_monoxide|"
        "artic|tractor|bull|juggernaut|motorbike|tree|wrong_way",
    ),
    "illness": (
        "cancer|lump|tumour|tumor|biopsy|scan|covid|pneumonia|sepsis|shadow_on|leukaemia|diagnosis|terminal|cardiologist|"
        "oncologist|consultant|bloods|blood_test|test_results|results|heart_condition|aneurysm|infection|something_with_a_long_name|"
        "something_quick|something_incurable|something_fatal|incurable|prognosis|mole|blood_pressure|something_serious|illness|disease",
    ),
    "let_come": phrases("""
        not ~2 mind|care|complain|fight|argue|bothered|sad|upset|cry|sorry|object|resist|scared|afraid !if_it_is|about|the_wait
        who cares
        hold|open the door
        would|will do me|nicely|be_kind|be_ideal|be_welcome|be_perfect|be_fine_by|be_a_kindness|be_lovely|be_merciful
        hope|hoping|hoped|wish|wished|pray|praying ~4 me|crash|crashes|hit|hits|falls|fell|take|takes|worse|worst|bad|name|kill|kills|finish|down
        mind if ~3 plane|it|they|he|she did|does|got|hit|took|went
        yes please|go_on
        i would be? glad|relieved|happy|grateful|content|pleased
        almost|half|sort_of|kind_of hoping|hoped|wish|wished|hope
        be a? glad|blessing|relief|mercy|kindness|release|favour !to|when|that
        something like gratitude|relief
    """),
    # to be got rid of as a thing is
    "erased": (
        "deleted|erased|rubbed_out|wiped|wiped_out|switched_off|turned_off|unplugged|uninstalled|removed|undone|unmade|unborn|dissolved|"
        "swallowed|swallowed_up|scrubbed|put_down|put_to_sleep|put_out|snuffed_out|blotted_out|crossed_out|"
        "cancelled|shredded|recycled|thrown_away|binned|no_one|nowhere|dust|ash|ashes|a_ghost|invisible|shut_down|powered_down|blank|"
        "taken|took|called_home|called|let_go|released|finished_off|done_with|struck_off|written_off|decommissioned|a_stone|"
        "extinct|obliterated|vaporised|buried|cremated|gone_from|off_this_earth|out_of_existence|not_anything|unmade|shot",
    ),
    "erase": (
        "delete|erase|rub_out|switch_off|turn_off|unplug|uninstall|put_to_sleep|finish_off|wipe_out|"
        "recycle|pull_the_plug_on|cross_out|unalive|terminate|shut_down|collect|claim|bump_off|knock_off",
    ),
    # in everyday idiom
    "underground": phrases("""
        under the sod|ground|daisies|turf|grass|soil|earth
        six|6 foot|feet under|down
        six|6 foot down
        push|pushing|pushin up the? daisies
        kick|kicked|kicking the bucket
        pop|popped|popping my|me|the|our clogs
        peg|pegged|snuff|snuffed|cark|carked|croak|croaked it?
        in my|me|a|the box|coffin|grave|ground|urn|cemetery|churchyard|cem|crem
        in a|the hole in_the_ground|six_feet
        worm food
        wooden overcoat|box
        brown bread
        fall|fell|drop|dropped off my|the perch
        turn|turned my|me toes up
        be dead|deid|ded !early|on_time|set|quick|straight
        away to my grave
        my own funeral
        meet my|me maker
    """),
    "grave": ("grave|coffin|tombstone|headstone|rip_me|urn|hearse|cemetery",),
    "gladly": (
        "glad|sooner|can_not_wait|could_not_wait|happy|happily|happier|look_forward|looking_forward|rather|welcome|wish|wishing|wished|hope|hoping|"
        "better|best|cheerfully|gladly|ready|bother|mind|want|easier|bring_on|prefer|jealous|envy|like",
    ),
    "sickened": (
        "scunnered|scundered|stalled|jiggered|cheesed_off|cheesed|browned_off|hacked_off|pissed_off|mithered|fed_up|sick|sickened|tired|weary|wabbit|"
        "beat|gubbed|bored|done|had_it|had_enough|had_me_fill|had_my_fill|enough|knackered|exhausted|thraiped|chuffed_off|over|sick_to_the_back_teeth|"
        "back_teeth|finished|worn_out|drained|buggered|shattered|bled_dry|fill",
    ),
    "living": (
        "living|life|breathing|existing|existence|being_alive|being_here|being_on_this|this_world|this_planet|being_a_person|being_human|being_me|"
        "waking_up|the_lot_of_it|this_life|the_living|bein_here|going_on|carrying_on|livin|being_about",
    ),
    "joke": ("jk|joke|joking|kidding|lol",),
}
