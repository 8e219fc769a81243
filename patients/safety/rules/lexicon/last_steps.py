"""The last steps told in passing: on the way, nearly ready, only waiting; and death named without a verb of wanting."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_NOT_DENIED = EVERY_EXCUSE - {Excuse.DENIED}

ROWS = (
    Row(
        id="last-steps.named",
        kind=Kind.SUICIDAL_THOUGHTS,
        respond=None,
        source="explicit",
        why="Names suicide or their own death.",
        patterns=phrases("""
            suicide && decision|decisions|made|choice|answer|resolved -- career|political|social|film|book
            by my own hand|hands !cooking|made|built|knitted
            bring|bringing|brought my|this life|days|time|story ~1 to_a_close|to_an_end|to_its_end
            ending|end me|myself
            take|taking|took myself $|out|off|before|away_from_this
            not stay|staying|be|being|keep|keeping alive
            i ~1 will|shall|would|might|should|could ~1 be dead|deid|gone_for_good|no_more !tired|on_my_feet|on_time|weight|if|before_that|last|by_the_time_they_fix|chuffed
            not ~1 see|reach tomorrow|the_morning|morning|monday|the_weekend|another_morning|another_day|christmas|the_new_year|spring ~2
            last|final night|day|week|month ~1 alive|living|on_earth|of_my_life|here_on
            dying|death|dead ~2 all|only|thing ~4 want|after|need|think|left|good
            dying|death|dead ~1 would|will|is|seems|sounds|looks ~3 alright|fine|ok|improvement|better|best|good|nice|peaceful|restful|answer|option
            decided|chosen|choose|chose|resolved|settled|agreed|determined|vowed ~2 die|dying|death|end_it|end_my|go_together|not_live|suicide
            stop|stopping|keep|keeping|hold|holding|fight|fighting ~1 myself|me ~2 from ~1 doing|dying|killing|ending ~1 it|myself|things
            fighting|trying|struggling not to ~1 kill|end|die|do_it|jump|hurt
            might|may|could|will|would ~1 do it $|this_time|now|and|if_i
            i would do it $
            someone|people|person like me should ~1 be|die
            dead|die|dying|death ~3 so be it|what|how i|we_go|i_want
            pact|together ~6 die|night|eve|agreed|go|bed|same_time|same_night
            agreed to go together
            doing it ~1 same night|time|day
            as|would_as soon|lief not|be ~1 see|wake|dead|live|here
            want|like|need|wish ~1 out of|from life|this_life|this_world|living|existence
        """),
        fires=(
            "the decision's made and it's suicide",
            "I'd sooner go by my own hand",
            "come morning I'll be dead",
            "dying is all I'm after these days",
        ),
        spares=(
            "made it with my own hands, cooking is fun",
            "I'm dead tired",
            "I was on a suicide prevention course",
            "I nearly died of embarrassment",
        ),
    ),
    Row(
        id="last-steps.on-the-way",
        kind=Kind.SUICIDE_PLAN_OR_MEANS,
        respond=None,
        about=About.SELF,
        across=1,
        source="contact",
        why="Speaks of being ready, on the way, or waiting for one last thing.",
        patterns=phrases("""
            in my|me hand|hands ~1 now|$|right_now|already|here|tonight|just_to_see -- tickets|cake|trophy|passport|letter|results|phone|certificate
            rope|noose|belt|knife|pills|tablets|gun|shotgun|blade|razor|tabs|razors ~2 up|here|ready|out|loaded|counted|beside_me|laid_out|sharpened|tied|cleaned !of_date|of_stock|of_the_way|in_the_kitchen|of_them
            got|have the|my|a|some ~1 knife|rope|blade|razor|gun ~1 here|now|ready|tonight|with_me|out -- cake|cheese|camping|boat
            know|found|picked|seen|got|there_is ~2 the|a|what|which|where ~2 spot|place|time|part|bit|tree|branch|ledge|stretch|train|platform|floor|hour ~8 <drop>|freight|nobody_walks|be_there|go|use|quiet|good_tree|stop_at|comes_through|better_one|fast_one|one_goes|in_mind
            booked|paid|book|got|booking ~2 room|travelodge|hotel|premier_inn|airbnb|b|caravan|cottage ~8 find|family|stranger|checkout|one_way|one_night|late|last|so|alone|only -- wedding|conference|holiday|anniversary|weekend_away
            going|gannin|gan|off|heading|walking|driving|am|be|up|down ~2 down|up|in|under|into|to|out_on|off|over ~2 <drop>|freight|line|mersey|forth ~5 tonight|now|tomorrow|before|not_coming|after_school|to_jump|then|coat_on|alone|at_last|you_watch|when_its_dark|for_good|till_it -- picnic|view|hike|photos|work|friends|dog|lunch
            be under|in|off ~1 the ~2 #|8.15|7.14|train|river|tracks|line|sea|water|weir|bridge|bus ~3 tomorrow|before|by|tonight|you_watch|soon|then
            <drop> ~4 thats|that_is|is where ~3 happen|go|going|do|i
            going up|down|out|in ~4 and not|never ~1 coming|come|be_coming|going_to_come|bring ~1 back|down|up|home|it
            not to get on|off|catch
            not ~1 coming back ~1 over|down|up|home|out|ower
            one leg|foot ~2 out|over|off|already
            window|door ~1 open ~3 leg|ledge|floor|jump|out
            empty|house|asleep|away|nights|bingo|out|work|hours|alone ~8 do|doing|done it ~1 then|$|now|tonight|while|in_peace|before
            <people_gone> ~8 do|doing|done it|that ~1
            hours|minutes|time|nerve|courage|drink|vodka|pint|wine ~3 to|then|in|for ~3 do|doing|go_through ~1 it|with_it ~1 $|now|tonight
            then i ~2 do|go|jump|am_gone|am_off|leave|end ~1 it|tonight|for_good|$|what_i_planned
            then ~1 the bridge|river|rope|cliff|pills $
            shift|pint|letters|note|bath|goodbye|drink ~3 then ~1 the train|bridge|tablets|pills|rope|river|sea
            then ~1 nothing|me $
            first ~3 then ~3 then me|i
            do|doing what|it as|like i planned
            on|in my|the way ~1 to do it|there|now $
            on my way there|to_do_it ~1
            going|gonna|about|ready|need|off ~1 to do it ~1 now|tonight|then|right_now|soon
            do|doing it ~2 tonight|on_my_birthday|same_night|in_the_morning|this_weekend|when_i_get_home|on_sunday|on_saturday|on_friday|on_monday|on_thursday|on_wednesday|on_tuesday|before_they
            do|doing it ~1 on ~2 my_birthday|anniversary|tenth|ninth|eve|christmas|results_day|day
            not ~1 want|wanting|like ~1 to? spoil|ruin ~2 theirs|it|christmas|his|her|supper|birthday|wedding
            so|and i|it not spoil|ruin ~2 theirs|it|christmas|his|her|their|day|birthday
            plan ~1 yes|yeah|aye|yep|in_place|is_set|complete -- payment|seating|birth|care|meal
            yes|aye|yeah ~2 a|my plan ~6 not|no|wont|since
            have|got|ive ~1 a plan ~2 and no|not|wont|i_wont
            have i got a plan
            means|time|method|day|place yes|yeah|aye
            my|the plan is ~3 <drop>|pills|tablets|rope|car|train|garage|hanging|overdose|bath|gas|jump
            know how ~3 know|where|when
            how where when
            all planned|arranged|sorted|set|ready|done ~4 waiting|wait|right_night|press|go|nothing_left
            everything|arrangements|it|all ~3 ready|complete|set|arranged|sorted|prepared ~5 pressing|press|go|death|die|send
            do ~1 have a|the way ~4 here
            waiting|wait|only|just ~2 for|until|till ~8 then|and i|ive|ill|im ~3 arranged|planned|go|gone|do|end|off|free|can_go
            once|soon_as|as_soon_as|when|the_minute ~8 so do|am|will i
            once|soon_as|as_soon_as|when|the_minute ~6 comes|arrives|finishes|ends|over|goes|passes|dies|gone|empty ~4 i|ill|im ~2 gone|off|go|do|doing|jump|done|away|finish|end ~2 it|$|too|that|what_i|up
            in|off|from the post|internet|amazon|web|dark_web|b_and_q|toolstation ~8 comes|arrives|once|gone|tuesday|use_it|not_for
            not ~1 need it|them|one|this twice|again|after|for_long
            not for shaving|cooking|parties|climbing|the_garden|headaches|a_party
            keep|hold|holding|put back ~2 # ~1 of|each ~3 prescription|box|strip|packet
            keep|put|putting|kept|hold|save ~1 back|by|aside ~2 one|two|three|some|half|few ~3 prescription|tablets|each|night|day|when_i
            got|have ~2 stash|stockpile|stock|supply|collection ~4
            pretend|pretending|pretended|fake|faking to swallow|take
            under|beneath ~1 my|the ~1 tongue|mattress ~4 save|saving|saved|keep|spit|pills|tablets
            trying|try|go|going back|again ~1 when|once|tonight|tomorrow|after|soon ~2 dark|quiet|$|properly|alone
            chickened|bottled|backed|wimped ~1 it? out ~6 tomorrow|tonight|next|again|wont|last_night|at_the|station|bridge|edge
            got as far as the|my ~1 <drop>|drawer|cupboard|kitchen|knife|bathroom|tablets|pills|edge
            tied|tested|practised|tried|held|timed|measured|rehearsed it|them|with_it ~4 took|down|back|holds|hold|hatch|again|then_put
            did ~1 a practice|trial|dry run|go
            measured|measuring ~2 loft|rope|drop|beam|hatch|door
            going|gonna|off|want|need|ready to do it ~1 on|when|before|after|once ~3 bank_holiday|weekend|away|everyone|she|he|they|holiday|leave|birthday|asleep
            over the barrier|railings|rail|fence|wall already|now
            at the ~1 weir|cliffs|bridge|edge|tracks|viaduct|quarry ~3 $|now|already|stones
            driving|drive|walking|walk|cycling|heading|on_the_train to|towards the|that ~1 <drop>|loft|barn ~6 not|stop_me|tonight|now|alone|last
            not ~1 try|trying|bother ~2 stop me
            not ~1 ring|call|tell|phone ~2 my ~1 sister|mum|brother|wife|police ~6 in_time|get_here|stop
            not a cry for help
            not ~2 getting|get on ~2 bus|train ~3 stepping|step|jump|under
            floor|gun it ~3 at|into|towards ~2 bend|wall|tree|lorry|bridge
            left|leave|leaving ~3 tractor|engine|car|motor|generator ~2 running ~4 shed|garage|closed|shut|purpose|door
            filled|fill|loaded|weighed ~3 coat|pockets|rucksack|bag ~3 stones|rocks|bricks
            hook|rope|scarf|belt|lead ~3 ceiling|loft|beam|door|banister ~6 not_for|ready|hold|holds|tested|up|die|chair
            tied|tested ~4 hold|holds|held ~3 $|it_holds|me|fine
            me and ~4 doing it together|too
            partner|someone|friend|lad|girl ~3 for it|doing_it ~6 site|online|together|discord|met
            no|not ~2 towel|return|way_back|coming_home|coming_back ~3 or|and|$ ~2 $|home|back|towel
            one for the road|way_out then
            lunch|double_art|maths|tea|dinner|supper|work|shift|school then the roof|bridge|train|river|pills|cliff|tablets|loft
            next lot|batch|box|packet|go ~2 ready|bought|already|got
            braked|stopped|turned_back|put_it_down|climbed_back|came_down|bottled_it ~3 next|tomorrow|tonight time|i|will ~4 not|wont|no
            put|leave|left|sticking|hang ~2 sign|note|notice|card|message ~3 door|outside|gate ~8 police|999|not_come|come_in|ring|call|enter
            turned|turn ~2 tracker|location|find_my_phone|phone off
            told ~1 work|boss|school|uni|everyone|flatmate|landlord ~4 off_sick|ill|sick|holiday|on_leave|away ~6 no_one|nobody|not|wont|so|on_my_way|look|rings|missed
            cancelled|cancel ~2 appointment|session|plans|everything ~5 not ~1 come|look|notice|worry|wonder
        """),
        fires=(
            "the rope's up",
            "doing it on my birthday, seems neat",
            "mum's at bingo so I've two hours to do it",
            "I'll be under the 8.15 tomorrow, you watch",
            "booked a room so the family don't find me",
            "yes i have a plan and no i wont tell you it",
        ),
        spares=(
            "the tablets are on the shelf in the kitchen",
            "I'm doing it with my sister, the garden",
            "going up the cliffs with the dog tomorrow, picnic packed",
            "we booked a room for the wedding",
        ),
        excuses=_NOT_DENIED,
    ),
    Row(
        id="last-steps.which",
        kind=Kind.SUICIDE_PLAN_OR_MEANS,
        respond=None,
        about=About.SELF,
        source="contact",
        why="Weighs up ways, or asks whether one would do.",
        patterns=phrases("""
            would|does|could|can|is|are|if ~8 do_it|the_job|the_trick|finish_you|kill_you|be_fatal|take_my_weight|hold_a_person|be_enough -- <cared_for>|yoghurt|sausage|glue|paint|screw
            how much|many is too much|many && <way_to_die>|fatal|die|take|of_these -- <cared_for>|coffee|chocolate|screen|coke
            <way_to_die> ~1 or|and|versus|vs ~2 <way_to_die> ~6 decide|weighing|choose|which|all_i|best|think|better
            decide|deciding|choose|choosing|torn|weighing|between ~6 <way_to_die> ~2 or|and|versus ~2 <way_to_die>
            options|ways|list|methods|pros ~3 for|of|to|with|and ~1 die|dying|going|cons|ending|death
            which|what|one ~2 never|always|definitely|not ~1 fails|fail|works|work|certain -- printer|password|wifi
            want|need|wants|like ~3 that|it|something ~2 certain|works|definitely|sure|final|foolproof|guaranteed -- job|phone|plan_b|recipe
            end|ends|ending|wind|left up? ~2 a vegetable|cabbage|in_a_wheelchair|brain_damaged|in_a_home
            way|ways|means|method ~1 out|of_ending ~2 kindest|best|quickest|dignified|certain|matters|things|easiest
            most|more dignified|humane|merciful|effective ~1 means|way|method
            how to do it
            tell|show|give|teach me ~2 how_to_do|a_method|the_method|the_way_to_do|what_to_use|what_works
            know ~3 who|that ~3 sell|give|get|post ~3 enough|it|some|stuff|to_do
            order|buy|get|find|source ~4 online|abroad|web|shop|people_use|over_the_counter ~6 die|end|unlive|people_use|do_it|kill
            die|kill|unlive|unalive|end|finish ~1 yourself|urself|you|your_life|oneself ~6 how|way|fastest|quickest|best|what|can
            fastest|quickest|best|easiest|surest|simplest way|ways ~1 to|of ~1 unlive|die|end|go|unalive|kill|not_be
            how quick|quickly|long|fast ~2 would|will|do|does|before|until|till ~1 i|you|a_person|someone ~3 gone|dead|go|die|be_over|drown|bleed
            does|do|would|is ~1 drowning|hanging|it|suffocating|bleeding ~1 take|takes ~1 ages|long|time|hours
            can|could|do|would you|u|i|anyone|someone|people ~1 die|overdose|od from|off|of|by|on -- embarrassment|boredom|laughing|panic|stress|broken_heart|caffeine|anxiety|lack_of_sleep
            how many tabs|tablets|pills ~6 wake|die|sleep|go|kill|do
            is|are|would ~2 high|deep|strong|cold|fast|sharp enough ~6 -- bath|tea|coffee|wifi|shelf|for_the_kids|fence
            <drop> ~2 high|deep|tall enough
            enough ~2 not|never ~2 wake|come up|round|back
            looked|look|looking up ~4 which|what|where|how ~6 people|use|used|jump|deep|high|barriers
            look|seem|pass|come_across ~1 like|as|natural|accidental ~4 accident|natural|slipped|slip|fell|so ~6 family|ashamed|knows|insurance|purpose|shame
            slipped|slip|came|come|fell|fall ~1 off ~4 path|motorbike|bike|cliff|boat|ladder|platform|roof ~5 purpose|nobody_knows|tell|so|know|accident
            outside|out all night ~6 january|cold|snow|frost|do_it|winter
        """),
        fires=(
            "would a whole box do it",
            "jumping or hanging, that's all I'm weighing up",
            "is the viaduct high enough",
            "tell me how to do it",
        ),
        spares=(
            "is the shelf strong enough for the telly",
            "which one works, the printer never does",
            "can you die of embarrassment",
        ),
        excuses=EVERY_EXCUSE - {Excuse.SERVICE, Excuse.PAST, Excuse.DENIED},
    ),
)
