"""No way out, no strength for more days, nobody left to stay for, a burden whose lifting others would welcome."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SUICIDAL_THOUGHTS
_NOT_DENIED = EVERY_EXCUSE - {Excuse.DENIED}

ROWS = (
    Row(
        id="entrapment.no-way-out",
        kind=_KIND,
        respond=Respond.ASK,
        about=About.SELF,
        source="entrapment",
        why="Sees no way out, or only one.",
        patterns=phrases("""
            no|not_any|not_one|not_a ~1 road|door|exit|gate|path|version|ladder|escape|out|way ~2 out_of|left_for|that_i|where_i|in_which|i_get|i_come|through_this|back_from|left_to_me|for_me|past_this !the|a|car|park|town|building|contract
            door|doors|gate|gates|exit|exits|road|roads|path|paths ~6 wall|walls|painted|locked|bricked|bolted ~2 me|on|up|now|$|behind|in_my
            whichever|whatever|every|everywhere|which|any ~1 way|direction|i|where ~3 turn|look|go|face ~4 wall|walls|dead_end|nothing|blocked|shut|black|dark|same|no
            can_not|can ~1 stay|stop ~4 can_not ~2 go|leave|move
            can_not ~2 go|leave|come_out|move ~4 can_not ~1 stay|stop
            can_not ~2 come_out|go_back|go_forward|go_forwards ~3 can_not
            see|only|just the|one|a ~1 one|single|way|ending ~2 it|this|that_it|things|out|i ~2 ends|end|finishes|finish|goes|left|stops|out
            not see|imagine|picture how|what|any ~3 ends|end|ending|out|finish ~2 other|different|another|well|happy
            see|saw how ~1 ends|end any|other|another
            third thing|option|way|door ~3
            hole|pit|well|ditch|drift|snow|water|sand|mud ~4 sides|dig|digging|fills|coming_in|come_in|over_my_head|bottom
            walls|sides|ceiling|everything|it_all ~2 closing|close|come|coming|caving|cave|falling in|on_me
            on|in a|this ~1 wheel|loop|treadmill|conveyor|hamster_wheel|carousel ~4 no|not|get_off|gap|stop|off
            can_not keep being on|in|like
            cornered|hemmed_in|boxed_in|backed_into|painted_into ~6 out|way|nowhere|no|corner
            no|without|not_got a? ~1 plough|rescue|cavalry|rope|lifeboat|parachute|coming|saviour|help_coming ~2 $|coming|left|this_time|for_me
            tried everything|every ~1 door|way|thing|route|avenue|$
            not fix|mend|undo|repair|solve|sort this|it|me|what ~3 except|but|other|any_other|any_way
            only|just ~2 peace|rest|relief|quiet|freedom|release|break|way ~5 ground|grave|dead|death|die|dying|gone|asleep|ending|end
            make|making|made|set|setting|choose|choosing|write|writing my|our|your own ~1 end|end_date|ending|exit|way_out|last_day
            no tomorrow|future|after|next ~4 head|look|see|me|there|$
            not|no ~4 a|any tomorrow|future|next_year|years ~5 head|look|see|me|black|dark|there|blank|nothing
            future|tomorrow|next_year|ahead|rest_of ~6 black|blank|dark|nothing|empty|wall|fog|gone
            get|got|getting|come|coming through|out|past this|it|that alive
            not ~2 get|make|come|last|survive ~1 through|out|it|past ~1 this|it|that $|alive|time|one
            caught|stuck|trapped|drowning|sinking|suffocating ~6 no|not|only ~3 way|out|air|escape|end|exit|help|door
            buried|bury|drowning|crushed ~4 either_way|both_ways
        """),
        fires=(
            "There's no road out of this one",
            "whichever way I turn there's a wall",
            "cant stay cant go",
            "I can only see the one way it finishes",
        ),
        spares=("the doors were locked so we went home", "there is only one way out of the car park", "stuck in traffic with the kids"),
        excuses=_NOT_DENIED,
    ),
    Row(
        id="entrapment.enough-of-days",
        kind=_KIND,
        respond=Respond.ASK,
        source="entrapment",
        why="Has had enough of being alive, in whatever words.",
        patterns=phrases("""
            <fed> ~3 getting_up|breathing|breathing_in|being_a_person|being_human|being_a_human|being_somebody|being_anybody|being_me|waking|waking_up|existing|carrying_on|going_on|keeping_going|hanging_on|days|mornings|the_lot|all_of_it|all_of_this|the_whole_thing|this_world|the_world|trying_to_live|being_alive|being_here|surviving|this_place|everything !food|of_it_to_eat
            sick|tired|weary|done|scunnered|scundered|fed_up|finished|through ~2 of|with|to ~3 being|living|existing|life|breathing here|alive|$|now|any_more|if|at_all
            not ~2 want|fancy|face|do|have|got|manage ~2 do|any|many|another|more ~1 days|mornings|years|tomorrows|birthdays|winters|rounds ~1 $|of|left|in_me|like
            no more|not_any|not_many|no days|faces|fight|tries|tears|chances|mornings|tomorrows|in_the_tank|go|get_up_and_go|breath ~1 in_me|left|$|to|like
            nothing|no_more|not_anything|not_much left|more in|to the|my|give tank|$|any_more|any_one
            run|ran|running dry|out|empty ~3 fight|reasons|road|faces|hope|future|try|tries|life
            used up|it ~3 all|up ~2 all|of|alive|me|life|living
            lost|no|not_got|not_have|not_much|rather_lost ~1 taste|appetite|stomach|heart|stuff|will|interest|use|desire|liking|knack for|to|in|of|on ~2 life|living|existing|being|it_all|go_on|this|carry
            what am|is i|it|this|he|she|any_of_it|all_this ~3 for $|any_more|now|all
            what am i ~2 for|doing_here|hanging_on|waiting_for|keeping_going|fighting_for|still_doing_here !dinner|lunch|tea|christmas
            what ~6 hanging|hang|keeping|keep|carrying|staying|waiting|going|stopping on|going|alive|here|around|for ~3 for $|any_more|now|is
            why|what ~4 am|keep|keeping|bother|bothering ~2 this|my body|heart|carcass ~2 going|alive|for
            what is|was it|this|all_this|any_of_it|life ~1 for $|any_more|all
            seen|done|lived enough $|now|and|done|to_last|me
            see|not_see|no|not|what ~2 use|point|sense|need ~2 of|in|for the|any|more ~1 extra|rest|more|any_more|years|it_all|days
            not cut|made|meant|built|designed|wired|fit ~1 out|for|to ~4 world|life|living|alive|earth|more|being|last|survive|this
            too|so|bone|dog tired|weary|worn|exhausted to|for|of|in ~1 carry|live|go|be|exist|my|keep|soul|bones|life|living|everything|it_all
            tired|exhausted|weary ~2 not|do ~3 mean|sleepy|sleep|sleepiness|physically|body
            tired of|in the whole|my|being|all|everything|it !business_of_moving|this_cold
            whole business|bother|performance|palaver|rigmarole|job of|that_is ~2 being|living|life|alive|existing|breathing
            not|no_longer keep|carry|go|put|do ~2 up|on|doing|it the|pretending|being|this|with|face|act ~2 pretence|show|act|charade|facade|on|alive|performance|life
            take|takes|leave or leave|take ~1 being|life|living|it_all|existence
            get to the end of one|the|a|each day ~2 another|again|they|same
            expected|supposed|have|made|forced|meant to ~1 carry|keep|go on|going|living ~1 $|and|as|like|for
            not need|want|ask_for|deserve ~1 this|the|another|any|more ~1 days|day|years|life|extra|time !off
            one|another|1 more|another day|night|morning|week|month ~5 can_not|not|kill_me|finish_me|too_many|no
            not|never asked|applied|signed|sign|ask|apply|chose|volunteered|enrolled ~2 to|for|up ~2 this|be|life|exist|live|born|any_of_it
            life|living|existing|being_alive|it is|feels|was ~2 job|shift|sentence|chore|punishment|prison|life_sentence|penance|mistake|joke|curse ~3 not|never|sick|tired|$|i
            struggling|struggle|hard|hate|hating|loathe|dread|dreading|resent ~2 to? ~1 be|being|stay|staying|staying_alive|waking|to_wake ~1 alive|human|here|awake|up !early|at|for
        """),
        fires=(
            "Fed up with breathing in and out",
            "what am i hanging on for",
            "I don't want to do any more days",
            "lost the taste for existing",
            "sick of being here",
        ),
        spares=(
            "what's it for, the spanner",
            "fed up of being here on nights",
            "no more days of this rota",
            "I'm tired of the rain",
        ),
        excuses=_NOT_DENIED | {Excuse.ELSEWHERE},
    ),
    Row(
        id="entrapment.nobody-to-stay-for",
        kind=_KIND,
        respond=Respond.ASK,
        about=About.SELF,
        source="burden",
        why="Has nobody and nothing left to stay for.",
        patterns=phrases("""
            no_one|nothing|not_anyone|not_anything|no|no_longer|not ~5 stay|stop|live|hang_on|wait|keep_going|be_here|get_up|stick_around|stick_about|hold_on|breathe|fight|going_on|living|hang_about for $|any_more|now|here|left|either|and|since|anybody|anyone
            not|no_longer have|need to ~1 stay|live|hang_on|be_here|stop_here|keep_going|hold_on|stay_alive|exist for ~1 anyone|him|her|them|it|$|any|my
            only|just ~1 kept|keep|keeping|stayed|staying|hung|went|lived|hanging|held|holding ~2 going|alive|here|on|around|living|trying because|while|for|until|till|so|as|to
            kept going|on|myself|alive for|until|till|while ~12 now|gone|there|done|over|finished|left|then
            last|only|1|one|final thing|one|reason|person|string|thread|rope|tie|anchor|bit ~4 holding|keeping|tying|kept|held|tethering|tied|anchoring|stopping me|us ~3
            no|not_a|not_any|not_one ~2 reason|reasons|excuse|obligation|duty|promise|anchor|tie|ties ~3 list|left|to_stay|here|any_more|keeping|hold
            was|were|is|are the|my|only|last ~1 reason|reasons|thing|ones|person ~3 listed|stay|stayed|alive|living|here|carry|keep|kept|going|gave|had
            now|once|since|after|when ~2 mum|dad|nan|wife|husband|dog|cat|she|he|they|kids|mother|father ~2 gone|goes|dies|died|passes|passed|go|left|leaves|grown|is_not_here ~10 no_one|nothing|not|no|free|can ~2 need|stay|stop|stop_me|for|keep|reason|go|leave|left|hold|holding
            saw|see|seen|seeing|outlive|outlived ~1 mum|dad|mother|father|her|him|them|dog|the_dog|nan ~1 out|off|to_the_end ~6 last|list|now|then|my_turn|follow|done|go
            last|final thing|job|task|duty|item ~1 on|left|is|was my|the|to|me|i list|do|for|me|$
            what|nothing|no_one|not_anything ~3 needs|need|needed|wants|needing me|feeding ~1 $|any_more|now|here|and|to
            nothing|no_one|not_a_thing|not_anything ~2 for_me here|left|$|in_this|any_more|now|there|on_this
            no_one|nothing left ~1 here|on_earth|in_this_world|who|to|that !eat|do|say|wear|watch|buy
            nothing|not_anything|no_wish|not_much ~2 on_the|in_the|in_my|in ~1 calendar|diary|future ~4 after|past|wish|want|put
            not|never|stopped planning|plan|booking|book|buying|making|looking anything|beyond|past|ahead|plans ~1 after|next|beyond|the|christmas|any_more
        """),
        fires=(
            "Now the dog's gone there's nobody I need to stop for",
            "I only kept going while she needed me",
            "that's the last thing that was holding me here",
            "there is no reason left to stay",
        ),
        spares=(
            "there was nobody to wait for so I drove home",
            "I kept going for the whole 5k",
            "nothing on the telly",
        ),
    ),
    Row(
        id="entrapment.cost-to-them",
        kind=_KIND,
        respond=None,
        across=1,
        about=About.SELF,
        source="burden",
        why="Counts what others would gain without them.",
        patterns=phrases("""
            i|me ~2 cost|costing|costs|am_costing them|my_family|this_family|everyone|her|him|the_family|people|my_mum|the_nhs|you|mum ~3 money|more|too_much|fortune|everything|than|health|sleep|lot|all
            they|he|she|everyone|you|kids|family|mum|wife|husband ~3 would|could ~2 have|get|be|live|manage|do|sleep|breathe ~7 if it was|were not for me
            if it was|were not for me they|he|she|everyone|you|my|the|she|mum
            without a|any|me|this|my ~2 like|dragging|hanging|holding|weighing me|round|around|them|her|him|on
            how long|much|many|longer ~2 am|will|must|do|can i ~2 make|making|put|putting|keep|keeping|expect|drag|inflict|burden|let|letting ~1 you|them|her|him|my|everyone|people|this
            worth ~1 more|extra ~4 dead|without|out_of|gone|when_i|insurance|if_i|than_i|buried
            more use|good|value|worth ~3 dead|gone|ashes|compost|in_the_ground|to_the_worms|as_organs
            life insurance|assurance|policy|payout|cover
            death in service
            insurance ~6 they|them|kids|wife|would|her|mum|debts|mortgage|clear|family|better
            they|she|he|kids|my ~3 get|have|be_left|gets|inherit the|my ~1 insurance|house|money|pension|payout|policy|savings ~4 better|easier|peace|free|happy|happier|without|and
            i am|feel|been ~4 killing|wearing|dragging|destroying|ruining_everyones|ruining_their|ruining_everything|ruining_my|draining|wrecking|poisoning her|him|them|everyone|my_family|their|my_wife|my_husband|her_life ~2 by|out|down|life|lives|dry|inches|$
            i|me am|just|only|nothing_but|been ~3 drain|weight|stone|anchor|problem|mess|disease|poison|curse|mistake|nuisance|trouble|waste|hindrance|dead_weight ~1 on|to|round|around|of|for ~1 them|everyone|her|him|family|my|people|others|all|you|neck
            easier|better|kinder|best|cheaper|simpler ~3 on|for|all ~2 her|him|them|everyone|all|my|mum|family|round ~6 if i|without|did_not|not_come|never|was_not
            better|happier|easier|do_better|lighter|safer|calmer ~5 with|without ~1 no|another|different|someone_else|new|other|proper|real ~2 mum|dad|mother|father|wife|husband|parent|son|daughter|mummy|daddy|me
            next|new|other|replacement|second mum|dad|mummy|daddy|wife|husband|mother|father ~3 after_me|will|would|instead|after|better|marries|has
            whoever|someone_else|somebody_else ~1 he|she|they|will|would ~2 marries|marry|next|better|love|raise|bring_up|look_after
            sick|tired|fed_up|ashamed|guilty ~2 of|about being a|the|such ~2 burden|weight|problem|one|drain|nuisance|bother
            i am|feel ~4 in_the_way|surplus|surplus_to|not_needed|not_wanted|redundant|obsolete|spare|unwanted|past_my|no_use|useless_to|superfluous ~2 here|requirements|by|$|to|any_more|best|sell|now
            lift|lighten|take|ease|off|relieve ~3 load|burden|weight|pressure|strain|worry ~4 if|by|going|went|gone|leaving|dead|without|died
            everyone|everybody|they|he|she|mum|family|people|house|home ~2 breathe|relax|function|run|sleep|smile|laugh|rest|sigh ~4 if|without|once|when|were|gone|went|relief
            system|house|family|team|world|home|class would ~3 better|function|work|run|balance ~4 removed|without|gone|minus|me
        """),
        fires=(
            "if it wasn't for me they'd have a house each",
            "Everybody would breathe out if I went",
            "I cost this family more than I bring to it",
            "the farm would be worth more to them with me out of it",
        ),
        spares=(
            "the class works with the new teacher",
            "need to renew the car insurance",
            "the house cost them a lot of money",
        ),
        excuses=EVERY_EXCUSE,
    ),
)
