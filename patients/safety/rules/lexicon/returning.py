"""What was there before and comes again: the same feeling, the old sign, another try."""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SUICIDAL_THOUGHTS
_EXCUSES = EVERY_EXCUSE - {Excuse.PAST}

ROWS = (
    Row(
        id="returning.same-as-before",
        kind=_KIND,
        respond=None,
        source="entrapment",
        why="Knows the feeling from the time before an attempt or a stay in hospital.",
        patterns=phrases("""
            <same_again> && <time_before> && <crisis_then>|feeling|feelings|thoughts|idea|dream|dreams|pattern|signs|weather|taste|glass|wish -- <all_well>
            <same_again> && <crisis_then> -- <all_well>|his|her|she|he
            felt|feel|feeling|been|thinking|thought|like ~3 like|as|this|way|exactly ~3 since|before|when && <crisis_then> -- <all_well>
            not|never|havent|first_time|last_time ~3 felt|been|thought|feel|had ~3 this|like_this|it|so_bad|that ~4 since|before && <crisis_then>|tried|bad|ended|in_hospital -- <all_well>
            that is|was|its ~3 how it started|began|starts
            know|recognise|recognize ~3 this|the|that|my|where|when|same|own ~2 stretch|road|place|feeling|signs|weather|taste|quiet|pattern|signal|light|water|glass|thoughts|map|door ~6 <crisis_then>|before|last|again|back|coming|when|see_it|what|from|started|in -- <all_well>
            <old_sign> && started|starting|happening|tick|stopped|gone|again|begun|doing|opposite|moved|back|noticed|three|all_of|thinking_about|there|showing -- <all_well>|green|no_signs|none_of
            all it|the same|old ~1 thoughts|thinking|urges|feelings ~2 back|again|returned|started
            its|it|that|thing|same_thing|they|urge|voice|thought|thoughts|itch|dog|wish|want|feeling|fog|darkness ~1 is|are|has|have|came|come|comes|crept|creeping|crawling|returning|returned ~2 back|again|returned|under_the_door|round_again|creeping_back|come_back && years|since|before|last_time|thought_i|last|again|second_year|first|time|used|years_well|grown_out|outgrown -- <all_well>|bus|cat|pain|migraine|backache|eczema|summer|football
            used_to ~8 and_now|but_now|now_again|till_now|but_lately && <crisis_then>|hurt|do_a_bit|urge -- <all_well>|smoke|smoking|run|running|football
            <crisis_then> && anniversary|clocks|this_week|same_week|time_of_year|every_november|remembrance && again|stronger|same|coming|wanting|wish|should|worse|jealous|want|back -- <all_well>
            wish|wishing|wished|should|jealous|if_only ~4 succeeded|worked|managed_it|been_let|they_had_let|had_let_me|been_left|not_been_found|not_found_me|not_stopped_me
            always|ever|keep|keeps|still ~4 come|comes|coming ~3 round|back ~3 to ~2 wanting|this|dying|the_same|that|it|out
            is|will ~2 it|this ~2 going_to_be|be ~4 like_this ~3 until|till i ~2 do|succeed|manage|die
        """),
        fires=(
            "It's the same feeling I had in 1994 before they put me in hospital",
            "haven't felt like this since the hospital in 2016",
            "it's back, the thing from second year, thought I'd outgrown it",
            "my relapse plan says to tell someone when I've stopped opening the post",
        ),
        spares=(
            "I was in hospital in 2016 and I've been well ever since",
            "the back pain is back again",
            "same bus as last time",
        ),
        excuses=_EXCUSES,
    ),
    Row(
        id="returning.again-and-properly",
        kind=_KIND,
        respond=Respond.NOW,
        source="entrapment",
        why="Has tried before and speaks of another, surer try.",
        patterns=phrases("""
            tried|attempt|attempted|botched|failed|survived|did_it|rehearsal|surviving|practised|messed_up|messed_it_up|overdose|overdosed|cut_me_down|stomach_pumped|tied_up && this_time|next_time|again_properly|properly|doing_it_proper|do_it_right|right_this_time|make_sure|making_sure|learnt|know_better|not_botch|do_it_again|doing_it_again|try_again|going_to_try|no_one_would_come|same_tablets|same_box|same_pills|same_rope|same_bridge|not_ringing|no_spaniel|will_not_put_them_back|not_mess -- <all_well>|test|driving|diet|recipe|cake|exam|bake|interview|quiz|job|smoking
            saved_me|found_me|stopped_me|talked_me_down|cut_me_down|botched|interrupted && last_time|first_time|before && this_time|now|tonight|cannot|can_not|no_one|nobody|back_there|making_sure|again|would_not|stash|alone -- <all_well>|glad|thankful|grateful
            next|this time ~3 there_will_be_no|no|i|ill|it ~2 spaniel|put_them_back|come_back|fail|botch|mess_it|wrong|mistakes -- test|exam|recipe|<all_well>
            third|second|fourth time ~4 better|tonight && tonight|do|try|at_it|tablets|again -- bus|wedding|marriage|driving|test
            got|go as_far as|to ~6 edge|railings|platform|rope|ledge|top|note|bridge|roof|water|waist|garage && next|this_time|going_back|again|tonight|still|back -- <all_well>|glad|years_ago
            swore|promised|said|vowed ~4 never again && tonight|break|same|box|back|now|breaking|sat -- <all_well>|drink|drinking|running|marathon|curry
            same|old plan|tablets|bridge|rope|spot|tree|beam ~3 as|before|like|last -- <all_well>
            practised|rehearsed|rehearsal|rehearsing|tested|timed|stopwatch|dry_run|trial_run && note|rope|door|bridge|walk|tonight|noise|drop|knot|there_and_back|loft|beam|last_night|garage -- wedding|play|choir|show|interview|speech|drive|race|running
        """),
        fires=(
            "last time I botched it and this time I would make sure",
            "they saved me last time, making sure they can't this time",
            "tried in april and going to try again properly",
        ),
        spares=(
            "failed my driving test, next time I'll make sure",
            "third time lucky with the recipe",
            "I promised never again after that curry",
        ),
        excuses=_EXCUSES,
    ),
    Row(
        id="returning.attempt-and-again",
        kind=_KIND,
        respond=None,
        source="entrapment",
        why="Names an earlier attempt or illness and that something of it is there again.",
        patterns=phrases("""
            <earlier_try> && <there_again> -- <all_well>|<others_try>
            <old_wish> && <there_again> -- <all_well>|<others_try>
            finish what i|we|he started
            finish|finishing ~2 the job|it_properly|it_off !homework|essay
            should|shouldnt|should_not|wish|pity|shame|resent|regret ~4 saved|stopped_me|found_me|pumped|brought_me|talked_down|survived|pulled_me
            glad i|to ~2 lived|survived|alive|here ~6 not_glad|not_now|not_any_more|was_then|not_so_sure
            been|went|gone|go|drove|stood|stand|keep_going|drawn ~3 back ~2 to|at|on ~2 where|same|the ~3 <drop>|did_it|tried|jumped|talked|last_time|i_did
            go|stand|sit|drive|drove|walk ~2 to|where|at ~3 where|same i|car_park|bridge|place|bench|cliff ~3 did|tried|jumped|before|last|march|idea
            kept|keep|still_have|still_got|never_did|found|dug_out ~3 the|that|my ~1 rope|note|letter|tablets|pills|blade|belt|scarf ~4 last_time|from_before|last_year|then|from_when|date
            scars|scar ~6 new|fresh|again|fading|opened|reopened|joined|added
            been|was|got ~2 discharged|better|well|signed_off ~8 but|and|now ~3 not|back|again|started|cut|lied|its
            said|told|say ~2 i|them ~1 was|im|am ~1 better|fine|historic|in_the_past ~6 not|was|so|until|its|back
            last_time|before|then|that_time ~6 it_started|started_with|began|begins|starts|started|first_sign ~3
            this|it is how|what|where ~2 it|i ~1 started|began|was|went|felt ~2 last_time|before|then|with
            like|same_as|as|way ~1 before|last_time|then|afore|that_time|the_first_time|the_week_i|i_felt_before ~2 $|i_tried|with|my_attempt|the_attempt|i_did|it
            feel|feeling|felt|am how|like|as|the_way ~2 felt|was|did ~2 before|last_time|when ~2 attempt|tried|hospital|overdose|$
            second|third|another|next|one_more ~1 go|try|attempt|time ~4 think|thinking|wonder|tonight|survive|succeed|sure|planned
            survive|survived|survives|failed|messed ~3 first|last ~1 go|time|one ~6 next|second|this|again
            i ~1 have ~2 before ~4 again|could|might|see_me
            history|its|it is|are|s|just ~1 repeating|repeating_itself
            head banging|starving|scratching|purging|cutting|burning|picking|drinking ~4 started|start|back|again|old_tricks|since_i_was
            back to my old tricks|ways|habits
            at it again
            gone|gone_back|going|go|slipping|sliding|slid|slide back ~2 to|towards|into ~2 it|counting|cutting|old|that|same|starving|dark|square
        """),
        fires=(
            "yes twice, and I'm thinking about a third time, the attempt I mean",
            "took an overdose at 20 and I want to finish what I started",
            "kept the note from last year, only need to change the date",
            "been back to the bridge I was talked down from",
            "feeling how I felt before my attempt",
        ),
        spares=(
            "tried again with the sourdough",
            "my second driving test attempt is on Monday and I'm ready",
            "back to my old school for the reunion",
            "I was in hospital with my appendix and I'm back at work",
        ),
        excuses=_EXCUSES,
    ),
    Row(
        id="returning.old-kit",
        kind=Kind.SELF_HARM,
        respond=Respond.TODAY,
        source="explicit",
        why="The old way of hurting themselves draws them again.",
        patterns=phrases("""
            <old_harm> && itch|itches|itching|again|begun|started|slipped|flicking|lighter|lighting|matches|kept_it|kept|handbag|found|miss|missing|back|drawn|on_my_mind|scared|thinking_about|urge|urges|relapsed|tonight|this_week|knows_what && since|years|used_to|stopped|old|gave_it_up|clean|when_i_was|last|before|thirty|school|teenager|seventeen|free|ten|long -- <all_well>|no_urge|no_urges|proud|never_gone_back|tattoo|sunburn|cooking|dinner|smoke|fags_are|never_come_back|never_came_back|lavender|hedge|roses|frost|grass|shifts|the_lawn|hair
        """),
        fires=("havent burned myself since i was 22. been flicking the lighter all night", "My arms itch where the old scars are, it's back"),
        spares=("ten years clean and proud of my scars, no urges", "burned the dinner again, used to be good at it"),
        excuses=_EXCUSES,
    ),
)
