"""Dying said outright in other words: by answer, by learners of English, in dialect, in jokes of the phone."""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import Row, phrases

_KIND = Kind.SUICIDAL_THOUGHTS

ROWS = (
    Row(
        id="plainly.act",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.TODAY,
        source="usage-uk",
        why="Says in other words that they mean to die.",
        patterns=phrases("""
            make|making|made myself dead
            make|making|do|doing|did|commit ~1 away with <self>
            make|do|making|doing suicide
            want|wanting|wish|decide|decided|going|plan|will|need|ready ~1 to? finish|end with? ~1 my life|my_living|me|my_days
            want|wanting|wish|need|prefer die|dead|death !my_hair|of|the_hair|it
            want|wanting|wanted|wish only|just? the? death
            i|ill|id|im ~1 want|wanna|going|gonna|will|wish|would|like|better to? kill me $|now|tonight|i|and|is|myself
            ^ ~1 want|wanna|wish|yes|yeah|better to? kill me $|now|tonight|i|and|is|myself
            ill|i'll kill me $|now|tonight|i|and|is|myself
            kill me ~2 not|do_not ~3 <joke>
            take|taking|took|choose|choosing|thinking_of ~3 cowards|coward|easy way|road|option out !of
            off|going|away|might|gonna|gan|will|am|ready ~2 put|chuck|hoy|hoying|sling|fling|lob|yeet|throw|launch <self> ~4 <high>|<moving>|<water>|something
            self yeet|yeeting|deletion|delete
            gonna|going_to|finna|bout_to|might|time_to|will kermit|sewer_slide|unalive|toaster_bath|catch_the_bus|rope_myself|neck_myself|off_me
            kermit suicide|sewer|sewerslide|sudoku
            neck|necking|down|downing|swallow|swallowing ~2 the_lot|them_all|it_all|every_last_one and|then|tonight|have_done|be_done|$
            swing|swinging for <self>
            swing|swinging ~4 from ~3 barn|beam|rafters|tree|loft|banister|rope
            wish|want|like|love|rather|sooner|prefer ~2 to? be dead|deid|ded !early|on_time|set|quick
            dead|death is|are ~3 want|like|prefer|choose|wish|need|after|aim|option|preferred
            preferred|best|favourite|only one|option|outcome|choice is ~2 be_dead|death|dying|dead|to_die
            i do? mean|meant ~1 dead|death|suicide|dying|die|killing_myself|to_die
            suicide is ~1 what|the_one|on_my|in_my|something|next
            i will|shall|am ~1 be? dead|not_alive|not_be_alive by|before|come|tomorrow|tonight|soon|after !christmas_says
            not be? alive on|by|next|tomorrow|in|come|after|for|much|then
            rather|sooner|better|prefer|happier ~2 <underground> ~1
            <underground> than ~4 another|this|here|over|face|do|live|winter|up_here|in_that|go|back|carry
            as well|good ~2 in roselawn|my_box|my_grave|the_ground|the_cemetery|the_crem
            thinking|think|considering|contemplating|about ~2 of|about doing ~1 same|myself|what_he_did|what_she_did|it_too !job|course|thing_with
        """),
        fires=(
            "i'm going to make myself dead, no other word for it",
            "I want finish with my life",
            "reckon i'll take the coward's way out on sunday",
            "i'd sooner be under the sod",
            "dead is what i want to be",
        ),
        spares=("take the easy way out of town", "this job will kill me", "I'd rather be dead than eat sprouts at Christmas", "kill me now, another meeting"),
    ),
    Row(
        id="plainly.on-my-mind",
        kind=_KIND,
        respond=Respond.TODAY,
        source="explicit",
        why="Says that dying or suicide is on their mind.",
        patterns=phrases("""
            suicide|dying|death|ending_it|killing_myself ~4 my|me head|mind|thoughts|brain !of_my_mum|of_my_dad
            suicide|dying|killing_myself ~3 pops|popping|comes|creeps|keeps|pop|visits|calls|knocks|crosses|whispers
            mind|head|brain|thoughts ~3 goes|going|go|drifts|wanders|turns|keeps|comes|back ~2 to ~1 suicide|dying|death|ending|killing|the_end_of_me
            suicide|dying|suicidal|dead one|ones|question|box|bit
            s_word|s-word
            s word ~3 !sorry|shit
            that|the|says|saying|thought|think|voice ~4 you|i could|can ~1 stop living|being|existing
            consider|considered|considering|wonder|wondering|thinking|thought|debating|contemplating|whether ~10 end|ending|finish|stop ~1 things|life|living|existing !with_him|with_her|with_my|between
            wonder|wondering|think|thinking|imagine|picture|curious ~4 like to do|go_through|have_done it|with_it
            picture|picturing|imagine|imagining|see|seeing ~2 being the one who|that did|does|goes|jumped|went
            every intention
            yes|yeah|yep|yup|aye|yh|ya ~3 suicide|suicidal|dead|dying|die|kill_myself|every_intention|the_last_question|that_one|the_dying|ending_it|think_about_it
            yes|yeah|aye ~1 i|to ~2 have|do|am|will|would ~1 and yes|i|will|am
            if you are|have asking|asked ~8 yes|i_am|i_do|i_have|i_think_i_am|the_answer|will
            you asked ~6 yes|am|i_do|dead|want -- i_am_not|i_can_say|not_now|not_any_more
            yes to the last|that|number_nine|question|9|item ~1
            not ~2 promise ~3 here|alive|safe|tomorrow|not_to|wont|around
            last question|item|one ~5 yes|every_day|nearly_every_day|all_of_them|several_days|most_days
            get|understand|see why|how ~1 people|they|folk|lads|he|she|someone|anyone ~1 do|does|did|could|would|choose|chose ~1 it|that|themselves $|now|though|and
            understand|understanding|become|becoming|sympathise_with ~2 the type
            been one of that|the ~2 number|statistics
            statistic|statistics ~5 become|be|one|join|another|soon|number
        """),
        fires=(
            "Suicide pops into my head while I'm hoovering",
            "mind keeps going to suicide",
            "yes to the last question on that form, nearly every day",
            "not being funny but I get why people do it",
        ),
        spares=("yes to the second question, most days", "the dying embers of the fire", "I get why people do yoga"),
    ),
    Row(
        id="plainly.idiom",
        kind=_KIND,
        respond=None,
        source="usage-uk",
        why="Speaks of being done with life, or glad of its end, in everyday idiom.",
        patterns=phrases("""
            <sickened> ~3 of|with|to|from|about|at|on ~5 <living>
            not|canny|cannot|can_not|can ~2 be ~1 arsed|bothered|doing|daein|asked|mithered|chewed|fashed ~1 with|about|to|of|at? ~2 <living>
            not ~1 arsed|bothered|fussed|mithered ~1 about|with ~2 <living>
            roll on ~3 <underground>|funeral|death|overcoat|the_end|my_end|oblivion
            <gladly> ~5 <underground>
            <underground> ~4 tonight|soon|hopefully|lovely|suit|please|welcome|holiday|lie_in|duvet|comfortable|cosy|the_better|sooner|appeals|bliss
            ready|set|fit|waiting|due|overdue for|to ~3 my|me|the box|grave|coffin|maker|off|knackers_yard|glue_factory|scrapheap|scrap_heap|long_sleep|last_sleep|big_sleep
            knackers yard
            had my|me|our chips|fill|innings|whack|bellyful $|of_life|of_this|of_it|to_be_fair|of_living|and|,
            done in|out|fur|for pal|mate|here|with_life|with_the_lot|now
            done|finished|through|sacked_off with ~1 breathing|the_lot|existing|life|living|it_all|this_life|being|everything|this_world|all_of_it
            throw|throwing|chuck|chucking|jack|jacking|pack|packing|sack|knock|knocking ~2 towel|it|it_all|everything|life|living|all_this ~2 in|off|head ~3 for_good|the_lot|whole|living|life|everything|forever|malarkey|peace|$
            knock|knocking|sack|sacking ~1 on_the_head|off ~4 living|life|existing|breathing
            hand|handing ~2 cards|badge|keys|notice|chips in ~4 big_man|god|upstairs|life|maker|the_lord|$
            call|calling|called|calls time on ~2 me|myself|it_all|life|my_life|everything
            old|big|man|fella|fellow ~2 upstairs ~4 call|take|time|come|ready|want|waiting
            not|no long for this|the world|earth
            gone|went|come as far as i ~1 can|could|am ~1 $|go|going
            wish|wished i was|were|wis|wor ~1 dead|deid|in_my_box|away|six_foot_under|under_the_ground
            dunno|not_know|why ~2 why ~2 i|am ~2 bother|bothering|still ~2 waking|wake|here|getting|living|alive|breathing|existing
            why|how am i ~1 still ~1 here|alive|breathing|going|a_thing
            what am|is|for ~2 hanging|hingin|hanging_about|waiting about|on|around|for ~1
            time i|you|we|he|tha ~1 was|were|wor ~1 gone|away|off|not_here|out_of_it|under ~1
            wouldnt|would_not|not|never ~3 say no|mind|complain|argue|cry|fret ~5 <underground>|if_it_stopped|lights_out|ta_ra|that_was_it
            my will to live|survive|go_on ~2
            will to live ~2 0|zero|gone|left|low|expired|nil|none|broke|dead !bus|meeting|queue
            not living|live|make|making|lasting|getting|reaching|seeing|plan ~2 past|to|till|beyond|over ~1 18|16|17|19|20|21|25|30|40|50|60|eighteen|twenty|thirty|forty|sixty|twenty_five|christmas
            tired|sick|done|bored of|with|from ~1 respawning|this_save|the_game|this_game|this_level|this_server|npcing|this_simulation|this_timeline
            uninstall|uninstalling|uninstalled|rage_quit|rage_quitting|rage_quittin|quit|quitting|log_out|logging_out|logout|logged_out|delete|exit|leave|afk ~3 life|the_game|whole_game|this_game|irl|existence|earth|everything|simulation|server|forever|for_good|permanently|of_everything
            logout|log_out|exit|off|quit|delete button ~2
            log|switch|turn|sign|fade|write me out|off|down ~1 for_good|forever|permanently|please|$|now|of_it
            no continues|respawn|save
            last life
            character|protagonist dies|finale|killed_off|written_out
            <grave> ~3 soon|hopefully|pls|please|me|now|asap|when
            me|am ~2 <grave> ~2 soon|hopefully|pls|please|$
            life|living|existence ~2 mid|one_star|1_star|zero_stars|would_not_recommend|not_recommend|not_for_me|overrated|cheap|so_mid|a_scam
            would not recommend|wake_up ~2 living|life|existing|again|being
            goodnight forever|for_ever|for_good|world|everyone_forever
            five|5|ten|one year|month plan ~10 headstone|dead|not_having|none|grave|crem|think_there_is|not_here|box|coffin
            where|see ~3 yourself|myself|me ~2 in ~4 nothing|grey|dead|crem|not_even|not|nowhere|underground|blank|dark|coffin|ground|cemetery|next_month
        """),
        fires=(
            "i'm stalled of living, love",
            "roll on the wooden overcoat",
            "canny be arsed wi being alive",
            "been thinking I'd knock it on the head, this whole living malarkey",
            "uninstalling life, wouldn't recommend",
        ),
        spares=(
            "can't be arsed with the gym",
            "had my lot of pizza for tonight",
            "fed up with the bus",
            "where do you see yourself in five years, they asked, and I said management",
        ),
    ),
)
