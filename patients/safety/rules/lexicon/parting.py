"""Leave taken without the word: last rounds, thanks that close a door, words to pass on, care for those who stay."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SUICIDAL_THOUGHTS
_EXCUSES = (EVERY_EXCUSE | {Excuse.ELSEWHERE}) - {Excuse.DENIED, Excuse.TOLD, Excuse.PAST}
_ALL_BUT = EVERY_EXCUSE - {Excuse.DENIED, Excuse.TOLD, Excuse.PAST}

ROWS = (
    Row(
        id="parting.thanks",
        kind=_KIND,
        respond=None,
        across=2,
        about=About.SELF,
        source="contact",
        why="Thanks people as one does at the end, or closes the account.",
        patterns=phrases("""
            <thanks> && <for_good> -- <till_next>
            <thanks> ~6 bye|goodbye|farewell|ta_ra|tara|cheerio|over_and_out|so_long|god_bless|take_care_of_the_others|goodnight $
            not ~2 be|going_to_be? ~1 on_here|here|back|logging_in|logging_on|writing|posting|messaging|opening_this ~1 again|any_more|much_longer|after|for_much !for_a_bit|until|till|this_week
            will not|not log|logging|write|writing|post|message|text|reply|answer ~2 again|any_more|after_tonight|after_today|back !until|till|this_week
            not ~1 write|reply|text|message|ring|answer ~1 back $|i|please|there|it_will
            last|final|this_will_be_the_last|this_is_the_last ~1 entry|message|post|diary_entry|one_of_these|time_i_write|time_i_press|time_i_log|thing_i_write|check_in|upload -- <till_next>|of_the_day|tonight_then_bed
            this will|ll|is ~1 be? ~1 the last|final -- <till_next>|bus|train|slice|straw|episode|one_left|biscuit|day_of
            signing off|out for_good|now|then|forever|$ -- shift|email|from_work
            over and out $|as|now|then|everyone|all|thank
            close|take|wipe|cancel|shut|end ~1 my|me ~1 file|record|records|profile|off_your_list|off_the_list|off_your_books|off_the_books ~6 -- gdpr|new_phone|moving_to|spam|newsletter|duplicate|mailing
            cancel|cancelled|cancelling|give|free_up|offer|pass_on|not_need|no_longer_need ~1 my|the|any|all|next ~2 session|sessions|appointment|appointments|slot|place|repeat|prescription|turn ~8 someone|lives|live|not_need|not_be|no_longer|wont_need|list|hope|what_i_am|enough -- holiday|work|clash|better_now|moving|job
            not|no_longer|nobody|never ~2 need|needed|needing ~2 session|sessions|appointment|slot|you|this_app|help ~1 by_then|any_more|after|now|then -- better|job|well
            you|they|she|he|could|they|team|no_one ~1 could not have known|stopped|done_anything|guessed|seen
            it was not|nothing you|anything|they|them|anyone|any_of ~1 did|said|you|done|fault|team
            no hard feelings
            you were|are|have_been|was the only one|person|thing ~3 listened|noticed|kind|cared|there -- <till_next>|for_me_to_call
            you did|tried|do ~1 what|all|everything|your ~1 you|best ~1 could|can ~6 fault|not|sorry|thank|goodbye
            did try|tried your|my best $ && sorry|thank_you|thanks|bye|everything
            be|look_after good|kind|each_other|yourselves ~1 to? each_other|one_another|your_mum|them|$ -- <till_next>
            look after each_other|him|her|them|mum|yourselves|gaz|nan|my_nan ~2 for_me|$|please|when|he|she -- <till_next>|while_i
            always|never forget|remember|know ~2 i|that ~2 loved|love you|u|them|him|her
            loved|love you|u|them|him|her ~2 all|every|both|until|till|to ~1 the_last|last|end|never_forget|the_end
            loved|love you|u|them|him ~4 on_record|remember|never_forget|know_that|for_ever|forever ~1
            so long and|everyone|all|then|it|world
            nice|good|lovely|glad|honour ~2 knowing|to_have_known|having_somewhere|to_have_had ~3
            been emotional
            not ~2 be ~1 at|there_for|here_for ~1 breakfast|tea|any_of_it|any_breakfast|his_end|her_end|the_end
            sorry|apologise|apologies ~1 to the ~1 train|lorry|bus|driver|whoever|ambulance|paramedics|crew|finder|cleaner
            have a pint|drink|dance|toast|thought for me ~4
            closing|shutting|finishing this|the|my ~1 book|diary|account|chapter ~4 not|another|for_good
            not blame|hate yourself|urself|them|him|her|me|urselves ~1 dad|mum|for|it
            season_ticket|car|bike|chair|locker|seat|spot|desk is|s ~1 yours ~1
            said|say|saying ~1 goodbye to ~2 hens|horse|dog|cat|cows|sheep|garden|sea|field|each|room ~3
            not ~1 follow me $|please|i|it
            not ~1 be? ~1 cross|angry|mad|sad ~1 with|at|for me|at_me|yourself|long
            not ~1 come|go looking|after ~1 me|for|tonight|$
            not ~1 wear|wearing black
            no black at mine|my
            ^ it is time $
            this is me ~1 going|leaving|off|gone|done now|then|$|,
            ^ ~1 that is it|me then|done|finished ~2 cheerio|bye|tara|goodbye|$
            off now|then|ahead ~3 wait_up|ever|up_there|$
            not ~1 wait|waiting up ~2 ever
            i am off|away ahead|now|$|then !to
            love to all|everyone|everybody|you_all ~4
            night night ~2 world|all|forever|everyone|love
            lights|light|shop|show is|are|s|going|closing|shutting ~1 out|over|up|closed|down ~2 $|now|here
            closing|shutting|packing up shop
            making tracks from
            leave you|everyone|them|all in peace ~1
            not ~1 hate|blame|judge me ~2 when|after|for|please|you
            if you|they|anyone|someone are|is ~1 seeing|reading|hearing|watching|listening_to this|these ~4 -- leaflet|trial|advert
            set|timed|scheduled to send|post|go_out ~2 after|when|tomorrow
            already happened|done|gone|over|too_late $
            next time we|you|i ~2 talk|speak|meet|see|write ~5 heaven|other_side|up_there|next_life|wont_be|there_wont
            meet|see|find|wait_for|waiting_for ~1 you|again|all|them ~2 up_there|in_heaven|other_side|on_the_other_side|next_life|when_its_your_turn
            next life $
            keep|think|remember|picture|thought ~2 of|that|me ~3 me|of|thought_of|photo|sometimes ~3 after|fondly|laughing|happy|like_that|sometimes|from|when
            how i want to be ~1 remembered|thought_of
            want ~2 scattering|scattered|cremating|cremated|burying|buried|no_fuss
            my|a song|songs|reading|hymn|music|playlist ~2 for the ~1 crem|funeral|service|wake|end|coffin
            love|loved ~3 but ~3 stay|enough|not_enough|go
            it was not|never|wasnt ~1 enough ~3 $|to_stay|love
            could not|cant|can_not ~1 stay ~2 to_see|any_more|$|longer|for
            <parent> ~2 got|has|have|going|gotta|must|needs|had|gone|will|s ~2 to? ~1 go|leave|star|stars|angel|heaven|boat ~1 $|now|and|be_a|the|to_heaven|on_a|darling|my_loves -- mad|mental|ballistic|spare|berserk|crazy|work|shop|shops|meeting|dentist|toilet|bed_now
            understand ~3 older|big|grown|one_day ~4 why|left|i
            mind|watch|look_after|take_care_of|keep_an_eye_on|see_to|raise|love|hold ~3 <cared>|her|him|them|bairns|weans|mum|kids ~4 now|once_im|when_im|after_im|away|gone|for_me|without_me|please|when_ive|after -- while_i_am_at|holiday|shift|tonight_please|hospital|op
            needs you|will_need_you ~2 when|now|after|once
            dropped|drop|took|taken|left|leave|gave|handed|found ~2 <pet> ~5 keeps|for_good|new_home|rescue|shelter|sanctuary|rehomed|for_ever|cant_be_here|with_my|their_new -- holiday|groomers|weekend|vet|kennels_for
            <pet> ~2 goes|go|is_going|gets|will_go to|with ~3 after|agreed|when|once|if_i|sorted
            accounts|account|bills|will|keys|money|house|papers|insurance|affairs ~2 signed|paid|closed|moved|sorted|transferred|settled|in_her_name|in_his_name ~6 keys|wife|neighbour|mum|will|bills|her_name|everything|lift_a_finger|them|tidy|done
            trained|training|showed ~2 lad|him|her|new|up|girl ~5 take_over|my_tools|now|all_i_know|instead|replace -- new_job|promotion|retire
            resigned|stepped_down|quit|left|pulled_out ~2 from ~4 and ~2 the ~1 rest|lot|everything|all
            inform|notify|tell ~1 my ~1 gp|doctor|bank|landlord|school|work|boss ~2 that|i ~3 gone|dead|wont|not_coming|passed|died
            not|wont|never ~2 be? ~1 at|in|there ~3 session|class|group|choir|match|rota|next_one ~2 or|nor ~1 any|the|after|ever
            my ~1 babies|darling|darlings|loves|children|kids|boy|girl ~3 sorry|forgive|be_good|mummy|daddy|mammy
            remember me ~3 with|as|by|when|the|like !to|from|at_school|we|you
            say|said|saying|saying_ta_ra|wanted_to_say|say_ta_ra ~3 ta_ra|tara|goodbye|bye|cheerio|farewell|so_long ~3 properly|proper|for_once|head|to_each|to_everyone|in_my_head|somebody|someone -- <till_next>|work|leaving_do|colleague
        """),
        fires=(
            "thanks for everything. wont be logging in again",
            "you were a good listener, this is me signing off for good",
            "tell Bev at the clinic she was lovely and she couldn't have known",
            "please don't write back, I only wanted to say goodbye to somebody",
        ),
        spares=(
            "thanks for everything, see you next week",
            "this is the last bus so I must go",
            "can you delete my old account, I have a new phone",
            "look after yourselves while I'm in Spain",
        ),
        excuses=_EXCUSES,
    ),
    Row(
        id="parting.pass-it-on",
        kind=_KIND,
        respond=Respond.TODAY,
        across=2,
        about=About.SELF,
        source="contact",
        why="Asks that words or care be passed on to those who stay.",
        patterns=phrases("""
            tell|say_to|let|remind ~1 <mine> && sorry|not_his|not_her|not_their|not_your|nobodys_fault|was_not_about|loved|proud|love_her|love_him|love_them|easy|did_not_suffer|in_no_pain|could_not_have_known|have_my|can_have|did_her_best|did_his_best|anyway|not_to_blame|wasnt|not_wear|gone_to|not_the_argument -- <till_next>|i_will_tell|i_told|told_me
            tell|say_to|remind ~1 <mine> ~3 i|it|she|he|they ~1 was|were|went|had|did|is not? ~4 ~1 easy|gentle|quick|proud|sorry|lovely|fault|argument|them|pain|brilliant|best -- <till_next>
            give|send ~1 my love to ~4 and|tell|say|from -- postcard|christmas_card
            when|if ~2 asks|ask|wonders|wants_to_know ~3 tell|say her|him|them|it|i|that -- i_tell|i_say|i_told|i_just_tell|i_just_say|i_always
            please|promise|somebody|someone|could|can|will_you|would_you|make_sure ~4 check|feed|water|let|ring|look|see_to|walk|take ~1 on|in|after|the|my|out ~1 <cared> ~4 after|will_not_be|wont_be|when_im|morning|from|i_wont|cannot|for_me|at_10|she_is_in|not_be_able|any_more|tomorrow -- holiday|away_at|shift|work|week_off|back_on|while_i_am_at
            someone|somebody|someone_else ~2 should|will_have|needs|need|ought|must|has ~1 to? ~1 water|feed|walk|check_on|look_after|collect|see_to ~3 after|from|now|friday|tomorrow|then|without -- holiday|away|rota
            cat|dog|fish|hamster|rabbit|birds|cats|dogs|plants ~4 fed|feeding|feed|food ~8 last_thing|ahead|three_days|a_week|enough|on_the_side|whoever|extra|for_days|until_someone -- holiday|spain|weekend_away|back_on|sitter
            fed the|my|left|put ~1 cats|cat|dog|dogs|fish|hamster|rabbit|food ~2 for|enough ~2 days|a_week|extra|ahead -- holiday|weekend|spain|sitter|away_for
            not ~1 let|put ~1 them ~2 my ~1 boy|girl|son|daughter|kids|children|baby ~3 in|into|go_to|have|with ~2 care|his_dad|her_dad|strangers|foster|him|her
            he|she|they|kids|boy ~2 can|should|will ~2 go|live|stay|be|come ~2 to|with my auntie|sister|mum|brother|nan|parents && please|after|when|promise|ask|want
            who would|will|gets|has|s|is ~1 have|get|take|taking|gets ~1 <cared>|him|her|my_round|my_girl|the_van|them -- <till_next>|lift|pizza|custody_hearing|round_in
            working|work|worked|sorted|sort|know|think|wonder ~2 out? who|where ~2 would|will|gets|get|have|go ~2 <cared>|have_her|have_him|have_them|raise|bring_up
            my ~1 son|daughter|darling|baby|girl|boy ~2 when|if|one_day you ~1 read|are_older|grow|are_big|see_this
            when you|he|she|they read|reads|find|finds|get|gets|hear|see|sees this|these|it ~6 -- email|i_will_be_at|text_me|ring_me|call_me_when|kill_me|murder_me|end_me|skin_me|bill|mess|haircut|receipt|dent|hit_the_roof|go_mad|go_spare|his_nut|her_nut|divorce_me|have_a_fit|go_ballistic
            if anyone|anybody|someone|they|you ~1 reads|find|finds|read ~1 this|these ~1 after|afterwards|i|tell|please|one_day|:|later
            to|for everyone|whoever|all|mum|my ~8 sorry|forgive|loved|love_you|made_me_laugh|proud && bye|goodbye|keep|win|last|tonight|after|look_after|forgive|not_come|going
            not let|make him|her|them|mum|dad ~2 blame|find|see|be_told|carry|open|do_the_talking
            not ~2 <mine>|leah|him|her who ~1 gets_told|is_told|finds
            sorry mum|dad|nan|everyone|kids|boys|girls|all|son ~2 sorry
            i am so? sorry ~3 please|tell|let|the_cat|look|forgive $|the|my|let
            forgive me $|it_is_not|all|please|i|for_what|mum|lord|god|everyone
            beg|begging|ask|asked|asking ~2 pardon|forgiveness ~3 of|from ~2 family|god|everyone|all|mum|wronged|people|him
            i am sorry ~1 you|i will|ll ~2 have|miss|not ~2 phoning|driving|wedding|birthday|graduation|tell|deal|clear|find|see|do|be_there|explain
        """),
        fires=(
            "when my mam asks tell her it wasn't the tea argument",
            "could somebody ring the neighbour in the morning about the cat. i wont be able to",
            "pls tell my brother he can have my xbox n im sorry about the hoodie",
            "sorry mum sorry dad sorry nan",
            "dont let them put my boy in care please",
        ),
        spares=(
            "tell my sister sorry I'm late, see you at six",
            "can you feed the cat while I'm on holiday",
            "when you get this text me the address",
            "who gets the cat in the divorce, we have a custody hearing",
        ),
        excuses=_ALL_BUT,
    ),
    Row(
        id="parting.last-round",
        kind=_KIND,
        respond=None,
        across=2,
        about=About.SELF,
        source="contact",
        why="Sees people and places as if for the last time.",
        patterns=phrases("""
            last|final|one_more|1_more|one_last ~2 time|pint|swim|look|walk|shift|story|bath|drive|sunset|sunday|tea|supper|hug|kiss|meal|round|visit|coffee|night|dance|goodbye|goodnight && <unsaid> -- <till_next>|season|retire|retiring|before_surgery|term|exams
            last|final|one_more|one_last ~2 swim|pint|look|bath|walk|round|sunset|meal|drive|memory|fag|cuppa && that_is_me|me_done|thats_me|that_will_do|shut_the_gate|closed_the_gate|done_now|for_a_final|wanted|make_sure|photo|clean_clothes|prayed -- <till_next>|retire|retiring|holiday|season
            hugged|hug|kissed|held|told|rang|phoned|saw|visited|hugging|shook_hands|smelled_their && <unsaid> -- funeral|birthday|airport|new_job
            said|says|say|asked|asking|goes ~2 what is|was|brought ~1 that|this|it|on ~1 for|about|on|this_on|$ && hugged|told|gave|rang|kissed|thanked|held|proper|longer|good_wife|best
            shook|shake|shaking ~2 hands|hand && round|everybody|everyone|which|never|look|pint|said|pigeons|just
            been|went|gone|go|been_to_see ~1 round ~2 all|everyone|every|each|my|the ~4 places|them|people|houses|old|family ~6 last|cheerio|goodbye|kissed|never|head|look|hands|lights|remember|said
            took|had|having|take ~2 last|long|final look ~1 at|round|around ~4 -- sale|viewing|house_hunting|car
            wanted|want to ~1 remember|take|look|hear|see ~1 it|them|everyone|him|her ~3 normal|one_last|last|that_way|like_that|happy|before
            want|wanted ~2 his|her|their|the ~1 last memory
            went|going|go out on a win|high|good_note ~3
            bath|clothes|shower|suit|shirt ~4 clean|last|washed|ironed|best|decent|done && letters|last|ready|pray|prayed|note|tidy|look_decent|paid|shaved -- interview|wedding|date|party
            made|cooked|baked|bought|ironed|packed|filled|expressed ~3 favourite|enough|ahead|early|lunches|uniforms|shirts|bottles|milk ~6 last|memory|days|week|after|two_days|labelled|in_case|whatever_happens|till
            presents|cards|cakes ~4 early|october|september|in_case|in_advance|already ~4 wrapped|case|whatever|given|gave|names|just
            they|she|he|no_one ~1 do|does|did|not ~1 not? know|realise|notice ~2 what|that|it ~2 was|that|tonight|goodbye|last -- surprise|present|party|birthday
            i did not|dont say|tell ~1 them|anyone|him|her? why $ && rang|everyone|round|last|visited|gave|saw
            felt like|it_was_like ~2 going_round|switching|turning|closing|shutting ~3 lights|off|up|down
            left|leave|took ~1 my ring|wedding_ring ~2 on|off
            turned|turn|switched|took off ~1 find_my|my_location|location|tracker|phone_tracker|my_phone_tracker|gps|notifications_for_good
            phone tracker|location off
            deleted|delete|deleting|wiped|wiping|cleared|clearing|binned|burned|burnt|shredded ~2 all|my|the ~2 accounts|laptop|phone|history|messages|diaries|diary|photos|hard_drive|socials ~5 clean|done|no_one|nothing|so|lighter|tidy|ready|after|passwords -- virus|sell|new_phone|storage|slow
            scheduled|schedule|queued|set|timed|saved ~2 posts|emails|messages|post|email|message|texts|voice_notes|voicemail|videos ~4 after|go_out|for_everyone|to_send|each|when|phone
            one for|to? mum|dad|my|the ~2 one for|to?
            told|telling|say ~2 kids|boys|girls|children|son|daughter|them ~1 daddy|mummy|mum|dad|grandad|nan ~2 going|gone|goes ~2 long|trip|away|far|boat|journey|sleep|stars -- work|holiday|hospital_for
        """),
        fires=(
            "had the lads round one more time, they don't know that's what it was",
            "hugged my mum proper this morning, she said what's that for",
            "Went round and saw all of them on Sunday, kissed them all, which I never do",
            "turned off find my phone",
        ),
        spares=(
            "one more swim before the season ends",
            "hugged my mum at the airport, she's off to see my aunt",
            "wiped the laptop to sell it",
        ),
        excuses=_ALL_BUT,
    ),
)
