"""Oblique talk by how it is built: not being, welcomed; others, managing without; a future with oneself left out.

The rows of `burden.py` and `farewell.py` hold set phrases. Here two thoughts stand near each other in
either order (`&`), in whatever words.
"""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SUICIDAL_THOUGHTS
_NOT_DENIED = EVERY_EXCUSE - {Excuse.DENIED}

ROWS = (
    Row(
        id="oblique.death-welcomed",
        kind=_KIND,
        respond=Respond.ASK,
        source="entrapment",
        why="Speaks of dying, or of not being, as something to be glad of.",
        patterns=phrases("""
            <welcome> & <ceasing>
            <ceasing> would|will|is|does|do|sounds|seems|feels ~5 <welcome>
            not be? that|so|too|at_all? <dread> & <ceasing>
            not be? the? worst|end|terrible|bad|big ~2 & <ceasing>
            hope|hoping|pray|praying|wish|wishing|asking|beg|begging ~1 for ~2 cancer|death|accident|heart_attack|stroke|asteroid|end|terminal|tumour|illness|something_to_happen
            no <dread> & <ceasing>
            <ceasing> ~3 not ~2 <dread>
            cancer|tumour|terminal|biopsy|scan|results ~8 hoping|hoped|wish|wished|disappointed|gutted ~4 it|was|be|positive|back
            envy|envious|jealous ~5 dead|died|dying|gone
            dead|died ~3 lucky|luckier|lucky_ones
            if|when i die i die
            not fight|resist it|him|them if|when ~4
            only way|time|place ~4 peace|free|stop|quiet ~4 dead|dying|die|gone
        """),
        fires=(
            "I'd be glad if I died",
            "not waking up sounds lovely",
            "I'd not be sad if I died in my sleep",
            "I find myself hoping something happens to me",
            "I envy people who are dead",
        ),
        spares=(
            "I'm glad my dog didn't die",
            "I was happy until my dad died",
            "I hope I'm not dying, should I see a doctor",
            "my phone died, which was a relief",
        ),
        excuses=_NOT_DENIED,
    ),
    Row(
        id="oblique.without-me",
        kind=_KIND,
        respond=Respond.ASK,
        across=1,
        source="burden",
        why="Pictures others managing without them.",
        patterns=phrases("""
            <theyd> & <noself>
            no_one|not_anyone|not_even needs|need|needed me !at|to_work|in|for_the
            what|any|little|much difference|matter ~4 if|whether i <cease_i>
            would|will not? ~2 matter|change|make_a_difference|make_any_difference|make_much_difference if|whether i <cease_i>
            they|everyone|people|family|you ~2 sad|upset|cry|grieve|miss|hurt ~5 bit|while|first|week|month|then|eventually ~3 then|but|free|fine|over|better|move
            nothing|not|no_longer ~4 my problem ~1 soon|any_more
            weight|millstone|stone|albatross|noose ~1 round|around ~2 neck|necks
            get|got|getting over me|losing_me|it_if_i|my_death
            forget|forgotten|forgot about? me ~2 soon|quickly|week|month|fast|$
            insurance ~8 sort|pay|pays|payout|set|look_after|better|mortgage|kids|them
            taking|take up ~2 space|room|oxygen|bed
            dead|gone to them|my_family
            someone|somebody else ~3 use|have|deserves ~2 space|place|air|life|bed
        """),
        fires=(
            "My wife could find somebody decent if I was out of the picture",
            "the world would carry on just fine minus me",
            "what difference would it make if I just stopped",
            "Nobody needs me",
        ),
        spares=(
            "the kids were fine without me for the weekend",
            "work would manage without me for a week's holiday",
            "what difference would it make if I stopped sugar",
        ),
        excuses=EVERY_EXCUSE | {Excuse.ELSEWHERE},
    ),
    Row(
        id="oblique.no-future",
        kind=_KIND,
        respond=Respond.ASK,
        source="entrapment",
        why="Leaves themselves out of the future.",
        patterns=phrases("""
            not|never ~2 see|picture|imagine|expect|think|figure ~2 myself|me|i ~4 wedding|future|birthday|christmas|graduation|thirty|forty|fifty|30|40|50|60|25|21|old|grown|grow_up|next_year|years_time|spring
            not|never ~2 get|make|reach|see|live ~3 old|thirty|forty|30|40|50|25|21|next_year|christmas|birthday|pension|grow_up !shopping|presents
            not ~5 another year|winter|christmas|decade|summer|birthday|month|week ~1 in me
            not ~2 face|do|manage|survive|get_through another year|winter|christmas|decade|summer|birthday !work|school|season
            not|never ~2 do|face|manage|survive another ~2 years|months|decades|winters ~1 of
            no|not_a|not_any version|chapter|part|room ~4 with|for me
            next_year|future|tomorrow ~3 without me
            nothing|not_much|not_anything|no_one ~3 keeping|holding|tying|keeps|holds me here|alive|going|on_this
            already gone|dead|died|left_this|not_here !to_bed|to_work|home
            run|ran|running out of reasons|road
            not belong ~1 on|in|to this|the planet|world|earth|life
            not belong anywhere|here $
            not ~1 make|made it to|past|through monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|summer|the_weekend|morning
            stopped|no_point making plans|planning|booking ~4 need|here|future|bother
            not ~2 planning|plan ~1 on? seeing|reaching|getting_to|making_it|being ~3 thirty|forty|30|40|50|25|21|here|old|christmas|next_year|birthday
            world ~4 leave|get_off|want_out|too_loud
            leave|leaving|want_off this world|planet|life|earth|it_all|place_for_good
            part|half|most of me ~2 left|gone|dead|died|want|wants
            go home ~5 not mean ~1 house|home|flat
            swap|trade|change places ~4 dying|terminal|dead|died
            rather|sooner not be around|here|alive
            wondering|deciding|debating|thinking whether|if to? ~1 do_it|go_through|end
            could do with|without not ~1 being|be here|alive|around
            chuck|chucking|pack|jack it all? in ~2 life
            i am ~1 done $
            nearly|almost did not come|make_it|wake ~4 sense|at_all
            had my time|innings|life|turn|chance !off|with|at|to
            lived my life|long_enough|too_long
            outlived my use|usefulness|welcome|friends
            not long for this world|now
            no|not future|tomorrow|next_year ~2 for_me|with_me|in_it
            no place|room for me ~2 in|it|there
            not|never meant to ~1 last|live|grow_old|get_this_far|make_it
            life is|has|just ~1 lost|losing ~2 meaning|purpose|point|worth|colour
            lost all|any|my ~1 meaning|purpose|reason
            nothing|not_anything to get_up|wake_up|live|stay|keep_going|carry_on for
            no end to this|it !of_the|queue
            not see|any|got ~2 way forward|through|past|round
            only one|1 door|exit|way|road|option|answer ~2 left|out|open|for_me|$
            walls closing|are_closing in
            existing|surviving ~8 not want to|it ~1 any_more|$|now
            not living|alive ~1 existing|surviving
            keep living|going|existing|fighting ~4 why|point|reason
            why ~2 should|would|do|bother i? keep|carry|go|bother ~1 living|going|on|existing|trying
            see why i ~2 keep|carry|go|live|living|bother|exist|stay
            want|need|wish|ready|waiting ~2 it|this|everything|life|my_life ~2 to|was|were be? over|done|finished !with_work|the_exams|with_by
            want|need ~1 out $
            want|need out of this life|world|body|here_for_good
            stop being a|me|this ~1 person|human|$
            done with me|all_of_it|life|living|being_alive|everything|trying|it_all
            my|this|the last christmas|birthday|summer|winter|spring i ~1 see|have|get
            last christmas|birthday|summer ~2 i ~2 see|here
            wish|want|easier|better ~3 to? not|never be|feel|have_to_be ~1 me|anything|here|a_person|alive
        """),
        fires=(
            "I don't picture myself at my daughter's wedding",
            "don't think I've got another year in me",
            "I've had my time",
            "i want it all to be over",
            "I'm done with all of it",
        ),
        spares=(
            "I don't see myself in that job",
            "want this week to be over with work",
            "never see my friends these days",
            "I had my time off approved",
        ),
        excuses=_NOT_DENIED,
    ),
    Row(
        id="oblique.wouldnt-do-it",
        kind=_KIND,
        respond=Respond.ASK,
        source="contact",
        why="Says they would not do it, without being asked.",
        patterns=phrases("""
            would|could|will not do it|anything because|but|though|to_my|to_them|to_him|to_her|to_the_kids|with_my|while|and
            not that|like i ~2 planning|plan|do|going|act|have ~2 anything|it|to|a_plan
            not|never have|got the guts|courage|bottle|balls|nerve|energy to? ~2 do_it|it|go|end|$
            too scared|chicken|much_of_a_coward|cowardly|frightened|weak to ~2 do|go|actually|end|try ~1 it|through|$
            not brave|strong enough to ~1 do_it|go_through|end_it|end_things|leave_this|do_anything_about_it
            only thing|reason ~4 not|stopped|stops ~2 done|do|me ~1 it|$
            not do it to my|them|the|mum|her|him
            final thoughts
            scare|scares|frighten|frightens|scaring|frightening myself !with|watching|on|silly
            funny|imagine|mad|wild|lol|nice ~3 if i ~2 <acted>|drove_off|jumped|crashed|walked_off|stepped_out|disappeared
            waiting|stood|standing|platform|tube|train|trains|bridge|balcony|driving|edge|motorway ~10 what if $
            not going|gonna to? do anything|it ~2 today|tonight|yet|now|right_now|about_it
            not going|gonna to? do anything about it
            would|will|do|d ~1 you ~1 miss me
            press|push a|the button ~6 gone|exist|existed|dead|disappear|end|over|die
            kind|sort|way that? sleep ~1 not fix|touch|help|cure|mend
            tired ~5 sleep|rest|nap ~3 not|never|fix|cure|touch|help !baby
            tired ~2 kind|sort|way ~2 sleep
            look|looking at ~3 bridge|bridges|trains|tablets|pills|rope|motorway|car|knives ~2 differently|different|and_think|and_wonder
            dark|darker|darkest place|places|corner|thoughts|side
            last time ~4 felt|feel|like|was ~6 hospital|overdose|attempt|tried|intensive|sectioned|ambulance|a_and_e
            next time i ~3 not|do|get|make|succeed|will ~3 fail|mess|right|properly|sure|wrong|succeed|survive
            wish|if|should it|they|i had|have|ad worked|succeeded|not_found_me|let_me_go|left_me
            could not even|can_not_even ~1 die|kill_myself|do_that|get_that
            failed at that|dying|it_too|suicide|killing
        """),
        fires=(
            "i wouldnt actually do it cos of my sister",
            "I'm too scared to do it",
            "next time I won't mess it up",
            "tired. the kind of tired sleep doesn't fix",
        ),
        spares=("I wouldn't do that because it's rude to queue-jump", "not brave enough to do karaoke", "next time I'll bring a coat"),
        excuses=_NOT_DENIED,
    ),
)
