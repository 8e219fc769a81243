"""Oblique talk: being a burden, not being missed, being tired of living, seeing no way out.

None of these says "I want to die". Each asks for one direct, caring question.
"""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SUICIDAL_THOUGHTS

ROWS = (
    Row(
        id="burden.better-off-without-me",
        kind=_KIND,
        respond=Respond.ASK,
        across=1,
        source="burden",
        why="Thinks that others would be better off without them.",
        patterns=phrases("""
            better|easier|happier|simpler|nicer|richer|best|peace|relief ~5 without me !there|at|in_the_room|driving|tonight|on
            better|easier|happier|simpler|best|nicer|relieved|glad|relief|richer|free ~5 <ifgone>
            better|easier|happier if i never|was not|were not
            you|they|everyone|all ~1 will|would be better off $|soon|now|once|when|after
            better|nicer|happier place|off ~2 without me
            if|once|when|with|after i|me ~3 <gone> ~8 better|easier|happier|relief|relieved|free|simpler|fine|glad|less|cheaper|peace
            worth more dead
            more use|good to ~3 dead
            weight|load|burden|pressure off ~3 shoulders|back|hands|them|everyone ~6 <ifgone>
            rid|shot of me !the
            get_on|move_on|live|carry_on|start_again ~4 without me !at|there
            do|doing|be doing everyone|them|the_world|you_all|my_family a favour !by_letting
            not have to look_after|deal|care|worry|put_up|carry|pay|cope|visit|bother ~2 me <ending>
        """),
        fires=(
            "The kids would be better off without me",
            "it'd be easier for everyone if I wasn't here",
            "I'm worth more dead than alive",
            "I'd be doing everyone a favour",
        ),
        spares=("the team did fine without me at the weekend", "I'd be happier without the commute"),
    ),
    Row(
        id="burden.is-a-burden",
        kind=_KIND,
        respond=Respond.ASK,
        source="burden",
        why="Feels a burden on others.",
        patterns=phrases("""
            i ~1 am|feel|become|be|being|do|is|been|was|like ~4 burden|liability|millstone|dead_weight|deadweight|drain_on|nuisance_to_everyone !on_the_team|at_work
            be|being|becoming|become|feeling|feel|such|nothing_but ~3 a? burden|dead_weight|millstone !of|on_the_team|on_the_nhs
            burden on|to|for my|everyone|them|her|him|the|people|others|you|us
            i am a mistake|accident|nobody|nothing $|and|i
            one less mouth|person|thing|problem ~2 feed|worry|deal|for
            can|could not be fixed|saved|helped $|so|and|any_more
            cry|crying|grieve|mourn|weep over|for me
            waste of oxygen|air|skin|breath|a_life|life
            only here because of|for ~2 <loved>|dog|cat|cats
            only ~2 stay|staying|living|alive|keep_going|going ~2 because|for ~2 <loved>|dog|cat|mum|her|him|them
            i am|feel|was ~3 waste_of_space|in_the_way|in_everyones_way|spare_part
            drag|dragging|bring|bringing everyone|them|my_family down ~3 <ifgone>|me
            taking|take|using up ~2 space|oxygen|air|bed
            no use|good to anyone|no_one|man_nor_beast|anybody
            not deserve|deserving to? live|living|be_alive|be_here|of_life|a_life|to_exist|existence
            world|planet|earth ~5 without me
            deserve|deserves to die|be_dead
            should not be alive|here $
            should not exist|be_alive|have_been_born
        """),
        fires=(
            "All I am is a burden on my daughter",
            "I'm a waste of oxygen",
            "I don't deserve to live",
            "the world would be a better place without me",
        ),
        spares=("the mortgage is a burden", "burden of proof", "lifting a heavy load"),
    ),
    Row(
        id="burden.not-missed",
        kind=_KIND,
        respond=Respond.ASK,
        source="burden",
        why="Thinks that nobody would miss them.",
        patterns=phrases("""
            no_one|not|who|anyone|they|people|everyone would|will|ill|d ~2 notice|care|miss|mind|bother|bothered|cry|come|even ~5 <ifgone>
            no_one|not|who|anyone would|will ~3 miss|misses|missed me !at|in|on
            would|will anyone|people|they|you|she|he|someone ~2 notice|care|miss|be_bothered|be_sad|come_to ~3 <ifgone>|me|my_funeral
            no_one|anyone|who|not_many ~4 my funeral
            days|weeks|months ~3 before|until|till ~1 anyone|someone|they|no_one|people ~1 noticed|found|find|notice ~2 me|my_body|i
            not be missed
            no_one ~2 notice|care if i
            how long ~6 notice|find me|i|gone|my_body
            would|will|not matter|make_any_difference|make_a_difference ~3 if i <gone>
            wonder|wondering who|if|whether|how_many ~4 funeral|miss_me
        """),
        fires=("nobody would even notice if i was gone", "who'd miss me", "would anyone come to my funeral"),
        spares=("nobody noticed my haircut", "would anyone like my ticket", "they'll miss me at work when I retire"),
    ),
    Row(
        id="burden.tired-of-living",
        kind=_KIND,
        respond=Respond.ASK,
        source="entrapment",
        why="Says they are tired of living.",
        patterns=phrases("""
            cannot|can_not|could_not|do|could cope|deal|with? ~1 do_life|life|do_living !admin|on|at
            not do life|this_life|living ~1 any_more|no_more|$|now
            <fed> ~1 <life> !admin|style|insurance|in|at_work
            tired|sick|exhausted|fed_up|weary|done of|with|from fighting|trying|the_fight|the_struggle|struggling|pretending|surviving|battling|hanging_on|being_strong
            tired|exhausted|weary|knackered in_my_soul|of_everything|to_carry_on|to_go_on|to_keep_going|to_live|to_fight
            too tired to live|go_on|carry_on|keep_going|exist|fight|be_here
            life is|has|feels|seems|does|do not? ~2 worth|pointless|meaningless|over|finished|hell|unbearable|not_for_me|no_point|no_meaning|torture|too_hard|too_much
            life|living ~2 not worth
            not worth living|carrying_on|going_on|it_any_more|being_here|the_effort_any_more|staying
            what is|was the point ~2 of|in ~2 living|life|me|being|going_on|carrying_on|existing|it_all|any_of_it|anything|trying|waking_up|fighting|surviving
            what is the point any_more|$
            why bother|am_i ~2 living|alive|here|going_on|carrying_on|existing|with_life|any_more $
            why am i ~1 alive|still_here|here_any_more|bothering
            no point|purpose|use|sense|value any_more|in_it_any_more|to_it_any_more|living|going_on|carrying_on|in_me|to_life|to_my_life|in_living|in_going|in_carrying|in_being|to_anything|to_any_of_it|in_life|in_anything|being_here|being_alive|in_waking|existing|to_my_existence|staying|in_staying|in_any_of_it|in_it_all|to_it_all|to_living !revising|going_to_work|in_revising|applying
            do|can not see the|a|any point ~1 any_more|living|of_living|in_living|in_carrying|in_going|carrying|going_on|of_anything|in_anything|of_me|of_it_all|in_life|in_being|being|to_life|of_life|of_being|of_going|of_carrying|in_it_all|$
            no reason|reasons ~2 to live|stay|go_on|carry_on|be_here|keep_going|wake_up|exist|be_alive|continue|keep_living|not_to
            <nothing> to live for|stay_for|wake_up_for|keep_going_for
            what have|do i ~2 got? to live|go_on for
            <nothing> left !to_eat|in_the_fridge|to_do|in_the_tank|to_say|to_watch|to_wear|over|out
            <nothing> here for me
            not want to carry_on|go_on|continue|keep_going|do_this|be_me|be_this_person|be_here|do_life ~1 any_more|like_this|$
            not want to carry_on|go_on !holiday|the|a|my|at|about|with_the|to|working|facebook|there|it
            <was> over it all|life
            give up on life|living|everything|myself
            given up on life|living|everything|myself
            giving up on life|living|everything|myself
            lost all hope
            no hope left|for_me|any_more|of
            wish i <was> never born
            wish i <was> not born !in|on
            wish i had|have|would never|not been? born|existed
            wish i never existed|was_born|was
            should never have been born|existed
            not ask|asked to be born
        """),
        fires=(
            "I'm tired of living",
            "fed up of being here",
            "There's no point any more",
            "nothing left for me",
            "had enough of life me",
            "what's the point in carrying on",
            "I don't see the point of anything",
            "wish I'd never been born",
        ),
        spares=(
            "I've had enough of retail",
            "no point revising any more",
            "there's nothing left in the fridge",
            "what's the point of this form",
            "I'm tired of my job",
        ),
    ),
    Row(
        id="burden.not-want-to-be-here",
        kind=_KIND,
        respond=Respond.ASK,
        other=Respond.ASK,
        source="entrapment",
        why="Says they do not want to be here.",
        patterns=phrases("""
            not|never|no_longer want|wants|wanted|wish to be here|around !for|at|in|with|today|on|when
        """),
        fires=("I don't want to be here",),
        spares=("I don't want to be here, this party is boring", "I don't want to be here for the noise"),
        excuses=EVERY_EXCUSE | {Excuse.ELSEWHERE},
    ),
    Row(
        id="burden.cannot-go-on",
        kind=_KIND,
        respond=Respond.ASK,
        other=Respond.ASK,
        source="entrapment",
        why="Says they cannot go on, or that there is no way out.",
        patterns=phrases("""
            can|could|do|am not|no_longer know_how_i_can|able_to|think_i_can|know_if_i_can|think_i_could|know_how_much_longer_i_can|know_how_to|sure_i_can|see_how_i? can? go|carry|keep on|going !holiday|the|a|my|at|about|with_the|with_these|with_this_job|to|there|it|trips|social|monday|tuesday|wednesday|thursday|friday|saturday|sunday|until
            can|could not go|carry on|going <enough>
            can|could not go on !monday|tuesday|wednesday|thursday|friday|saturday|sunday|until|then|my|the|tomorrow|holiday|the|a|my|at|about|with_the|to|there|it|trips|social|strike|dates|facebook|instagram|public|rides|benefits|planes|that
            can|could not keep going|living|doing_this|fighting|on_like_this|existing|on_going|this_up|pretending !to|back|there|out|late|over
            can|could not carry on !as|with_the|with_these|with_this_job|with_my|at|reading|working|in
            not know|sure if|how|whether|that i can do this|it|life any_more|much_longer|$
            not have|got the|any strength|energy|will|fight ~1 to|left ~1 go_on|carry_on|keep_going|live|fight|left|any_more
            no|not_any light at_the_end|in_the_tunnel|left
            not see|any ~1 light at_the_end
            can|could not do this|it|life any_more|no_more|much_longer|another_day|for_much_longer
            can|could not take|bear|stand|handle|cope|face|endure|stomach|live|deal it|this|things|life|that|him|her|them|all_this|with_it|with_this|with_life|with_things|with_it_all|with_anything|with_any_of_it|the_pain|like_this|being_me? any_more|much_more|much_longer|no_more|longer|another_day|another_year|like_this|with_this_pain|it_all|being_alive|living|life|tomorrow|another_night|with_myself|with_life !of_his|of_her|noise|at_work|at_the_office|in_the_office|bus|job|of_this_rain|of_rain|of_this_weather|of_this_heat|of_meetings
            can|could not live with ~1 myself|what_i|this|it|the_guilt|the_pain|the_shame
            can|could not take it|the_pain|this_pain|it_all any_more|$
            can|could not face|do another day|week|winter|year|christmas|tomorrow|the_future !of_rain|at_work|at_the_office
            can|could not live without him|her|them|you|my
            can|could|do not see|imagine|picture a|any|my|the|myself ~2 way_out|future|end|living|tomorrow|light|getting_old|here|alive|past|making_it|reaching|growing_old !with|in_this|at_this|to_the_queue
            can|could|do not see|imagine|picture me|myself ~3 alive|here|around|living|being|making
            not see anything|much ~2 ahead|for_me|future|in_front
            no way out|forward|back !of_the|of_this_contract|of_here|of_going
            only|one way out|left|this_ends|it_ends|to_stop_it|to_end_it|i_can_stop|to_make_it_stop|to_stop_the_pain|of_stopping|this_is_going_to_end|it_can_end !of_the_car
            only|other ~2 way|option|answer|choice|solution|escape ~2 left|out|end|i_have|i_can_see|for_me !of_the
            no escape|other_way|future_for_me|future $
            no future|way_out|escape|light|end|other_way ~2 me|for_me|in_sight|to_this|from_this|from_it|any_more
            no|not_any|no_more options|choices|fight|strength|energy|hope left
            run|running out of hope|options|reasons|road|fight|reasons_to
            not have|got any? reason|reasons ~2 stick|stay|live|carry|go|keep|be_here|get_up|wake
            nowhere|no_where left|else to turn|go
            trapped ~3 my|this own? head|life|body|hell|pain|mind
            make|making it|this|everything|the_pain|my_head all? stop !raining
            want|need|wish|wanna|just|ready ~2 it|this|everything|the_pain|all_this|it_all|my_head|the_noise to|would stop|end|be_over|all_stop|all_end|all_be_over|go_away $
            want|wish|ready ~1 it|everything|all_this|life ~1 to be over !with
            want|wanna|need|wish|like ~1 to|i_could disappear|vanish|fade_away|evaporate|be_invisible|curl_up_and_die|be_at_peace|be_nothing|be_no_one|not_feel_anything !for_the_weekend|for_a_week|for_a_bit|to|into|on|with|at
            at the end of my|the tether|rope
            end|edge of the road|line for_me|$
            nothing matters any_more
            stop the pain|noise|hurting for_good|forever|permanently
            be at peace !with
            peace at last
            not cut_out|made|meant|built for this world|life|living|earth
            not meant to be here|alive|exist
            no place|room for me ~2 world|here|earth
            not belong in_this_world|on_this_earth|here_any_more|anywhere_any_more
        """),
        fires=(
            "I can't go on like this",
            "there is no way out",
            "I can't take it any more",
            "I can't see a future",
            "I just want it to stop",
            "I can't carry on",
        ),
        spares=(
            "can't go on holiday this year",
            "no way out of the car park",
            "I can't do this homework",
            "can't take the bus any more",
        ),
    ),
)
