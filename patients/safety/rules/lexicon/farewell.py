"""Oblique talk of time running out: not being here much longer, farewells, setting things in order."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SUICIDAL_THOUGHTS
# A funeral has songs, and not caring whether one lives is a denial only in form.
_WITH_ELSEWHERE = (EVERY_EXCUSE | {Excuse.ELSEWHERE}) - {Excuse.TOLD}
_NOT_DENIED = EVERY_EXCUSE - {Excuse.DENIED}

ROWS = (
    Row(
        id="farewell.not-much-longer",
        kind=_KIND,
        respond=Respond.ASK,
        source="contact",
        why="Says they will not be here much longer.",
        patterns=phrases("""
            not be? here|around|about|with_you|alive|bothering ~2 <ending>
            not be? around|here|about|alive to see|meet|watch
            not be? around|here|about|alive ~1 for|by|when|come|next|at|much_past ~3 christmas|birthday|year|wedding|grow_up|spring|summer|winter|grandchildren|grandkids|easter
            not suppose|think|reckon|expect|imagine|see|believe ~4 be|being here|around|alive|about ~2 <ending>|christmas|next_year|next_christmas
            i ~3 not be? here|around|alive|about $
            want|wants|wish|ready|can_not_wait|could_not_wait|time|need ~1 to? be gone !by|from|for|before|when|on
            i ~2 will|am not be? here|around tomorrow|next_week|next_month|next_year|by_then|then $
            not make|making|last|get|see|reach|live ~1 to|past|through|till|until|beyond|it_to|it_past|it_through ~2 christmas|birthday|thirty|30|40|50|60|25|21|18|the_end_of|the_night|tonight|the_weekend|the_year|new_year|spring|morning|my
            not plan|planning|expect|expecting|intend|intending|see|think|reckon ~1 on|to|myself|i_will|i ~1 be|being|see|seeing|make|making|live|living|get|getting ~1 here|around|alive|old|to_see|it|past|long|next
            not got? long left|now|to_go !until|for_lunch|before
            not long now|left $
            not hear|hearing|see|seeing from? me again|any_more|after_today|after_tonight|much_longer
            out of your|their|everyones|his|her hair|way ~2 soon|now|tonight|tomorrow
            by|come|after tomorrow|tonight|monday|friday|christmas|next_week ~2 not be|have|exist|matter|need
            not going to be|here|around ~1 around|here|alive ~2 <ending>
            not bother|worry|need|no_need|no_point ~1 to? booking|book|making|make ~4 appointment|session ~6 not_be_there|not_be_here|not_need_it|be_gone
            had a good|decent|fair run|innings|life
            not have to worry|deal|bother|listen|look_after|care|think|fret|visit|be_ashamed ~1 about|with|to|for|after me|you ~2 <ending>
            not be? a|your|anyones? problem|burden|nuisance|bother|trouble|pain ~3 <ending>
            be a problem|burden|nuisance|bother for much_longer
            not bother|trouble|worry|burden|bothering|annoy you|anyone|them|her|him <ending>
            be|is|will|it all? over|finished|done soon|tonight|tomorrow !exams
            my time is|has ~1 come|up|near|now
            time|ready for me? to|i ~1 go|went|leave|left|bow_out|check_out|clock_out|say_goodbye $
            rid of me ~1 soon
            not need my|any|the|more ~1 <pill>|coat|clothes|appointment|appointments|things|stuff|money|phone any_more|now|after|where|soon
            not need it|them|this|any|money|anything|clothes ~3 where i|im am? going
            where i am going
            days are numbered
            see|saw the end|light coming
            not be needing it|them|this|anything
            one way|place this|that|i ends|ending|end|going for me|i|up
        """),
        fires=(
            "Don't suppose I'll be around much longer",
            "I won't be here to see her grow up",
            "You won't have to worry about me for much longer",
            "I don't plan on being here next year",
            "it'll all be over soon",
        ),
        spares=("I won't be here next week, we're off to Cornwall", "the shop won't be here much longer after the holiday sale"),
        excuses=_WITH_ELSEWHERE,
    ),
    Row(
        id="farewell.goodbye",
        kind=_KIND,
        respond=Respond.TODAY,
        across=1,
        source="contact",
        why="Says goodbye as if for good.",
        patterns=phrases("""
            goodbye|bye|farewell ~1 everyone|all|world|cruel_world|forever|for_ever|for_good|my_love|my_loves|my_friends|to_everyone|life !for_now
            goodbye|farewell $
            love you all|everyone|both|mum|guys ~4 sorry|tried|goodbye|forgive
            sorry ~3 i tried|have_tried|did_try $|so|to|my|for|but
            thank_you|thanks and ~1 goodbye|farewell
            say|saying|wanted_to_say ~2 thank_you|thanks|sorry and ~1 goodbye
            this is goodbye|my_goodbye|farewell|it_for_me|the_end|the_end_for_me|the_end_of_me
            this is my last|final goodbye|message|post|text|note|letter|entry|words|night|day $|sorry|and|so|i|before|because|everyone|to|on_earth
            my last|final message|post|text|goodbye|words|entry $
            last time you|i ~2 hear|speak|write|see from|to|of? me|you|this|anyone !before|until
            gone missing|disappeared|vanished ~8 goodbye|sorry|note|love
            texted|messaged|rang|phoned|posted|sent ~4 goodbye|goodbyes|farewell
            wanted|want|need|came|only|here ~3 to? say goodbye !to|for_now|until
            say|saying|said ~2 goodbye|goodbyes ~3 properly|for_good|forever|last_time|while_i_can|before_i|one_last|everyone|in_case
            see|meet you|you_all|everyone on_the_other_side|in_the_next_life|in_heaven|in_another_life
            forgive me for ~1 what
            sorry for everything|all ~1 i|the ~4 put|done|caused|pain|trouble|hurt|made
            sorry for what i am|going|will|do|have|about
            sorry for what i ~2 do|about
            remember me|remember_that_i ~3 happy|loved|tried|fondly|smiling
        """),
        fires=("goodbye everyone, thank you for trying", "this is my last message", "see you on the other side", "forgive me for what I'm about to do"),
        spares=("bye for now", "saying goodbye to my old job", "this is my last session before the break"),
        excuses=_WITH_ELSEWHERE,
    ),
    Row(
        id="farewell.for-after",
        kind=_KIND,
        respond=Respond.ASK,
        across=1,
        source="contact",
        why="Makes arrangements or leaves words for after they are gone.",
        patterns=phrases("""
            tell|let|make_sure|remind|want ~4 <loved> ~3 i love|loved|never_meant|am_sorry|did_love|tried !to
            look_after|take_care_of|looks_after|take|rehome|care_for|feed|mind|have|adopt|looking_after|take_in|takes|takes_care_of|watch_over ~1 my|the|our|each ~2 <left> ~5 <ifgone>
            make_sure|promise|want|need|please|ask ~5 look_after|looks_after|looked_after|take_care_of|taken_care_of|rehome|rehomed ~1 my|the|our ~1 <left>
            look_after|looks_after|have|take|feed|take_care_of my|the|our ~1 <left> for_me
            who ~3 look_after|take|have|feed|want ~3 <left> ~4 <ifgone>
            when|once|after i am ~1 gone|dead|not_here|no_longer_here|not_around|not_here_any_more !for_the|to_the|on_holiday|from_the|to_work
            if i am|was|were not|no_longer here|around|alive !by|for|at|when_you|in_time|to_collect
            if|in_case anything|something|owt|sommat happens|happened|should_happen ~1 to me
            none|nothing|not|no_one|anyone|anything ~3 could_have done|stopped|changed|helped ~2 !better
            none|not of? ~1 this|it|any is|was|has ~4 fault|because_of_you|because_of|on_you|your_doing
            cancelled|cancelling|cancel all? my ~3 debits|subscriptions|accounts|orders|cards
            not|never your|their|anyones|mums|dads|his|her fault $
            not blame yourself|yourselves|themselves|yourselfs|anyone|each_other|himself|herself
            gave|giving|given|give ~1 away ~2 my ~3 !to_charity|to_the_charity
            gave|giving|given|give my ~1 <things> to|away
            make_sure|want|wants|would_like|see_that ~3 gets|get|has|have|keeps my ~1 <things>|medals|rings|wedding_ring|old_coat|tools|letters|photos
            where the|my|all ~1 will|bank|papers|paperwork|documents|money|policy|insurance|keys|passwords|deeds ~2 is|are|live|lives|kept ~8 case|if|when|after|gone|happens
            new home for my|the dog|cat|cats|dogs|pets|horse|rabbits
            look|looking|think|thinking back on|of me ~4 kind|kindly|fondly|happy|smile
            sorry i was|could|am|will not|never ~2 stronger|better|enough|good|braver|here
            paid|paying everyone|everybody|them_all back
            tidied|tidying|cleaned|cleaning ~3 so no_one|they|mum|nobody ~3 has|have|find|left
            giving|given|gave all? my|all_my stuff|things|possessions|belongings|everything|clothes|savings|money away|to
            giving|given|gave away ~2 my|everything ~2
            pick|picked|picking|chose|chosen|planned|planning|plan|arranged|writing|wrote|sorted|paid|paying ~4 my own? funeral
            songs|music|hymns|readings|coffin|flowers|plot ~3 my funeral
            for my funeral
            my affairs|finances|paperwork ~1 in order|sorted|straight|tidy
            put|putting|get|getting|got|setting|set|leave|leaving ~1 my? affairs|everything|things ~1 in order|straight|tidy
            sorting|sorted|sort|tidying|settling|wrapping|tie|tying ~2 my affairs|loose_ends|estate
            made|making|written|writing|sorted|sort|signed|changed|updated|where|updating|rewrote|rewritten|redone ~2 my|the will|insurance|life_insurance|passwords !power
            organ donor
            tell ~2 she|he|they|it was|were|is|are ~4 best|proud|sorry|loved|fault|everything|world|light
            tell ~2 i loved|am_proud|am_sorry|always_loved|never_meant
            left|leaving|written|writing|typed ~1 instructions|a_list|list ~4 everything|after|when|if|funeral|them|mum
            funeral ~3 covered|paid|sorted|money|costs|fund
            who ~1 finds|find me
            give|giving|donate ~1 my things|stuff|clothes|everything|organs|body ~4 when|once|after|if i go|am_gone|die|leave
            letter|letters|note|notes|video|videos for|to each|all|every of|one|child
        """),
        fires=(
            "Please tell my kids I love them",
            "make sure someone looks after my dog when I'm gone",
            "I've given away my records and my guitar",
            "putting my affairs in order",
            "picked the songs for my funeral",
            "none of this is your fault",
        ),
        spares=("gave away a bag of clothes to the charity shop", "can you feed my cat while I'm in Spain", "it's not my fault the bus was late"),
        excuses=_WITH_ELSEWHERE,
    ),
    Row(
        id="farewell.other",
        kind=_KIND,
        respond=Respond.TODAY,
        about=About.OTHER,
        across=1,
        source="burden",
        why="Somebody else talks as if they were a burden, or sends a farewell.",
        patterns=phrases("""
            <relation>|he|she ~3 says|said|saying|told|keeps|thinks|texted|posted ~8 better|easier|happier off? without him|her|them !at
            <relation>|he|she ~3 says|said|saying|told|keeps|thinks|texted|posted ~5 a burden
            <relation>|he|she ~3 says|said|saying|told|keeps|texted|posted ~6 not want to be_here|live|be_alive|wake_up|exist|go_on
            <relation>|he|she ~3 says|said|saying|told|keeps|texted|posted ~6 no point|reason ~2 living|any_more|going_on|carrying_on|to_live
            <relation>|he|she ~4 gone_missing|disappeared|left_the_house|not_answering ~8 goodbye|note|sorry|worried|suicidal|low
            <relation>|he|she ~3 rang|phoned|texted|messaged|posted|called ~4 goodbye|farewell
            <relation>|he|she ~4 giving away|his_things|her_things ~3 away|things|stuff|everything
        """),
        fires=("my wife keeps saying the kids would be better off without her", "my best mate has gone missing and he texted us all goodbye"),
        spares=("my sister says she's better off without him at work", "he texted me goodnight"),
    ),
    Row(
        id="farewell.join-the-dead",
        kind=_KIND,
        respond=None,
        source="usage-uk",
        why="Speaks of joining somebody who has died.",
        patterns=phrases("""
            want|wanna|wish|time|ready|long|like|could|can|going|soon|will|waiting|rather ~6 be_with|join|be_back_with|be_reunited_with|go_to|be_together_with|go_be_with|went_to_be_with|go_and_be_with|gone_to_be_with ~2 <dead>
            time|ready|soon ~4 be_with|join|go_to my ~1 $
            be_with|join|see|hold you|him|her|them ~2 soon|again ~2 mum|dad|nan|love|darling|my|son|in_heaven|up_there
            be_with|joining|join you|him|her|them soon $
            coming|come to|be with? join|with you|him|her|them soon|now|up_there
            see you soon ~1 mum|dad|nan|grandad|my|son|babe
            want|need|wish ~1 to join <dead>
            going|want|wait|soon ~2 to? see|be_with|meet|hold|join my ~2 mum|dad|nan|grandad|brother|sister|son|daughter|husband|wife|baby|him|her ~3 heaven|other_side|up_there|next_life|again_soon|where_he_is|where_she_is
            no life|point|reason ~3 without him|her|them|my
        """),
        fires=("I think it's time I went to be with my Margaret", "I'll see you soon mum", "I want to be with him again"),
        spares=("I'll be with you soon, traffic is bad", "going to join my sister at the cinema", "want to join the gym"),
    ),
    Row(
        id="farewell.fate",
        kind=_KIND,
        respond=Respond.ASK,
        source="contact",
        why="Would not mind dying by chance, or does not care whether they live.",
        patterns=phrases("""
            care|bothered|matter|matters|minded|arsed|fussed|bother|mind|interested ~3 if|whether ~1 i ~2 live|die|lived|died|wake|exist|alive|survive|make_it !in|with|here
            care|matter|bothered|arsed ~3 what happens|happened to me ~1 any_more|$
            if|hope|wish|hoping|wishing|praying|maybe|wouldnt_mind|mind|want ~2 a|the ~1 bus|lorry|car|truck|train|van ~2 hit|hits|ran|runs|run|would|take|knock|knocks|take ~2 me|over
            if|hope|hoping|wish|wishing|want|praying|mind|might ~3 i get|got|had|have|catch|caught|was|were|get_hit ~2 hit|run_over|cancer|knocked_down|terminal|murdered|killed|struck_by_lightning|heart_attack|something_fatal|shot
            hope|hoping|hoped|wish|wishing|wished|praying|disappointed|gutted ~8 cancer|terminal|fatal|heart_attack|incurable|tumour !is_gone|free|clear|treatment|research|isnt|is_not
            hope|wish|wishing|hoping|want|wanted it ~1 would|to|was ~1 be|was|kill|finish ~1 me|terminal|serious|fatal|cancer
            walk|walked|walking|step|cross|crossing|crossed|stepping ~4 without looking
            not|stopped look|looking before|when|both_ways ~3 cross|crossing|road
            stopped looking both_ways|when_i_cross|before_i_cross|where_i_am_going
            why|should|could|wish ~~3 have been me
            stopped|stop|not taking|take|bother|bothering ~4 seatbelt|insulin|heart_tablets ~4 die|care|happens|point|hope
            someone|somebody|would|can|could|please just? kill me !if|with|for|when|over
            want|wish|wishing|hope|hoping|waiting ~2 someone|something|it|they|him ~2 to|would kill|finish|end me
            if i die|died|dropped_dead i|so_be|then|would|it|tomorrow|tonight|who|no_one
            put me out of my misery $
            what if|would|might i let_go|let_myself|slipped|fell|was_not ~1
            let myself go|slip|drown|fall|freeze|starve under|off|to_death
        """),
        fires=(
            "If a lorry hit me I wouldn't be that bothered",
            "don't care whether I live or die",
            "I was almost hoping it would be cancer",
            "I cross the road without looking",
        ),
        spares=("hoping the cancer is gone", "the bus hit a parked car", "my mum will kill me"),
        excuses=_NOT_DENIED,
    ),
)
