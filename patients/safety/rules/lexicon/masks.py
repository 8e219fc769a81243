"""Word classes: taking words back, laughing them off, a calm that comes with a decision."""

from __future__ import annotations

from patients.safety.rules.lexicon.row import phrases

MASKS = {
    "forget_it": phrases("""
        forget|ignore|disregard|scrap|scratch|strike !to|about_it|my_keys
        pretend ~1 i|you|never|not
        take no notice
        pay no attention|mind
        not ~1 mind|listen|worry|fret|read_into|think_about
        never mind
    """),
    "what_i_said": phrases("""
        what|everything|anything|all|stuff|things|that|bit|thing ~1 i said|put|wrote|typed|told|messaged|sent
        that|my|the last ~1 bit|message|note|entry|thing|post|text
        that|the bit|thing about
        i spoke|said|typed|wrote ~1 that|it|anything|owt|$
        an old woman|man|fool
        last|the_other night ~3 about|i|what
        not_being around|here
        told you about the
    """),
    "not_meant": phrases("""
        not|never mean|meant|serious|real|matter|happening|me_talking
        joke|joking|messing|kidding|pulling_your_leg
        had a|some drink|wine|few
        was|am|just|only tired|drunk|upset|hungover|being_silly|silly|low|emotional|overtired
        not need to ~1 flag|worry|ring|report|call
        nothing|nothings happening|meant|in_it|to_worry
        not mention it again
        make a fuss
    """),
    "ignore_me": phrases("""
        ignore|mind me|that|this !not
        take no notice
        pay no attention|mind
        never mind
        dont|not ~1 mind me
        just|only|am|was|being|bit|bein|i_know ~1 dramatic|silly|daft|drama_queen|hormonal|morbid|soft|hormones|sleep_deprived
        drama queen
        probably|just|only|its ~1 hormones|tiredness|time_of_the_month|sleep_deprivation|the_menopause|the_weather|january|the_drink
        thinking out loud
        thats|that_is sleep deprivation
        it|its is|be? nothing|only_a_thought|silly|daft|a_silly_thing|the_weather|probably
        feel a fraud
        not want|like to be a bother|nuisance|pain
        not make|making a? fuss
        no|not_any great matter
        only pulling
        worse|worse_off than me
        first world problems
        attention seeking
        silly|daft thing|thought|really|me|$
        do not worry
        dw about
        i|you|i_am know|lucky i|am|im ~1 lucky|grateful|blessed
    """),
    "dark_hint": phrases("""
        not ~2 want|wanting|wish|like ~3 be_here|be_alive|exist|carry_on|go_on|live|any_of_it|anything_any_more|more_days|be_in|wake_up|be_anything|be|do_it|going_on|living
        dead|death|dying|die|kill|suicide|suicidal|funeral|grave|coffin|buried|rope|noose|bridge|overdose|jump|hang|canal|beams|platform
        better ~3 without|off
        disappear|disappearing|vanish|gone|go_to_sleep|not_wake|end_it|end_things|ending|nothingness
        wished|wishing|wish i ~1 was|were|had|wasnt|not
        give up|anything_not
        point|reason ~2 of|in|to ~2
        the tablets|pills|knives|knife|blade|river|railway|train|trains|water|roof|edge|level_crossing|drop|balcony|banister
        letting go
        get over it|me
        should not be here|alive
        tired|sick|enough of ~1 living|life|it_all|everything|being
        hurt myself
        the thought|thoughts
        keep doing|going|living
        notice ~3 gone|never_came|not_there|if_i
    """),
    "small_thing": phrases("""
        bit|touch|spot|slight|tiny|little|small|wee|case|hardly|daft|silly of|a|thing|case|blip|wobble|thought|one|moment
        slight case
        no biggie|big_deal
        its|it_is only|just a|the ~1 little|small|tiny|silly|odd
        nothing|not_much to write home
        probably nothing|hormones
        all good
        just|only a daft|silly|little|small|tired|passing|funny thing|thought|one
    """),
    "laughs": (
        "lol|joking|joke|joked|jokes|kidding|laugh|laughed|laughing|laughs|boom|pulling_your_leg|humour|banter|roared|giggle|funny|"
        "jk|messing|sarcasm|lmfao|teehee|snort|hilarious|toxic_trait|on_the_plus_side|silver_lining|gallows|me_irl|note_to_self",
    ),
    "own_end": phrases("""
        i ~2 die|top_myself|hang|jump|snuff_it|peg_it|kick_the_bucket|pop_my_clogs|wake_up|drop_dead|flung|in_the_ground|top_it|under_a_bus
        my own? funeral|wake|grave|coffin|headstone|death|deathbed|last_words|will|obituary|eulogy|tombstone|hearse|ashes|corpse
        put me down|out|to_sleep|out_to_pasture
        finish|end|shoot|kill|bury|hang|drown me
        kill|killing|top|topping|hang|hanging|off|unalive|drown|throw|threw|yeet|launch|chuck|lob myself
        throw|fling|chuck|lob|hurl|yeet myself
        take me with|away|out
        off a|the ~1 bridge|cliff|roof|beachy_head|multi_storey|pier|balcony
        in|into|under the|a ~1 canal|river|sea|bus|train|box|coffin|ground|cemetery|skip|slurry|lake|weir|lorry
        short walk off
        not be here|around|alive|about|there
        <grave_word>
        still here|alive|about ~2 worse|sadly|unfortunately|then
        death would|is
        every flight|plane ~5 one
        end|ending it|myself
        one way or another
    """),
    "grave_word": ("deathbed|headstone|cemetery|coffin|face_down|feet_first|beachy_head|rope|noose|hangman|brown_bread|crematorium|pushing_up_daisies",),
    "gone_missing": phrases("""
        not|quiet|silent|missing|offline|late|disappear ~3 at|by|on|back|here|there|in|online|handover|work|choir|tomorrow|thursday|monday|friday|$
        quiet|missing|silent|found
        still about|here|alive
        face down
    """),
    "calm": (
        "calm|calmer|peaceful|relieved|relief|feel_light|lighter|lifted|clearer|happier|happiest|cheerful|cheery|sleeping_well|slept_like|"
        "slept_well|sleeping_beautifully|at_ease|better_than|best_ive_felt|best_i_have_felt|best_i_felt|never_better|grand|champion|weight_off|"
        "tickety_boo|old_self|feel_good|feel_great|brilliant|serene|all_good|mood_8|like_a_baby|whistled",
    ),
    "settled_it": phrases("""
        decided|decide|deciding|decision ~1 !to_change|to_move|to_quit|to_leave|to_go|to_take|to_start|to_apply|to_try|to_study|to_retire|on_a|on_the
        made|make my|me|our mind|peace up? ~1
        my mind is made
        know|knew what|when|how|where i ~1 am|im|will|have|need
        date|day ~1 to|for it
        sorted|arranged|settled|organised|tidied|tied|planned ~1 my|everything|all|it|loose|papers|up|out
        everything ~1 arranged|sorted|settled|in_order|labelled|planned|in_boxes
        stopped crying|caring|arguing|fighting|worrying
        handed|gave|given ~1 over|back|my|in
        a plan now
        put something down
        cant|can_not say what
        figured it out
        loose ends
        found my|own way
        wrote everyone|to|cards|wee
        cleaned the
        resigned|signed|paid my|from|the|up|back ~2
    """),
    "good_news": (
        "new_job|job|jobs|uni|university|course|college|flat|house|car|holiday|wedding|baby|divorce|exams|exam|therapy|therapist|counselling|tablets_are|new_meds|"
        "sertraline|tell_him|tell_her|move_out|moving|promotion|boss|hr|results|surgery|diagnosis|dog|puppy|kitten|school|interview|gym|running|"
        "retire|retired|dating|kitchen|boiler|report|essay|project|presentation|treatment|adhd|autism|gender|solicitor",
    ),
}
