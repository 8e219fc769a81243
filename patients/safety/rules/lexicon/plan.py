"""Plans, means and methods: how, where, when and with what."""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SUICIDE_PLAN_OR_MEANS

ROWS = (
    Row(
        id="plan.stockpile",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.NOW,
        source="contact",
        why="Is keeping or counting out medicines, or has them at hand.",
        patterns=phrases("""
            saving|saved|hoarding|hoarded|stockpiling|stockpiled|stashing|stashed|stash|squirrelling|stockpile !money|cash|time|a_fortune|up_money|up_for ~4 <pill> !for_holiday|for_when|for_the|in_the_weekly|in_my_weekly|in_a_box|in_the_dosette|like_the
            hiding|hid|hide|hidden|palming|pocketing|spitting_out|spit_out|skipping_and_keeping ~2 my|the|his|her ~1 <pill> !from_the_kids|from_the_children
            got|have the|my|all_the ~1 <pill> and ~3 vodka|gin|whisky|alcohol|wine|rope|bag|note|drink
            keeping|kept|putting|put|setting|set back|aside|by ~3 <pill>
            been collecting|keeping|storing ~3 <pill> !from_the
            enough ~2 <pill> ~3 job|trick|work|certain
            take|took|swallow them all|the_lot !back|out|home|to|off|with
            enough ~3 <pill> ~3 to kill|end|do_it|die|finish|not_wake|never_wake|sleep_forever|make_sure
            got|have enough|all|my|the ~3 to kill myself|me
            got|have|holding|counted|counting|laid|lined|staring|looking|sat|sitting|lying|tipped|emptied ~5 <pill> ~4 <athand>
            counting|counted out ~2 <pill>
            counting my|the|all|these ~1 <pill> !and|for|into
            <pill> ~3 lined_up|in_front_of_me|in_my_hand|next_to_me|ready_to_go|on_the_bed
            if i took|take|swallowed|swallow|necked|neck ~2 <lots> ~3 <pill>
            take|taking|swallow|swallowing|neck|necking|down|downing all|the_lot|them_all|the_whole ~2 <pill>|at_once|in_one_go|the_lot
            going|want|wants|tempted|urge|about_to|thinking_of|thinking_about|thought_of|thought_about|plan|planning ~2 overdose|overdosing !on_chocolate
            take|taking|takes an? overdose
        """),
        fires=(
            "I've been saving up my tablets since August",
            "got the pills here in front of me",
            "I have enough pills to do it",
            "thinking about overdosing",
            "I want to take all my tablets",
        ),
        spares=("I collected my tablets from the chemist", "enough tablets to last the week", "saving money on pills"),
    ),
    Row(
        id="plan.ligature",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.NOW,
        source="contact",
        why="Has, or is looking for, something to hang with.",
        patterns=phrases("""
            noose
            rope|ligature|cord|belt|cable|bedsheet ~6 tested|hold_me|hold_my|take_my_weight|on_the_door
            rope|ligature|cord|belt|cable|bedsheet ~6 ready|tied|beam|beams|loft|neck|ceiling|banister|rafters|hook|branch|door_handle
            bought|got|have|ordered|tied|tying|made|making|hid|hidden|found|there_is|tested a|the|my|some? rope|ligature !swing|ladder|bridge|for|to_tow
            woods|forest|trees|shed|loft|garage ~2 with ~1 rope|noose|ligature|belt
            rope !swing|ladder|course|bridge ~3 shed|garage|loft|boot|woods|wardrobe
            beam|beams|banister|rafters|tree|branch ~4 hold|take|support my|me weight?
            <ligature>|sheet|lead|flex|tie|tied|something|it ~3 round|around my|me neck
        """),
        fires=("There is a rope in the shed and I know which beam", "I've tied a noose", "put the belt around my neck"),
        spares=("bought a rope for the tent", "a rope swing in the woods", "scarf round my neck"),
    ),
    Row(
        id="plan.place",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.NOW,
        across=1,
        source="contact",
        why="Is at, or drawn to, a place where people come to die.",
        patterns=phrases("""
            am ~2 stood|standing|sat|sitting|on|at|up|by ~4 <brink>
            ^ stood|standing|sat|sitting|on|at|up ~3 <brink>
            <relation>|he|she|they|woman|man|girl|lad|someone|person|guy|lady|boy is|are? ~2 stood|standing|sat|sitting|on|at|up ~2 <brink>
            going to|gonna jump $|what|help|please|off|he|she|i|and
            stand|standing|stood|get|getting|walk|walking|stepping too|so|right|very? near|close to? ~2 edge|platform|tracks|track
            engine ~3 running|on ~6 garage|hose|pipe|windows_up
            garage ~4 engine|exhaust ~2 running|on
            stones|rocks|bricks|weights ~3 pockets|rucksack|coat ~4
            hosepipe|hose|pipe|tubing ~4 car|exhaust|garage
            make|look|looks|looked ~2 like an accident
            train|fast|express|intercity ~1 times|timetable ~8 through|fast|not_stop|jump
            walked|waded|walking|went into|in ~2 <water> ~6 stones|pockets|deep|on_purpose|not_come
            edge of the platform|roof|bridge|cliff|car_park|building
            which|what train|trains ~4 not stop|stopping|fast|through
            drove|driven|drive|driving|walked|went|been|go|going ~4 <brink> ~8 jump|end|die|courage|nerve|do_it|over_the_side
            looking|look|looked|staring|stare|keep ~1 at the|my|those ~1 <pill>|knives|knife|razor|rope|bridge $
            stood|standing|sat|sitting|went|walked|waited|was ~3 on|to|by|at|near ~2 bridge|railway|railway_line|tracks|cliff|cliffs|multi_storey|car_park_roof|viaduct|ledge ~2 last_night|today|for_an_hour|for_hours|an_hour|hours|again|alone|tonight|this_morning
            looking|looked|looks down|over ~4 <brink> ~6 jump|thought|thinking|wondering|how_easy|tempted
            nearly|almost jumped !out_of_my_skin|for_joy|out|at|when|up|the
            nearly|almost|tried|trying ~1 drove|drive|driven|crash|crashed|crashing|swerved|swerve ~6 on_purpose|wall|tree|lorry|bridge|deliberately
            stepped|stepping out|off ~4 traffic|kerb ~4 purpose|hoping
            drove|drive|driving|crash|crashed my|the|our|into|off ~6 on_purpose|deliberately
            get|got|gets the urge|impulse to jump|swerve|drive_into|step
        """),
        fires=(
            "im stood on the bridge over the motorway",
            "I keep standing too near the edge of the platform",
            "i nearly drove my car into the wall on purpose",
            "flatmate is on the roof",
        ),
        spares=(
            "walked over the bridge and bought a new top",
            "waited on the platform for an hour",
            "nearly jumped out of my skin",
        ),
    ),
    Row(
        id="plan.note",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.NOW,
        across=1,
        source="contact",
        why="Has written, or is writing, a note to be found.",
        patterns=phrases("""
            suicide|goodbye|farewell|leaving|final note|notes|letter|letters|video|videos|message|messages|text|texts
            notes|letters|letter|note ~1 are|is|all ~1 written|sealed|finished|ready
            last note|letter|letters|will_and_testament to|for my|the|everyone|mum
            write|wrote|written|writing|left|leaving|leave|made|recorded|recording|doing ~2 note|notes|letter|letters|videos|messages ~8 <ifgone>
            left|leaving|leave ~1 note ~3 kitchen|table|bed|pillow|fridge|desk|everyone|them|mum|wife|side !for_the_postman|for_the_milkman|about|saying_thanks
            writing|write|wrote|written my letters|notes|letter|note !to_santa|of|for_uni|for_class|in_class|up
            <relation>|he|she|they ~1 left|leaves|written|wrote|has_left ~1 a|suicide note $|saying|and|on|goodbye
            write|wrote|written|writing ~2 goodbye|goodbyes
            by the time you|they|anyone|someone|anybody|she|he ~1 read|reads|see|sees|get|gets|find|finds this|it|me
            when|if|whoever you|they|anyone|someone|she|he? read|reads|find|finds this|me|my_body|it ~8 gone|dead|over|sorry|too_late
            where|who|how ~3 find|finds|found my body
            for|to whoever finds me
            letter|letters|note|notes|envelope|envelopes ~10 afterwards|for_after|when_it_is_done|when_it_is_over|once_it_is_done
            letter|letters|note|notes|envelopes ~3 everyone|each|both|all ~8 drawer|desk|bed|table|find
        """),
        fires=("wrote my suicide note last night", "By the time you read this I'll be gone", "I wrote a letter to each of the boys for when I'm not here"),
        spares=("I left a note for my flatmate about the bins", "wrote a leaving card for Sam"),
    ),
    Row(
        id="plan.decided",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.NOW,
        source="entrapment",
        why="Says that how, where or when is settled.",
        patterns=phrases("""
            i have|will? ~1 picked|chosen|chose|set|settled_on|decided_on|fixed a|the|my date|day|place|spot|method|bridge|time !for|with|of|to|at
            picked|chosen|fixed a|the|my date|spot|method !for|with|of|to|at
            know|knows|decided|worked_out|planned|sorted|thought_about|thinking_about|figured_out|sure how|when|where|exactly_how i|he|she|they would|will|am|is|want do|doing|going|to it? !with_the|about
            know|knows how i|he|she|they would do it
            know|knows|worked_out|decided|figured_out how|when|where|exactly_how i|he|she|they am|is|are going to do it
            know how|where|when to do it $
            have|got|made|had|making a|my|the|out? plan|plans to|for|of how|of die|dying|end|ending|it_all|do_it
            got|have|sorted|bought|ordered|packed everything|all|what|it ~4 ready|sorted|need|planned|in_place ~4 to|for? <act>|end_it|do_it|go|die
            ordered|bought|got ~5 to|so_i_can|so_that_i_can <act>|end_it|die|do_it_with|finish_it
            know|decided|sure|made_up_my_mind ~4 <act>
            got|have|found the courage|nerve|guts|bottle to do|go it|through
        """),
        fires=(
            "I've picked a date.",
            "I know how I would do it and where",
            "Ordered what I need online to end it",
        ),
        spares=("We've set a date for the wedding", "I know how to do it with the new software", "I've got a plan for Monday"),
    ),
    Row(
        id="plan.held-back",
        kind=_KIND,
        respond=Respond.TODAY,
        source="entrapment",
        why="Says that one thing alone holds them back.",
        patterns=phrases("""
            only thing|reason|person|one ~3 stopping|holding|preventing|keeping|kept me !going|company|up|busy|warm|from_leaving|sane|back_at
            only thing|reason|person|one ~3 keeping|kept me alive|here|going|on_this_earth|in_this_world
            only reason|reasons ~2 i ~3 here|alive|done_it|breathing|not_dead|keep_going
            if it was|were not for ~6 i would ~3 dead|gone|done_it|ended_it|not_be_here|be_here|ended
            do not|can_not trust|know why i ~2 not|alive|still_here $
        """),
        fires=("the only thing stopping me is my cat", "If it wasn't for my kids I'd be dead", "only reason I'm still here is mum"),
        spares=("the only thing stopping me going out is the rain", "only thing keeping me company is the telly"),
    ),
    Row(
        id="plan.hint-of-plan",
        kind=_KIND,
        respond=Respond.ASK,
        source="entrapment",
        why="Speaks of a plan or a day without saying what for.",
        patterns=phrases("""
            have|got|made a plan $
            it|everything is|has ~2 planned|sorted|arranged|ready out|$|for_tonight|for_tomorrow
            got|have|has everything|it ~2 ready|planned|sorted for tonight|tomorrow|when|after|friday|saturday|sunday|monday|the_weekend|my_birthday
            razor|blade|knife|tablets|pills|rope ~3 in|with ~2 bath|me|bed $|now|and|right_now|tonight
            razor|blade|rope ~2 in ~2 bath|woods|bag ~2 me|now
            hard_shoulder|motorway_bridge|lay_by ~4 lorries|watching|traffic|alone|crying|jump
            took|taken|taking them $
            been to see|look_at|check ~1 the place|spot|bridge|cliff|tree|track|tracks
            <mean_long>|going_to do it on|before|after|at ~1 my|the|new_year|christmas|sunday|monday|tuesday|wednesday|thursday|friday|saturday birthday|anniversary|weekend|wedding|$|night|exams
            want|going|gonna|try|trying to? try again $
            going|want ~1 to try it? again $
            someone|they|police|you|mum|dad|cleaner|wife|husband|the_kids ~1 will|would find me|my_body !out|at_the|here|a_seat|online|on_facebook
            it is too late now|for_me|$
            <brink> ~10 walking|going|walk|go|been|drive|driving|keep|every_night there !is|are|was
            worked_out|know|waiting|wait|checked|once ~3 when|until|till|for ~6 empty|asleep|alone|to_go_to_work|to_leave|goes_out|go_out|leaves
            chosen|picked|decided_on|settled_on pills|tablets|hanging|overdose|train|jumping|drowning|car|rope
            when|every_time|whenever|each_time ~2 cross|crossing|pass|on|stand|drive|see|drive_over ~2 <brink>|railway ~5 think|thinking|wonder|imagine|tempted|picture|want
            high|tall|quiet places|buildings|bridges ~3 $
            look|looking|looked|drawn|staring ~1 at|for|to|up_at high|tall places|buildings|bridges|heights|balconies !on_rightmove|in_paris|of_london
            only think about it when|at|late|some|on
            joking|joke|kidding ~6 <brink>|tablets|pills|rope|knife|train|car|river ~5 nice|tempting|inviting|good|lovely|looks|looking
            drive|driving too|really? fast|dangerously ~4 hope|hoping|care|crash|see_what
            left alone with ~2 <pill>|knives|myself|my_thoughts
            have|got|with a date|day|time|place|spot in_mind
            decided|going|ready|determined|made_up_my_mind|time ~1 to go_through_with_it|go_through_with|do_it $
            go|going through with it !on|the_move|the_wedding|operation|surgery
            checking|check out $
            time|ready to go $
            reached|at|come_to the|my end|limit $
            this is|will_be it $
            a|my plan|method in place|ready|worked_out !for|b
            tonight|tomorrow|today|friday|sunday|monday|saturday is? the night|day|end $
            tonight|today|tomorrow is|will be my last
            nothing|no_one can|will|could|to? stop me now|any_more|$
            i am going_to|gonna do it $
            i am going to do it tonight|now|soon
            get|getting it over_with|over_and_done_with $
            i have|ive decided $
            i know what i have|need|got to do $
            today|tonight|tomorrow i ~2 do_it $
            on_my_way|heading|walking|driving|off|going|walk|drive to|towards|up_to ~1 <brink> ~2 now|tonight|alone|$
            draft|drafts|drafted|written|wrote|rewrote|finished|writing ~5 the|my note $|and|so|it|is|last_night
            know|got|have|found|key|code|combination ~5 gun|shotgun|rifle|guns !club|laws
            dignitas|assisted_dying|euthanasia ~6 me|myself|i
        """),
        excuses=EVERY_EXCUSE | {Excuse.ELSEWHERE},
        fires=("I've got a plan.", "Tonight's the night", "I'm gonna do it", "no one can stop me now"),
        spares=("I've got a plan for Monday's session", "I'm going to do it with my sister after work"),
    ),
    Row(
        id="plan.blade-or-gun",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.NOW,
        source="contact",
        why="Has a weapon to their own body.",
        patterns=phrases("""
            <relation>|he|she ~5 locked ~6 razor|blade|knife|pills|tablets|rope
            knife|blade|razor|razors|glass|scissors|gun|shotgun ~4 to|at|against|on|in my wrist|wrists|throat|neck|chest|head|mouth|heart|temple
            gun|shotgun|rifle ~4 my head|mouth|myself
        """),
        fires=("I'm holding the knife to my wrist", "sat with the shotgun in my mouth"),
        spares=("cut my finger on a knife", "the knife is in the drawer on my side of the kitchen"),
    ),
)
