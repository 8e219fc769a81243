"""Ending spoken of in pictures: being rubbed out or switched off, leaving the party, handing in one's notice."""

from __future__ import annotations

from patients.safety.rules.finding import Kind
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SUICIDAL_THOUGHTS
_NOT_DENIED = EVERY_EXCUSE - {Excuse.DENIED}

ROWS = (
    Row(
        id="erasing.rubbed-out",
        kind=_KIND,
        respond=None,
        source="entrapment",
        why="Wishes to be rubbed out, switched off or taken.",
        patterns=phrases("""
            i ~4 like|love|want|prefer|wish|rather|need|deserve|ask|pray|ready|hoping|hope|waiting|should|could|crave ~2 be|get|been <erased> !to|by|for|off|on_time|seriously|out|into|at|aback
            let|make me ~2 be|become ~2 <erased>|nothing|gap|page|silence|quiet|sea|earth|stars|wind|rain $
            let me not be $|here|any_more|at_all
            <erase> me !at|in|on|the|a|an|from|later|when|if|up|with|about|to|work
            alt f4 me
            put|putting me down|to_sleep|out|under $|like|and|now|lol|for_good|of_my|please
            take|taking me out|off to? $|the_back|and_shoot
            want|like|need|give|find|found|is|where ~4 off|kill switch|button|lever !on_the|heating|boiler
            switch|turn|shut myself|me|my_brain|my_head|it_all|everything off|down|out for_good|forever|permanently|completely
            press|push|pressed|hit|pull|pulled|flick|flip|take|took ~1 it|that|the ~3 gone|disappear|exist|stop|end|never|asleep|no_more
            if there was|were|is ~5 button|switch|pill|door|plug|lever|trapdoor|off_switch ~10 i would ~3 press|push|take|flick|pull|use|walk|hit|swallow|go
            button|switch|plug|lever|trapdoor ~12 i would ~1 press|push|flick|pull|open ~1 it|$
            not|never have|having to? ~2 be anybody|anyone|anything|somebody|someone|a_person|me|human|conscious|awake|alive|this
            give|gave|giving anything not|never to? ~2 be alive|here|awake|conscious|me
            want|like|love|wish|need|rather ~4 be ~2 nothing|nowhere|no_one $
            want|wish|wants ~1 everything|it_all|the_world|life|time|my_heart|my_brain ~1 to? ~1 stop|cease|end|go_dark|go_black|go_quiet $|being|for_good|now|forever
            not|without|no ~3 me left to wake|wake_up|be
            until|till there is ~2 no|nothing|not ~3 me|left $|left|of
            sleep and sleep|never|not|stay|keep
            how quiet|peaceful|calm|still|restful|simple ~1 it|that|everything|the_world ~2 would|must|will be
            want|wanting|miss|keep|like|crave that|the quiet|dark|darkness|silence|nothing|nothingness|peace back|again|for_good|forever
            night|darkness|sea|river|earth|ground|bed|sleep|death|grave ~1 would|could|to|will|might ~2 keep|swallow|take|have|hold|cover me
            stay|lie|lay|sink|stop|remain|live under|down_there|at_the_bottom ~4 and ~1 be|not_come|never|dead|die
            stop|stopped|stopping being $
        """),
        fires=(
            "I'd like to be rubbed out",
            "let me be nothing",
            "if there was a button by the bed I'd press it",
            "somebody delete me",
            "wish someone would alt f4 me",
            "I want everything to stop",
        ),
        spares=("delete my account", "put me down for Tuesday", "switch the heating off", "so quiet with the kids at school"),
        excuses=_NOT_DENIED,
    ),
    Row(
        id="erasing.leaving",
        kind=_KIND,
        respond=None,
        source="usage-uk",
        why="Speaks of leaving life as one leaves a party, a job or a game.",
        patterns=phrases("""
            hand|handing|handed|give|giving|put ~2 my|me notice|resignation in|on|to $|on_life|to_life|with_life|with_god|from_life
            hand|handing|handed ~1 in my notice|resignation ~3 life|world|living|existence|god|universe
            resign|resigning|retire|retiring|retired|unsubscribe|unsubscribing|opt_out|opting_out|check_out|checking_out|clock_out|clocking_out|clock_off|log_off|logging_off|log_out|logging_out|sign_off|signing_off|bow_out|bowing_out|bail ~2 from|of life|everything|existence|living|the_world|this_world|being|the_human|humanity|permanently|irl|for_good|for_ever|forever|early
            log|logging off|out of|from|irl|for ~1 irl|good|ever|life|$
            alt f4
            respawn|new_game|restart|reset|reroll ~4 character|life|save|game|person|body
            this|my save|run|game is|has ~1 cooked|over|done|finished
            time ~1 i|to|for_me ~2 left|leave|go|went|gone|exit|bow_out|call_time|be_away|was_away|was_off|was_gone|were_gone|be_off|be_gone ~1 party|the_party|the_table|the_stage|all_and|too|$
            leave|leaving|left|get_off|getting_off the party|stage|ride|bus|train|merry_go_round|roundabout|wheel|treadmill early|now|for_good|$
            draw|drawing|drawn|pull_up|up stumps
            curtain|curtains ~3 down|close|fall|on_me ~3 early|soon|now|sooner|tonight|$
            call|calling|called time on it_all|life|my_life|everything|myself
            call|calling it a day ~1 on|with ~1 life|living|it_all|everything|being_alive
            fold|folding|folded|throw_in|throwing_in|chuck_in|chucking_in ~1 my|the hand|cards|towel|sponge ~2 life|living|it_all|for_good|everything|$
            lay|laying|put|putting ~2 down my|the|this burden|lantern|load|tools|bag|body|oars ~2 $|for_good|now|forever|at_last
            carried|carry|carrying ~2 this|the|it|my ~1 lantern|load|weight|burden|cross|body|torch ~1 long|far|too enough|long|far
            off|away|going|go|gone to|on_to the? ~1 other_side|next_place|next_world|next_life|better_place|great_beyond
            over the rainbow|side|edge $|soon|tonight
            shuffle|shuffling off this|tonight|soon|now
            clogs|bucket & tonight|soon|welcome|now|hope|wish|want|ready|mind|glad|cheerfully|bother|happily|wishing
            shut of ~3 it|life|living|the_lot|this_world
            tara|ta_ra|ta_ta|cheerio|adios|au_revoir|so_long|farewell|goodbye ~2 to? ~1 the_lot|world|life|all_of|it_all|cruel
            not long now for me|this
            outstayed|overstayed|outlived ~1 your|my|the|our ~1 welcome|time|use
            stayed|staying|left ~2 after|behind|too_long|on ~5 guests|others|everyone_else ~2 gone|left
            permanently|for_good ~2 retire|retiring|off|leave|leaving
            retire|retiring|off|leave|leaving|go|going|away ~2 permanently|for_good|for_ever|forever !to|back|home|from_work|abroad|spain
            my|an exit strategy|plan|date|route
            end|expiry|expiration|leaving|departure|finish date ~2 of|for ~1 my|own|me
            own|my end|expiry|expiration|use_by|departure date
            one_way|single ticket
            feet first
            i|me ~3 under|beneath|in_front_of a|the bus|train|lorry|tram ~1 lol|$
        """),
        fires=(
            "I'd like to hand in my notice on life",
            "one begins to think of drawing stumps",
            "it's time I left the party",
        ),
        spares=("handed my notice in at the shop", "signing off for the night", "the party was fun, we left at ten"),
        excuses=_NOT_DENIED,
    ),
    Row(
        id="erasing.disappointed-to-wake",
        kind=_KIND,
        respond=None,
        across=1,
        source="contact",
        why="Is sorry to be still alive, or to have been saved.",
        patterns=phrases("""
            woke|wake|waking|woken up again|and|still|every|another|$ ~5 disappointed|gutted|annoyed|angry|cross|damn|crying|cried|sorry|shame|bugger|worse_luck|unfortunately|unlucky|regret|why
            woke|wake|waking|woken ~1 again|up ~4 disappointed|gutted|sorry_to|sorry_i|worse_luck|unfortunately|still_here|still_alive|shame
            disappointed|gutted|sorry|annoyed|angry|cross|shame|unfortunately|resent|hate ~4 woke|wake|woken|waking|still_here|still_alive|alive|survived|saved ~2 again|up|$|every|each|another|me
            still here|alive|breathing ~2 worse_luck|unfortunately|sadly|more_the_pity|pity|shame|bad_luck|sorry_to_say|alas|for_my_sins
            wake|waking|woke up ~5 wishing|wish|wished ~2 i had_not|had_died|was_not|did_not|had_succeeded|was_dead|not
            why did|do|would they|he|she|you|anyone|god|the_doctors|paramedics ~3 bring|save|revive|resuscitate|find|stop|bother|pull|drag|cut ~1 me|with_me
            should|could|wish|supposed|meant ~3 let|left|leave|allowed me ~1 go|die|there|be|drown|bleed|in_the_water|where_i_was|on_the_floor
            should have|ha been let|left ~1 go|die|to|$|i
            no_one|never asked me ~3 saved|brought|bring|revived|born|live
            wish|wishing|should|could|better|rather|luck ~3 i ~2 gone|went|been|drowned|died|stayed|perished ~1 down|instead|there|under|with ~1 with|the|of|them|him|her|others|boys|lads|$
            those|ones|people|lads|they who drowned|died|went_down|fell|did_not_make_it|never_came_back ~5 luck|lucky|better|right
            not|stop|no ~4 resuscitate|resuscitated|resuscitation|revive|bring_me_back|bring_me_round|save_me|try_so_hard|dnr
            want|signed|sign|asked_for|ask_for|put ~3 dnr|dnacpr|do_not_resuscitate
            asked|told|tell|ask ~2 doctor|doctors|nurse|them|him|her|surgeon ~1 not to? ~1 try|save|bother|bring|revive|treat
            all clear|negative|benign ~15 disappointed|chance|gutted|shame|sorry|pity|hoping|hoped|let_down|flat
            let|left me go|die with|when|in|instead|the
            forgotten|forgot ~1 to collect|take|fetch|call|pick|come_for ~1 me|up
            ask|asks|asked|asking|pray|prays|praying|prayed|beg|begging|tell|telling|wish|want|hope|waiting|wait|ready|let|like|rather ~8 take|takes|took|taking|taken|call|calls|called|calling|collect|collects|fetch|gather|claim|keep me|my_soul|my_life|home ~2 home|tonight|early|now|$|soon|in_my_sleep|back|instead|whenever|up_there|away|when|too|with_him|with_her
            ready|waiting|willing|time|content|prepared|glad to|for be? ~2 called|taken|collected|fetched|gathered|the_call !to|by|from
            god|lord|he|allah|jesus|maker|the_reaper|death ~2 take|takes|took|call|calls|collect|fetch|want|wants|come_for|comes_for me !to|on|there|seriously|swimming|shopping|out|about
            three score ~1 and_ten|years|$
            too many|much years ~1
            lived|been_here|alive|here|around|hung_on too long
            lived|living ~1 long|past ~1 enough|it|use
            what is|are|do they want|they_want ~4 saving|keeping_me_alive|keep_me_alive|fixing me|for|$
            turn|turned|turning|refused|refuse|refusing|stop|stopped|stopping|skip|skipping|missing|not_taking|given_up|come_off ~3 treatment|insulin|dialysis|chemo|heart_tablets|blood_pressure|warfarin|inhaler|pacemaker|valve|heart_pills|statins|epilepsy ~12 quicker|sooner|hope|glad|go|goes|die|why|for|care|point
        """),
        fires=(
            "woke up again, disappointed",
            "I'm still here, worse luck",
            "why did they bring me round",
            "every night I ask the Lord to take me in my sleep",
            "I'm ready to be called",
        ),
        spares=("woke up at four, the seagulls are annoying", "ask him to take me to the shops", "she took me home early"),
        excuses=_NOT_DENIED,
    ),
)
