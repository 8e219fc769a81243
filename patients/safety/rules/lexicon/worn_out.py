"""Short words of those who are worn out: past mending, nothing to go on for, peace of the lasting sort, no more of me."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SUICIDAL_THOUGHTS
_NOT_DENIED = EVERY_EXCUSE - {Excuse.DENIED}

ROWS = (
    Row(
        id="worn-out.past-mending",
        kind=_KIND,
        respond=None,
        source="entrapment",
        why="Thinks of themselves as past help, finished or given up.",
        patterns=phrases("""
            past|beyond ~1 mending|help|saving|repair|fixing|hope|rescue|salvage|caring|helping|redemption !the_point_of_caring_what
            not ~1 enough|much of me left
            not|no ~3 me left to|for
            i am|feel ~2 write_off|writeoff|lost_cause|beaten|defeated|all_used_up|spent|a_ghost|a_husk|a_shell|rotten|a_mistake|broken_beyond|not_fixable !with|work|early|the|at|my_shift|by
            i surrender|give_up|am_giving_up $
            giving|give|gave up $
            i am|have|me ~1 done ~1 here|in|for|with_everything|with_all_of_it|with_people|with_me !at_work|early|now_for
            neither use nor ornament
            waste of ~1 space|oxygen|skin|air|a_body
            well rid
            chuck|bin|cart|dump|tip|sling|fling|hoy|lob me ~2 in|on|off|out|away|$ ~3
            put|putting|bury|burying me on|in the ~1 skip|tip|ground|bin|rubbish|river|canal|fire|cut
            i|me ~1 want|wants|need|needs|should|ought ~2 putting|be_put ~1 down|to_sleep
            have|get me put ~1 down|to_sleep
            only_waiting|just_waiting|waiting now|to_be_done|for_the_bell|for_the_end !at|in|room|list
            killing time till|until
            departure lounge
            my|the ~1 clock|battery|meter|tank|engine|candle is|has ~1 run|running|going|gone|flat|empty|out ~3 me|down|out|over|for_me|no_more -- phone|car|laptop|boiler|torch|remote|oven|battery_of
            no more|not_any gas|coins|petrol|fuel|matches|rope|road|steam|battery ~3
            story|book|film|credits|chapter|page|act|play|song ~4 another|shut|over|end|ending|rolling|stops|finished|closed|done|last ~2 me|mine|here|my|$|one
            my ~1 story|book|film|chapter|song|race|part|bit|job|work ~3 is|has ~2 over|done|finished|ended|not_got|run|shut|written|complete !today|for_the_day|by_five
            end|come_to_the_end|reached_the_end of the ~1 line|road|ball|rope|film|queue_of_reasons|tether ~2 me|for_me|$|now
            final|last|only|one ~1 option|resort|door|reason|card|straw|exit ~2 left|now|nobody|there_is|for_me|open|on_my_list
            down to the last|final ~1
            way|thing|option ~2 to fix|solve|sort|stop|end it|this|everything ~1 for_good|forever|for_ever|permanently|once_and_for_all
            sinking|sunk|going_under|drowning|overboard|adrift|too_far ~8 stopped|not_want|bother|lifebelt|lifeboat|kicking|swimming|shore|rope|let_it|wave
            checkmate|stalemate
            not ~2 survive|make_it_through|get_through|see_out ~1 this|the|another|it|long ~2 winter|week|month|year|night|christmas|time|$|one|much
            not ~2 make|sure ~3 make ~2 it to|till|past|until
            can_not|could_not|not ~1 do|face|manage tomorrow|another|monday|it_all_again|any_of_it|one_more
            not ~1 let there be a ~1 monday|tomorrow|morning|next
            thought|idea of # ~1 more years|decades|days
            thought|idea of ~2 twenty|thirty|forty|fifty|another|more ~2 years|decades|days ~3 ill|sick|scream|cry|weep|unbearable|too
        """),
        fires=("I'm past mending", "not much of me left", "I want putting down like an old dog", "down to the final option now"),
        spares=("past the point of caring what they say", "waiting for the bus", "end of the road works at last", "done for the day, heading home at five"),
        excuses=_NOT_DENIED | {Excuse.ELSEWHERE},
    ),
    Row(
        id="worn-out.lasting-peace",
        kind=_KIND,
        respond=None,
        source="entrapment",
        why="Wants peace, rest or sleep of the lasting sort, or a world without themselves.",
        patterns=phrases("""
            peace|quiet|rest|sleep|silence|nap|holiday|calm|stillness|off|break ~3 permanent|permanently|forever|for_ever|for_good|thousand_years|eternal|never_ending|no_end|lasting|longest|without_end
            permanent|eternal|everlasting|endless|longest|final ~1 peace|quiet|rest|sleep|silence|nap|holiday|solution|fix|calm|exit
            sleep|asleep|under|coma|sedate|sedated|anaesthetic|anaesthetised|knocked_out|hibernate ~4 forever|for_ever|for_good|no_end|for_years|ten_years|never_wake|thousand|not_come_round|no_alarm|the_rest_of
            somewhere|where ~1 nothing|no_one|none ~2 hurts|hurt|finds|find|matters|reach|fetch|bother|ask|needs ~1
            somewhere|world|place|town|house|life ~2 with|without ~1 no|not|out ~2 me|of_me ~1 in_it
            no me in|left
            whatever|what comes|happens after ~2 $|this|life|death|we_go|you_go
            ready|fit|set|prepared|packed|longing for|to whatever|the_next|what_comes|the_other_side|the_off|the_end|go_on
            be|would_be|it_would_be nice|lovely|good|grand|bliss|fine|great|heaven|tidy ~2 to|if|not ~2 turn_to|float|fall_asleep|stop|not_exist|not_wake|never|drift|dissolve|melt|be_nothing|go_under|wake_up_dead|end ~3 dust|away|that_be_that|$|up|be|again|not
            dissolve|evaporate|vanish|disintegrate|evaporating $|away|into|off|like|for_good|please -- tablet|water|sugar
            want|like|love|wish|hope|prefer|rather ~3 evaporate|dissolve|crumble|float_away|blow_away|melt_away|turn_to_dust|fizzle_out|cease|conk_out|expire|perish|pop_off|croak|snuff_it|un_exist|be_unmade|stop_being ~1
            hope|wish|want|pray|like ~2 i|to conk|snuff|peg|drop|pop|keel|pass|cark|croak|expire|perish|give ~1 out|it|off|over|on|dead|before|soon
            snuffing|carking|pegging|conking|popping|croaking ~1 it|out|off ~5 come|quick|soon|suit|nice|appeals|relief|rather
            blew|blow|blowing ~5 wished|wish ~3 not|never|no_more
            not ~1 want|wish|like ~2 there to be ~2 another|a|any
            not ~1 want|wish|like|plan|mean ~2 reach|see|turn|get_to|make ~1 #|old|thirty|forty|fifty|sixty|twenty|christmas|spring|birthday|next_year|retirement
            let|leave it be|have ~1 over|done|finished|as_though|the_end ~4 night|now|soon|never|by_itself
            let ~1 it|that|this|tonight|today|tomorrow be the ~1 last|end|one|night ~2
            hope|wish|pray ~2 tomorrow|morning|monday|next_year|christmas ~1 not|never|does_not ~1 come|arrive|happen
            let ~3 stranger|someone|it|lorry|car|train|wave|cold|snow|river|sea|dark|them|him ~1 push|take|cover|have|carry|swallow|hit|run|wash me ~1 under|over|away|off|out|down|$
            lie|lay|lying down in|on the ~1 snow|road|sea|tracks|cold|line -- angel|kids|sledge|dog
            if ~4 fire|flood|drowning|choked|choking|sinking|crash|bomb|burning|gas|ice|cramp ~3 i ~2 stay|just_let|not_move|lie|sit|watch|not_shout|not_fight|let_it|thank|not_leave
            would not ~1 shout|fight|call|scream|swim|get_out|move|run|leave|evacuate|ring ~3 if|help|999|for
            take|have me instead|next|first|too -- shops|rolo|photo
            instead of|swap|swop|trade ~1 places|with ~2 him|her|them|lad|girl|boy|who|that|someone|the ~4
            me next|instead $|please|now
            my turn ~2 $|yet|next|now|overlooked|soon|should
            overlooked|skipped|passed_over me $
            why did|do|does|is|was|cant he|she|they|it|the_good|others ~2 get to go|and|leave|die
            why|how ~1 is it|am_i ~1 me|i ~2 left|here|kept|stay|spared|still ~1
            why am|are|is i|you|they ~1 kept|left|keeping|being_kept ~2 $|hanging|here|alive|about|going|around
            wonder why ~1 you|one|i|we ~2 kept|left|here|still|hanging
            my ~1 parents|mother|mum|father|dad|they ~3 should|could|cant_forgive|never|not|making|made|for ~3 had|have|exist|born|kept|made ~1 me
            forgive|blame|thank|curse ~2 parents|mother|mum|dad|them ~2 making|having|bringing|for ~2 me|exist|born|here
            resent|hate|curse|annoyed|fed_up|sick ~2 my ~1 own? heartbeat|heart|lungs|breath|breathing|pulse
            my|this heart|lungs|body ~2 keep|keeps|insist|insists|carry|carries|does|will_not ~2 going|beating|on|stop|working|hint ~3
            my body ~2 take_the_hint|give_up|give_in|catch_up|get_the_message
            each|every breath|heartbeat|morning|day|birthday is|was|feels ~4 more|too|disappointment|insult|punishment|wanted|mistake|annoyed
            still|yet breathing ~2 $|why|use|unfortunately|what
            use|point|good ~2 of|in ~1 my ~2 breathing|living|existing|being|lasting|still
            not|never ~1 for|made_for|of|built_for this earth|world|planet|life|age|century ~1
            want|like|wish|need|rather ~1 off this|it|the ~1 earth|planet|world|ride|bus|$|boat|roundabout|thing
            not ~2 want|wish ~1 to ~2 be|in|part ~1 it|in|of ~2 life|world|anything|any_of
            this life|world|body ~3 not|no_longer ~3 want|mine|for_me|fit|belong ~1 to|be|$
            land of the living
            nobodys told my feet|body
            dead already|inside|anyway ~2 ~1 $|and|so|just|nobody
            i am ~1 already dead|gone|a_ghost|buried
            live or die|dead or alive ~5 same|odds|matter|difference|care|grey|minds|whatever
            dead or alive|living
            neither here nor there
            all the same to me
            makes no odds|difference ~2 to_me|$|if_i|whether
            no objection|preference|opinion ~3 to|about|on ~2 dying|death|living|waking|$
            alive|living unfortunately|sadly|apparently|technically|alas|barely|worse
            borrowed time
            had my|me go|turn|bite|shot|spin at|on|of ~1 it|things|life|this
            hand|handing|give|giving ~1 it|back|in ~1 back|the ~1 controller|keys|time|ticket|body|life
            outstayed ones|my|your welcome
            be excused now|please|from
            lost the knack|habit|art of ~1 wanting|living|being|tomorrow
            hopes|goal|goals|plans|looking_forward ~4 not_to|none|there_is_not|nothing|the_end|not_have_another
            not ~1 have|get|face another one|week|go ~1 $
            soul|bone|heart tired
            tired|tiredness ~6 being_here|night|kip|sleep ~2 not|wont|never ~1 touch|shift|fix|reach
            i know how|where this|it ~1 ends|finishes|headed
            know how it|this finishes|ends
            if i just $|no|never_mind|went|let|did
            cash|cashing|hand|handing in ~1 my|me|the ~1 chips|dinner_pail|pail|badge|cards ~2 !casino
            finish|finishing myself|himself
            one less|fewer plate|mouth|stocking|place|chair|worry|bill|problem ~3
            nobody|no_one|wont_be_anyone|not_be_anyone ~1 left? to answer|open|serve|collect_from|pay
            waste of a ~2 heartbeat|breath|life|bed|plate|body
            wish|shame|pity ~2 midwife|doctor|nurse|they|mum|she ~2 dropped|lost|left|drowned me
            nothing|not|none ~2 matter|matters ~2 to me soon|then|after
            none of this|it ~1 will matter ~2 soon|to_me
            soon none of
            without ~2 i am just a|an ~3
            was all i was|am|had|knew
            when ~3 shut|ended|died|closed i ~1 shut|ended|died|closed with
            coming|on_my_way ~1 told|to_him|to_her|love|my_love|mum|dad $
            told|tell him|her|mum|dad i am coming|on_my_way $
            be with|join|meet|see her|him|them before|soon|by|one_way ~4 year|out|other|christmas|summer|$
            one foot in the grave
        """),
        fires=(
            "I just want peace, the permanent sort",
            "a long sleep, the longest, forever, that's all I'm after",
            "if the house went on fire I'd stay in bed",
            "live or die, makes no odds to me",
            "the sort of quiet somewhere nothing hurts",
        ),
        spares=(
            "peace and quiet at last, the kids are asleep",
            "take me with you to the shops next time",
            "it's my turn on the rota tomorrow",
            "lying down in the grass in the park was nice",
        ),
        excuses=_NOT_DENIED,
    ),
    Row(
        id="worn-out.for-them",
        kind=_KIND,
        respond=Respond.ASK,
        about=About.SELF,
        across=1,
        source="burden",
        why="Sees what others carry because of them, or would gain.",
        patterns=phrases("""
            her|his|their|them life|lives|freedom|evenings|weekends|time|sleep|money back ~3 $|if|then|without|once
            she|he|they|wife|husband|partner ~2 would|could|will|d ~2 marry|meet|find|get ~2 someone|somebody|a_proper|another|better|nicer|decent
            no_one|nobody|not_anyone ~1 loses|lose|suffers|misses ~3 if|when|without ~2 i|me ~1 go|went|gone|
            they|he|she|everyone|all ~2 gain|benefit|profit|win ~4 if|from|when|$|out_of
            pension|insurance|lump_sum|payout|estate|house|mortgage|debts|savings|death_in_service ~6 clear|pay|pays|cover|theirs|gone|free|worth_more|sort ~6 if|went|gone|me|not_for_me|without|once|died|dead|them|when
            clear|pay|pays|cover ~3 mortgage|debts|loan|bills|funeral ~4 if|went|gone|dead|died|death
            forget|forgot|notice|noticed ~4 i ~2 ever|was|had ~3 here|there|existed|gone|born ~1
            only|just|would_not ~2 notice ~2 when|if|because|until
            hole|gap|space|rota|water|door ~3 close|closes|closed|fill|fills|filled ~3 by|over|up|in ~3 me|teatime|thursday|monday|week|day
            take|with me away|out ~3 and|the ~3 same|better|closes|fine|runs|works
            carry|carrying|drag|dragging|prop|propping ~2 me ~3 sack|like|around|everyone|round|all|work|up ~2
            dead weight|wood
            i ~1 drain|ruin|poison|infect|wreck|contaminate|darken ~1 every|everything|everyone|all|people|anything
            being|me|just|another ~1 another|one_more mouth|bill|burden|expense
            they|she|he|kids|wife|mum ~2 tiptoe|tiptoes|sigh|sighs|sighing|creep|whisper|walk_round|walks_round ~2 round|around|when|when_i|me|about|like
            stone|weight|anchor|rock|brick|chain|millstone ~2 in|round|around|on|to ~1 everyones|their|her|his|the|every ~2 shoe|pocket|pockets|neck|ankle|foot|wall|back
            run|worn|running|wearing ~1 ragged|out|down|thin because of me
            because of me ~3 $|and|i|she|he|they
            better|calmer|quieter|happier|simpler|lighter|nicer|tidier|easier ~2 house|home|family|life|world|place|day|room ~3 if|without|with|once|when ~2 me|i|not_in
            house|home|family ~2 would|will ~2 be ~3 calmer|happier|quieter|lighter $
            they|kids|baby|she|he|bairn|wean|child|children|family|son|daughter|girl|boy ~1 deserve|deserves|need|needs ~1 a? ~1 better|proper|working|real|happier|normal|good ~2 mum|dad|mam|mummy|daddy|parent|wife|husband|than|one|mother|father|man|woman
            best|kindest|only|decent|right|honourable thing ~2 i|a_man|a_woman|a_person|for ~2 could|can|to|them|everyone ~2 do ~4 family|them|is|not|go|world|out_of|kids|would_be
            what a ~1 decent|good|honourable man|woman|person does|do|would_do
            take|taking|remove|removing|bow ~1 myself|me ~1 out ~1 of|the ~1 it|way|equation|picture|their_lives|family|this -- chat
            i am|me ~1 the problem|reason|cause|common_denominator|weak_link|bad_brick
            take away the problem
            bad|rotten|weak ~1 brick|apple|link|part|tooth ~2 out
            world|earth|planet|universe|god ~2 made|makes ~2 mistake|error ~4 me
            world|life|future|happiness|love|living ~1 is|was|are ~1 made? ~1 for other|others|someone_else|better_people
            no place|room|space|home ~2 on|in|for ~2 earth|world|me|here
            what good|use am|is i|an_old|a_man|a_woman|a_person|someone|a_mother ~3
            good for nowt|nothing
            wont|would_not|will_not ~1 remember me
            not ~1 remember me ~3 $|if|when|soon|anyway
            no memory of me
        """),
        fires=(
            "she'd marry someone decent if I were gone",
            "my pension would clear their mortgage if I went",
            "the baby deserves a better mum",
            "I am the problem, take away the problem",
        ),
        spares=(
            "the house would be warmer with new windows",
            "run ragged because of the twins",
            "the pension pays for the mortgage",
        ),
        excuses=_NOT_DENIED,
    ),
)
