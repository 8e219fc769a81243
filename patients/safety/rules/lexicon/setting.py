"""When, where and with what, without a word of dying: the day, the empty house, the spot, what lies ready."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SUICIDE_PLAN_OR_MEANS
_NOT_DENIED = EVERY_EXCUSE - {Excuse.DENIED}

ROWS = (
    Row(
        id="setting.found",
        kind=_KIND,
        respond=Respond.NOW,
        across=1,
        about=About.SELF,
        source="contact",
        why="Thinks of who will find them, or sees to it that nobody does in time.",
        patterns=phrases("""
            <finder> ~3 find|finds|found|finding|discover|discovers|walk_in_on|walks_in_on|come_across|comes_across|stumble_on ~1 me|my_body|the_body !a|at|in_the_crowd|out|online|on|funny|something|jobs|work|boring|attractive|an|some
            not|never|do_not|would_not|rather|so|instead|first|worry|hate ~3 <finder> ~4 find|finds|found|finding|walk_in|walks_in|walking_in|come_across|comes_across|comes_in_on|has_to_find|see|sees ~2 me|it|my_body|$|on
            when|until|till|once|before|after i am|get|have_been ~1 found|discovered|missed
            who|whoever ~2 will|would|ll|d|is_going_to ~1 find|finds|discover|find_me|find_them ~1 me|my_body|them|$|police|landlord|cleaner
            no_one|not_anyone|not ~4 look|looking|come|coming|find|notice|miss|check|disturb|stop|interrupt ~3 me|in ~5 till|until|for_days|for_hours|in_time|before|monday|done|too_late
            check|checks|checking|look|come_looking ~3 me|in ~4 too late|by_which_time|by_then
            house|flat|place|home ~1 to myself|empty ~10 <final>|found|respite|till|until|plan|decided|finally|time_enough
            make|made|making|leave|left|put ~3 sure|notice|sign ~5 cleaner|wife|kids|children|no_one|him|her|someone ~4 not ~2 walk|find|come|see
            by the time ~8 i|ill|ive will|shall|have|is be|have|over|done ~1 done|gone|over|finished ~1
        """),
        fires=(
            "it'll be the priest that finds me, not them",
            "I don't want the cleaner to walk in on me",
            "nobody will look for me till it's done",
        ),
        spares=(
            "hide and seek, the kids could not find me",
            "the house to myself at last, bath and a book",
            "my wife found me a nice jumper",
            "I want someone who finds me attractive",
        ),
        excuses=_NOT_DENIED | {Excuse.ELSEWHERE},
    ),
    Row(
        id="setting.day-set",
        kind=_KIND,
        respond=None,
        across=2,
        about=About.SELF,
        source="entrapment",
        why="Names a day or an hour for something left unsaid.",
        patterns=phrases("""
            house|flat|place ~1 to myself|empty & <final>
            gap|time|minutes|hours|long_enough ~2 between|before|until|till ~3 checks|obs|rounds|anyone|someone|he|she|they ~6 <final>|enough|long|back|home|time
            <people> ~2 at|out|away|asleep|in_bed|gone_up|gone|with|on|back|drops|goes|go|gets ~4 his|her|the|school|work|mass|match|mums|mum|nan|party|bed|asleep|them|thursday|weekend|respite ~10 <final>
            <final> ~8 before|once|when|while|after|until ~4 <people> ~3 at|out|away|asleep|in_bed|gone|with|back|drops|goes|go|gets|home|finds|wake|wakes|see
            once|when|after|until|till ~2 <people> ~2 are|is|has|have|will ~1 away|asleep|out|gone|in_bed|gone_up|sold|rehomed|settled|safe|grown ~8 <final>|i_can_go|free_to_go|can_go|nothing_here
            <day> ~4 mean|intend|decided|when_i_do|when_i_will|which_is_when ~2 to? ~1 <final>
            mean|intend|intending|decided|when_i_will ~2 to? ~1 <final> ~5 <day>
            wait|waiting|waited|until|till|after|once|first|then ~10 <final_sure>
            <final_sure> ~6 <day>
            <day> ~8 <final_sure>
            tonight|tomorrow|sunday|saturday|friday|thursday|wednesday|tuesday|monday ^? ~2 tablets|pills|rope|bridge|jump|cliff|overdose|the_sea|the_river
            ^ tonight|sunday|saturday|friday|thursday|wednesday|tuesday|monday $
            given|give|giving|gave|allow|allowed myself|it|him|them|god until|till|to|one|two|six|three ~8 then|off|end|birthday|year|christmas|months|weeks
            date|day|deadline|hour|time|end_date|expiry ~2 set|fixed|chosen|picked|circled|marked|decided|settled|in_my_head|in_mind|in_the_diary !wedding|for_the|with|of|for_my_wedding
            set|fixed|chosen|chose|choose|picked|circled|marked|decided_on|settled_on|made|got ~2 a|the|my|that date|day|hour|time|station|train|spot|place|method|stretch|tree|bridge|beam|bay|lay_by|layby|cliff ~1 !wedding|for_the|with|of|for_my_wedding|out_with|trip
            have choose|chosen|decide|decided ~1 how|where|when|station|train|day|method|place|it
            there is|was|had|got ~2 a|the date ~1 to|for|in it|this|my|$
            knew|know ~2 date to|for it
            last item|job|thing|entry|on_the_list ~2 is me
            item|step|number|part ~4 of nine|seven|eight|ten|six|five|four ~6 last|me|left
            last night|shift|day|session|class|sermon|drive|round|journey|lesson ~2 is ~3 not ~2 driving|coming|going|making ~2 home|back
            not coming|going|driving|walking|swimming back|out|home $|after|from|and|this_time|from_that_one|again
            walk|walking|going|go|swim|wade|wading in|into ~6 not ~1 coming|come|swimming|turning ~1 out|back
            gone by|before monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|morning|the_weekend|new_year
            it is|its|everything_is|all ~1 all? ready|arranged|prepared|in_place|set_up|set|planned_out upstairs|downstairs|at_home|in_the_loft|in_the_shed|for_tonight|now|$|made !for_the|party
            everything|arrangements|preparations|plans are|is|have_been ~1 prepared|made|ready|in_place|complete|set $|and|now|for_tonight
            sorted|settled|arranged|booked ~1 for ~1 tonight|saturday|sunday|friday|monday|tuesday|wednesday|thursday|the_weekend ~5 change|mind|done|over|$
            will not|shall_not|not be? ~2 change|changing|changed|talk|talked ~1 my_mind|me|out|out_of
            too late ~5 talked|talk|stop|change
            plan yes|is_yes
            if they|he|she|court|judge|they_say|it ~2 say|says|refuse|refuses|is|find|goes ~1 no|refused|guilty|wrong ~4 <final>|same_night
            the? same|that|very night|day|evening ~2 i|i_will|ill ~2 do|will|<final>
            try|trying|tried|hold_on|hang_on|stay|wait|last|stick_it|promised|here|going ~3 till|until ~2 <day_named> ~4 then|it_is|after|and_that
            after that|then i|im|ill ~3 not ~2 promising|promise|make_any|owe|making_any
            only|one more|one|last|final ~1 advent|birthday|christmas|summer|harvest|cup_final|season ~3 first|then|left|i_think|to_get_through|to_see
            insurance|policy|suicide_clause|clause ~4 first|one|two|a|12|13|twelve|thirteen year|years|months
            not doing|do another|a ~1 two|year|years|stretch|ten|five|term|winter|decade ~3 $|of|more|way
            more than one|1 way off|out|to_leave|of_leaving
        """),
        fires=(
            "It will be done before he drops the kids back",
            "Cancelled the paper from Saturday, which is when I mean to do it",
            "I'll wait for that, sign what wants signing, then I'm going to finish it all",
            "I have given myself until April and then I'm off",
            "I'm going in there tomorrow and not coming out",
        ),
        spares=(
            "we fixed a date for the wedding",
            "I'm going to do it on Monday with my sister, the garden",
            "it'll be done by Friday, the boiler",
        ),
        excuses=EVERY_EXCUSE | {Excuse.ELSEWHERE},
    ),
    Row(
        id="setting.at-hand",
        kind=_KIND,
        respond=Respond.TODAY,
        across=1,
        about=About.SELF,
        source="contact",
        why="Has means laid by or at hand.",
        patterns=phrases("""
            rope|noose|hosepipe|gun|shotgun|blade|razor|petrol|helium|canister|tubing|cord ~2 is|are|was|already|in|under|behind|on|out|here|ready ~4 van|car|boot|shed|loft|garage|bag|wardrobe|bed|table|sink|handbag|drawer|locker|cupboard|paint|bath|kitchen -- tow|camping|climbing|boat|sailing|caravan|trailer|horse|mower|generator|shaving|stew|dinner
            gun|shotgun|rifle|it|them ~1 out of? ~2 cabinet|safe|case
            loaded|load|loading|tied|tie|counted|opened|held|unscrewed it|them and|then|, ~1 unloaded|untied|back|put|undid|closed|shut
            held|hold|holding|had them|it|the_pills|the_tablets|the_rope|the_blade in my hand|hands|lap|palm !for|her
            counted|count|counting|counts|tipped|lined|laid|emptied|pour|poured ~1 them|the_tablets|the_pills|my_tablets|my_pills|pills|tablets ~2 out|back|onto|up|again|every_night ~1 onto|on|again|and|twice|$|then|night
            look|looking|looked|stare|stared|staring|gazing|gaze ~2 at ~3 <pill>|rope|knife|knives|blade|razor|gun|cabinet|bottle|beam|beams|rafters ~8 count|counting|while|night|tonight|and_think|and_thought|thinking|instead|again|longer|wondering|differently|temptation|a_bit
            bought|buy|got|ordered|picked_up|collected|have|gathered|found ~1 what|everything|all|the_stuff|the_things|the_thing i ~1 need|needed|will_need ~3 hidden|shed|garage|boot|wardrobe|drawer|ready|to_do_it|for_it|loft|bag|behind|under !for_tea|from_tesco|at_the_shops|for_the
            got|have the stuff|means|wherewithal|key|code|things ~8 shed|cupboard|hidden|cabinet|garage|allotment|for_it|to_do_it|ready|roof|gun
            enough|plenty|stash|stock|supply|store|collection|pile|some|bottle|box|tin|jar|packet|strip ~2 put|set|laid|squirrelled|tucked|saved|kept|hidden|hid|stashed ~1 by|aside|away|up|back|from|when|at|in|under|for ~6 <pill>|work|died|enough|doubt|drawer|cupboard|wardrobe|bed|job|case|tonight|when|count|ready
            <pill>|morphine|patches|oramorph ~5 left_over|leftover|left|kept|keep|should_have_handed|handed_in|from_when|hid ~5 died|drawer|back|by|cupboard|case|dad|mum|husband|wife|passed|in_case
            <pill>|ones|them|it ~4 in|under|behind|by|next_to|on ~1 my? bag|handbag|drawer|locker|pocket|bedside|bedside_table|pillow|mattress|bed|wardrobe|glovebox ~4 since|enough|ready|for_when|when_i|just_in_case|in_case|with_me|tonight|waiting|until
            taking|taken|took|signed|signing|lifted|nicked|stole|stolen|pocketed|slipped|bringing|brought ~3 out|home|from_work|cupboard|from_the_ward|from_the_trolley|ampoules|vials ~8 not|cupboard|have_by|patient|in_case|work|home|by|stock|unnoticed|me
            know|knows what|which|how|exactly ~2 works|work|dose|amount|combination ~4 home|have|enough|got|at
            kit|tin|box|bag|stash ~4 everything|still ~4 handbag|drawer|wardrobe|in_it|under|hidden
            filled|fill|filling|stones|rocks|bricks ~2 pockets|my_pockets|rucksack
            bath is|was run|running|drawn ~6 blade|razor|knife|tablets|pills
            blade|razor|knife|tablets|pills|rope ~8 bath ~1 is|was|run|running
            same box|bottle|tablets|rope|bridge|spot|tree|roundabout|place|pills ~4 hand|last_time|before|again|as|in
            know|knew|like|nice|good|comfort|comforting|helps|reassuring|safe ~3 know|knowing|is|have ~3 balcony|tablets|pills|rope|roof|window|bridge|gun|knife|blade|exit|way_out|fire_exit|option|they_are_there|it_is_there ~3
        """),
        fires=(
            "the rope is already in the van",
            "Gun's out the cabinet and on the kitchen table",
            "bought what I need and hidden it behind the paint",
            "look at the pills and count them",
            "I just like to know the balcony's there",
        ),
        spares=(
            "the tow rope is in the car for Saturday's camping",
            "got everything I need for tea",
            "counted them twice, the chairs",
            "I bought what I needed at Tesco for the party",
        ),
        excuses=_NOT_DENIED,
    ),
    Row(
        id="setting.place-visited",
        kind=_KIND,
        respond=None,
        across=1,
        about=About.SELF,
        source="contact",
        why="Goes to, or keeps thinking of, a place where one could die.",
        patterns=phrases("""
            <visited> ~6 <drop> ~12 <why_there>
            <why_there> ~8 <visited> ~5 <drop>
            <drop> ~5 <times_visited> ~6 know|see|look|stood|stand|think|which|where|this_week|now|again|edge|hour
            know|found|picked|chosen|chose ~2 where|which_part|the_spot|the_place|a_spot|a_place ~4 stand|jump|walk_in|go_in|drop|do_it|fence|gap|hole|climb|quiet|deep|no_barrier|no_barriers
            hole|gap|break|no ~2 in|barrier|barriers ~2 fence|platform|wall|railings ~6
            that|there is where i will|would|shall|am ~2 walk_in|go_in|do_it|jump|go|go_over|stand|step_off
            <thinking> ~1 about|of ~2 the|that|those|this|a|my ~1 river|canal|railway|railway_line|bridge|trains|tracks|track|cliffs|quarry|viaduct|weir|pier|multi_storey|level_crossing|rope|beam|beams|reservoir|parapet|balcony|overpass|rafters !trip|holiday|walk|view
            wondering|wonder|picturing|picture|dream|dreaming ~2 about|of|if ~2 the|that|those ~1 river|canal|railway|bridge|trains|tracks|cliffs|quarry|viaduct|sea|water|train|lorry|drop|fall ~2 !trip|holiday|walk|view
            think|thinking|thought ~3 on|at|by|over|from ~3 platform|bridge|balcony|roof|cliff|motorway|viaduct|edge|top_floor|level_crossing|tracks
            looking|looked|look|staring|stare|eyeing|eyed ~2 at|up_at|over|down|up|off ~3 beam|beams|bridge|viaduct|canal|tracks|railings|parapet|drop|edge|rafters|banister|level_crossing|barrier|weir|motorway|balcony ~6 !for_the_boat|heron|herons|view_of_the
            eyeing|eyed up|at|it ~4 bridge|level_crossing|tracks|beam|roof|balcony|cliff|train
            either|choice|between ~5 or|and the canal|river|rope|bridge|cliff|oven|noose|railway|train|roof
            further|deeper|nearer|closer ~1 out|in|to ~2 each|every|edge|each_time|it ~2 time|day|night|$
            walk|walked|walking|go|went|wade ~4 into|in ~3 reservoir|sea|river|lake|canal ~2 !for|with|every|a|to_swim|together
            climbed|climb|climbing over|up|onto|out ~4 railing|railings|wall|barrier|parapet|roof|ledge|fence|balcony|window ~8
            let|letting go of the ~1 banister|rail|railing|handrail|wheel|steering|rope|branch
            easy|easier|tempting|tempted|simple|nothing ~4 not to? ~1 stop|brake|turn|steer|slow|take_the_bend|straighten ~5 bend|corner|wall|lorry|river|tree|roundabout|bridge|tiredness|lights|accident
            not ~1 stop|brake|turn|steer|slow|straighten ~4 bend|corner|wall|edge|cliff|barrier|pier
            undo|undoing|undid|undone|unclip|unclipping ~3 seatbelt|belt|seat_belt|harness|strap
            drive|driving|drove|cycle|walk ~3 slower|past|by ~4 that|the bit|bridge|spot|bend|wall|tree|lay_by ~3 now|again|every|think|$
            nice|good|great|lovely|peaceful view ~3 from up|down there|here
            view from up|the_top there|$
            quite_high|high|long_way|far ~2 down|up|fall|drop ~4 from|here|there|is_not_it|would
            sat|sit|sitting|sits|stood|stand ~4 in|at ~2 garage|shed|loft|barn|car ~6 engine|door_down|door_shut|locked|running|dark|on_my_own|rope|hose|alone|how_it_felt|how_it_feels
            wobble|bit_of_a_moment|moment|funny_turn ~3 on|at|by ~2 roof|bridge|platform|edge|balcony|car_park|viaduct
            thought|think|feeling|urge|idea ~6 platform|level_crossing|balcony|bridge|roof|motorway ~3 !about|delayed|late|music
            talked|got|brought|coaxed|pulled me|him|her off|down|back ~3 bridge|roof|ledge|edge|tracks|cliff|humber|viaduct|railings|car_park
        """),
        fires=(
            "Been up to the quarry three times this week. I know where I'll stand.",
            "On the way home I pulled over at the viaduct and got out for a while, not sure why",
            "Well I've been thinking about the railway line",
            "letting go of the banister",
        ),
        spares=(
            "walked along the canal with the dog",
            "thinking about the sea and our trip",
            "stood on the platform for an hour, the train was late",
            "sat by the river, lovely herons",
        ),
        excuses=EVERY_EXCUSE | {Excuse.ELSEWHERE},
    ),
)
