"""What is said and taken back, laughed off, made small, put in another's mouth, or answered past."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SUICIDAL_THOUGHTS
_EXCUSES = EVERY_EXCUSE - {Excuse.DENIED, Excuse.FIGURE, Excuse.PAST, Excuse.SERVICE}

ROWS = (
    Row(
        id="taking-back.retracted",
        kind=_KIND,
        respond=None,
        about=About.SELF,
        across=2,
        source="contact",
        why="Takes back, or makes light of, something they said.",
        patterns=phrases("""
            <forget_it> ~4 <what_i_said>
            <what_i_said> ~6 <not_meant>
            not|never mean|meant ~6 <what_i_said> -- laundry|commute
            sorry|apologies|apologise ~2 for|about ~2 last_night|yesterday|earlier|before|that_message|my_message|the_message|my_last|being_heavy|the_other_night|all_that|that_stuff ~8 <not_meant>|about|bit|heavy|pills|not|here|said|put|wrote|mention -- late|noise|music|reply|missed|typo
            did|do not mean ~1 that_last|it|anything|any_of_it|it_like_that|what_i_said|what_i_put|to_say_that|that_bit|the_last|owt ~2 $|by|by_it|i_meant|about|honest|honestly|bit
            <ignore_me> && <dark_hint>
            slip of the tongue
            wrong end of the stick
            not|no|dont|needn't|neednt|please_not|without ~2 make|making ~1 a|any fuss|thing|big_deal|deal ~2 of_it|of_this|out_of|$
            not ~2 want|like ~2 a fuss made?
            not ~1 write|flag|record|report|log|note it|that|this ~1 down? $|ok|please|to
            delete|scrap|scratch|strike|unsend|pretend ~2 that|this|it|i|you ~2 last|bit|never|message|not_see|did_not|said|wrote|read -- photo|typo|duplicate
            not me talking
            only|just the ~1 drink|change|hormones|tiredness|wine|meds|clocks|time_of_the_month|weather|insomnia|beer talking
            just|only|am|was|being|bit|bein ~1 dramatic|a_drama_queen|drama_queen|melodramatic|theatrical|morbid && <dark_hint>
            drama queen ~10 <dark_hint>
            typed|wrote|put something and|then|but ~2 rubbed|deleted|took|erased ~1 it
            i only said i ~1 wished|wanted|was|meant|might
            nothing|no_big|not_a_big deal|biggie|serious|to_worry_about|to_write_home && <dark_hint>
            <small_thing> && <dark_hint>
            <small_thing> ~4 of|case|bout ~2 wanting|not_wanting|thinking|wishing
            not|nothing like ~1 a plan ~3 plan
            not a plan|the type|that_type|sort|going ~4 but|just|its_just|it_is_like|more|though
            not in the way you
            in the way you mean
            wouldnt|would_not|would_never|never_would|id_never|could_not|couldnt|never ~3 obviously|honest|though|but|just ~2 you_do|i_do|it|the_thought|drive|think|i_like|like_to|christ|god|have|know|catch ~6 think|thought|about|there|slower|know|how|comfy|balcony|out
            would|could never ~2 kids|mum|mam|baby|dog|daughter|son|family|them|her|him ~4 but|it_is|its|though|just|still|some_nights
            not|never|would_not ~2 do|actually_do|leave ~2 it|anything|that|them|her|to_them|to_him|to_her|to_me|my_kids|my_daughter && think_about|thought|thoughts|catch_myself|how_to|looked_up|know_how|only_reason|wonder|some_nights|working_out|if_you_see|if_you_know|i_mean|imagine
            only|just ~1 silly|stupid|daft|bad|little|night|usual|the_usual|random ~2 thought|thoughts ~4 && <dark_hint>|night|everyone|fine_by|light|motorway
            everyone|everybody|people|anyone ~1 has|have|thinks|gets|think|feel|feels|sits|wonders ~3 them|that|it|thoughts|this|about ~3 do_not_they|right|dont_they|on_the_motorway|sometimes|$ && <dark_hint>
            too|much|enough ~2 of_a? coward|chicken|cowardly|scared|soft|lazy|tired ~3 for|to ~2 anything|that|it|do
            not|never have|had|got|find the ~1 bottle|guts|nerve|balls|courage ~4 wish|though|but|to|for|yet|$
            not ~2 dead|die exactly|as_such|per_se
            not|never ~2 dying|death ~1 as_such|exactly|more ~2
            not ~2 want|wanting to be dead ~4 just|but|so_much|more|exactly
            not going to ~2 plan on|going|continuing|carrying
        """),
        fires=(
            "sorry for last night, the bit about not wanting to be here, had a drink in me",
            "forget what i put last night about the pills i was just tired",
            "ignore me, being dramatic, I just think they'd be better without me",
            "its not like a plan plan. its like knowing where the fire exit is",
            "Course I'd never, with the kids. It's just the thought's got comfy.",
        ),
        spares=(
            "sorry about the late reply",
            "I didn't mean to be rude",
            "ignore the time I gave, it's three not two",
            "only the drink was cold",
        ),
        excuses=_EXCUSES,
    ),
    Row(
        id="taking-back.laughed-off",
        kind=_KIND,
        respond=None,
        about=About.SELF,
        across=2,
        source="usage-uk",
        why="Jokes about their own death.",
        patterns=phrases("""
            <laughs> && <own_end> -- laughed_so|laughing_so|nearly_died|i_died|died_laughing|video|his_face|anniversary|discontinue
            shoot|kill me && sort_of|not_joking|not_really|either|or_put|mean_it|half|mostly|partly|pasture
            if|when i ~2 am|im|go|went|do|turn|dont|do_not|was|get ~4 <gone_missing> ~6 check|look_in|assume|natural_selection|canal|river|blame|you_can_have
            you|they|he|she ~1 can|could have my ~1 locker|desk|chair|seat|room|job|parking_space|stapler|car|stuff|ps5|bike|dog
            not|never ~1 buy me green bananas
            green bananas
            <own_end> ~5 cheaper|solve|solves|save|saves|extension|deadline|rent|mortgage|would_fix|get_out_of|sort
            my ~1 retirement|pension|five_year|exit|escape|backup|career|holiday|weekend ~1 plan|strategy|goals|plans ~4 <own_end>|not_having|bridge|headstone|die|dead|dropping|death|cliff|canal|rope|large|grave
            solved|sorted|fixed the|my ~1 pension|housing|debt|money|rent problem|crisis ~6 me
            becoming|become|be|being a ghost
            natural selection
            out of ten|10 ~2 not wake_up|live|recommend
            if|unless ~1 they|it|exams|that|this|he|the_job|work do|does not|dont ~2 kill|finish ~1 me ~3 i will|ill|might|shall
            to die for ~4 so am i|i_am
            first|next|last to go|die|pop_off|snuff_it ~4 lol|round|wake|me|drinks|quiz|bets|lads
            i would jump|do_it|hang_myself|drive_off|top_myself ~1 but|except|only ~2 i|its|the|my|bad
            lies|loves ~2 eyeing
            why ~1 prolong|bother_prolonging
            prolong it|this|the_agony|my
            lives laughs|laugh ~5
            win|wins|achievement|progress|small_win ~8 did_not|didnt|not ~2 <own_end>
            did not|didnt ~1 <own_end> ~6 win|wins|today|achievement|progress|list|go_me|medal|this_week
        """),
        fires=(
            "haha. if I'm not at choir on Thursday check the canal",
            "don't buy me green bananas lol",
            "My five year plan is a headstone, haha",
            "told the lads I'd be better off in a box and got a big laugh",
        ),
        spares=("lol you can have my chips", "dead funny, haha", "haha the boiler died again"),
        excuses=_EXCUSES,
    ),
    Row(
        id="taking-back.answered-past",
        kind=_KIND,
        respond=None,
        about=About.SELF,
        across=2,
        source="contact",
        why="Answers past the question, or asks for somebody else who may be themselves.",
        patterns=phrases("""
            ^ next question $
            ^ define safe|ok|okay|fine
            depends ~1 who is asking|reading|gets|sees
            if i said|say|told|tell|put|tick|ticked ~2 yes|you|the_truth|it ~4 send|ring|call|section|tell|cavalry|someone|police|flap|worry|somebody
            between me and ~1 ceiling|god|pillow|wall|walls|the_ceiling|the_wall|the_dark
            what do you want me to say
            not|rather_not|sooner_not|wont ~2 go|going|get into|in_to|there ~1 that|it|there|this ~2 $|pet|thanks|now|one
            ask me ~2 anything|something ~2 else|but|except|you
            would i tell|say|admit
            let us|lets say ~1 i|im|ill ~1 am? ~1 fine|peachy|grand|champion|ok|okay|great|surviving
            can|could not be honest with|about ~2 form|that|you|people|it
            mis|mistap|mis_tap|wrong_button|big_thumbs|wrong_box|slipped ~8 not_at_all|rang|flap|saves|trouble|put|from_now
            you would|will|ll|d only worry|panic|fret|section_me|ring|send
            asking|ask|askin ~1 for|on_behalf_of ~1 a ~1 friend|mate|pal|man|lad|somebody|someone && <dark_hint>|had_enough|given_up|carry_on|reason|decided|me
            hypothetically|theoretically|hypothetical|purely_supposing|in_theory|supposing|what_if_someone|imagine_someone && <dark_hint>|had_enough|decided|date|stopped|find_them|notice|report|grow_back|be_so_bad|miss|wanting_to_be_alive|gone
            if|say|suppose|when ~1 a|some person|someone|somebody|man|woman|bloke|lad|one|chap ~4 stopped|had_enough|decided|given_up|wanted|has_a_date|had_a_date|was_thinking|had_had && <dark_hint>|find_them|bad|notice|what_would|theory|wanting|miss|just_stopped|report|help
            one ~1 wonders|begins|feels|thinks|gets|has|does_not ~4 needed|point|tired|enough|drawing|whether|surplus|end|use
            you hear|read ~3 of|about ~3 chaps|men|people|women|lads|folk|someone ~6 walking|doing|ending|jumping|reservoir|sea|canal|river|train|that|goes_through|heads
            what ~2 goes through ~1 their|his|her heads|head|mind ~4
            one of|a|the ~2 girls|lads|women|friends|mates|girl ~6 better|all ~4 off|out ~4 argument|agree|point|thought|right
            do|does people who ~2 do|did|have_done it ~6 feel|regret|hurt|know|change|better|calm|happy
            is it selfish|wrong|a_sin|wicked|cowardly|cowards|weak ~3 if|to|when|do_it
            between you and me ~8 <dark_hint>
        """),
        fires=(
            "If I said yes you'd send somebody so let's say I'm peachy",
            "depends who's asking and do they have to tell my mum",
            "What would you say to someone who'd decided? Hypothetically.",
            "Would I tell a machine if I was? No. So no.",
        ),
        spares=("asking for a friend, how do I reset the password", "depends who is driving", "if you said yes I'd be happy"),
        excuses=_EXCUSES,
    ),
    Row(
        id="taking-back.calm-now",
        kind=_KIND,
        respond=None,
        about=About.SELF,
        across=2,
        source="entrapment",
        why="Is suddenly calm, with something decided or put in order.",
        patterns=phrases("""
            <calm> && <settled_it> -- <good_news>
            lifted|weight_off|light|lighter|switch_flipped|click ~8 date|decided|deciding|decision|knew|found_my_own_way|figured_it_out|way_of_sorting -- <good_news>
            deciding ~4 killing|worst|hard|it
            figured it|this|everything out ~6 problem|happier|anyone|crying|better|soon -- <good_news>|recipe|sudoku
            found|got|worked_out ~2 own way of ~1 sorting|dealing|fixing|ending|out
            not ~1 worry ~3 about ~1 me|next|that ~8 in_hand|sorted|anymore|any_more|arranged|sorted_it
            it is|its|everything_is all ~1 in_hand|arranged|sorted_out_now|organised|taken_care_of ~3 $|now|and -- party|wedding|holiday|moving|move
            i know what i|im am? doing|have_to_do|need_to_do|am_going_to_do ~1 $|now|and
            will|would not|stop|no_longer be|need|needing|bother|bothering ~2 a? problem|burden|bother|him|you|anyone|them ~6 after|soon|any_more|weekend|chuffed|come
            take me off ~2 waiting|list|books|caseload ~6
            last day of term ~4 cheerful|always|happy
        """),
        fires=(
            "All good here, feeling calmer since I made my mind up",
            "You can take me off the waiting list. I've found my own way of sorting it and everyone will be much happier.",
            "No more crying!! figured it out. wont be a problem to anyone after the weekend",
        ),
        spares=("feeling calmer since I decided to change jobs", "so relieved the exams are over, all sorted"),
        excuses=EVERY_EXCUSE - {Excuse.DENIED},
    ),
)
