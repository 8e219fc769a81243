"""Setting one's house in order: gifts, handing over, letters, instructions, last rounds, words to those who will find."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SUICIDAL_THOUGHTS
_WITH_ELSEWHERE = (EVERY_EXCUSE | {Excuse.ELSEWHERE}) - {Excuse.TOLD, Excuse.DENIED}
_ALL_BUT = EVERY_EXCUSE - {Excuse.TOLD, Excuse.DENIED}

ROWS = (
    Row(
        id="settling.gave-away",
        kind=_KIND,
        respond=None,
        across=2,
        about=About.SELF,
        source="contact",
        why="Gives away what they care about, or finds a home for their animals.",
        patterns=phrases("""
            <gave> ~1 my|the ~4 to|the|a|for <taker>
            <gave> <taker> ~1 my|the ~1 good|best|old|new|favourite|own? <treasure>
            <gave> ~4 my|all|the ~3 <treasure> & not_need|no_use|no_more_use|keep_it|look_after|do_not_you_want|will_not_need|shant_need|not_be_needing|no_call|lucky|should_have|wants|why|enjoy|better_home|said_because|more_use|have_it|have_them|yours_now|no_longer_need
            <treasure> ~2 to? <taker> ~3 keep|have|need|not_need|yours|enjoy|use|look_after|lucky ~2 it|them|$|now
            let ~1 <taker> ~1 have the|my|all
            <treasure>|cat|dog|hens|fish|rabbit|horse|ferrets|budgie|parrot|pets|birds ~3 gone|went|going|given|rehomed|promised|left to ~2 <taker>|farm|museum|regiment|neighbour|charity|sanctuary|home|sister|brother|friend
            rehomed|rehoming|rehome|found_a_home|finding_homes|found_homes|found_somewhere ~3 for? my|the|our|him|her|them|everything|both|all|cat|dog|was|were
            cat|dog|cats|dogs|hens|pony|horse|parrot|rabbit|animals ~2 was|were|been|is|have|has|are ~1 rehomed|re_homed|placed|sorted|settled|collected|gone_to
            stickers|labels|labelled|names|name ~4 furniture|boxes|box|everything|back|ornaments|jewellery|books|drawers|cards
            everything|boxes|things ~1 labelled|boxed|in_boxes|catalogued
            free|gone to a? ~1 good|better home
            i|who|whoever ~1 will|shall not ~1 need|want|be_needing|be_wanting it|them|that|these|any|anything|the|my|one ~5 now|after|any_more|where|soon|$|then
            shall|will not be? needing|wanting|requiring|using|entertaining|wearing|collecting|renewing !to|any_help|a_lift
            no more|further call|use|need for ~3 it|them|that|these|$|now
            not|never ~1 need|use|wear|want|play|ride|read ~2 them|it|one|that ~2 again|after|where|any_more !getting
            paid|pay|settle|settled|cleared|squared|square ~4 owe|owed|debt|debts|everyone|tab|off|back ~6 everyone|every|square|clear|clean|nothing|leave|all|owing|no_one
            owe|owes|owing ~1 no_one|nothing|not_anyone|not_anything
            square|straight|quits|even ~1 with everyone|the_world|all|them_all
            taking|taken|took|brought|returning|returned|given ~3 back ~6 borrowed|from|people|library|owner|owners|all|had_them
        """),
        fires=(
            "Gave my brother the fly rods today. Said I've no more call for them.",
            "the cat was rehomed on Tuesday",
            "I've put little stickers on the furniture with the grandchildren's names",
            "I shan't be needing the winter coat",
            "paid back every man I owe, square with everybody",
        ),
        spares=(
            "gave the dog to my sister while I'm in Spain",
            "gave him my number",
            "I won't be needing a lift on Monday, I'm on holiday",
        ),
        excuses=_WITH_ELSEWHERE,
    ),
    Row(
        id="settling.papers",
        kind=_KIND,
        respond=None,
        across=2,
        about=About.SELF,
        source="contact",
        why="Puts papers, money or the house in order for those who stay.",
        patterns=phrases("""
            show|showed|shown|showing|taught|teach|teaching|told|explained|wrote|written|left|labelled|listed|list ~7 <household>
            he|she|they|wife|husband|kids|mum|son|daughter ~2 will|ll|ought|going_to need|want|have_to to? know|deal_with|cope|see_to|manage|clear ~1 it|this|these|that|things|them|everything|how|where !before|by|for_the_exam
            so|then|and she|he|they|no_one|wife|mum|kids ~2 not|only ~1 be? stuck|have_to|struggle|left_with|landed_with|lost|worry|need_to ~3
            <papers> & done|signed|sorted|changed|updated|settled|prepaid|paid|with_the|in_order|informed|folder|drawer|table|desk|written|up_to_date|names|arranged|chosen|picked|checked|labelled
            <papers> ~5 <papers>
            put|putting|transferred|changed|moved|signed|signing ~4 in|into|to|over|across ~1 her|his|their|son|daughter|wife|husband|mum|sons|daughters|wifes|dads|mums ~1 name|account
            passwords|password|log_ins|logins|pins ~6 mum|wife|husband|sister|brother|her|him|them|drawer|written|wrote|list|envelope|someone|notebook
            has|got|have|knows|know ~2 the|my|all ~1 passwords|password|pins
            cancelled|cancelling|cancel|stopped|closed|closing|ended ~3 <subscription> ~8 that_is|everything|gym|phone|all|both|and|from|licence|paper|after|netflix
            cancelled|cancelling|cancel|stopped|stop the ~1 milk|paper|papers|post|deliveries ~8 from|after|mean|do_it|weekend|saturday|friday|sunday|monday
            not ~1 renew|renewing|renewed|reorder|restock|refill|replaced ~2 licence|passport|prescription|insurance|subscription|membership|season_ticket|ticket|contract|mot|tax|it ~3 no_point|silly|point|need|after|what_for|why|$
            renew|renewing|renewed ~6 silly|pointless|no_point|waste|daft|what_for
            resigned|stepped_down|stood_down|given_up|handed_over|handed|quit|left ~4 committee|choir|keys|patients|parish|magazine|council|club|society|caseload|allotment|shifts|rota|everything ~10 light|lighter|calm|well|peaceful|free|sleeping|relief|weight|better
            picked|chosen|choosing|picking|planning|planned|settled|decided|keep_planning|asked|sorted|choose|see ~4 hymns|hymn|songs|reading|readings|music|coffin|casket|flowers|plot|outfit|suit ~3 for_the_service|for_my|down|got|i_want|for_when|to_be_buried|for_me
            hymns|songs|reading|readings|music|coffin|order_of_service|eulogy|wake ~4 for|at|of|on my|me|mine|$ !wedding|birthday|playlist|daughter|son|party|gig|choir
            who would|will|ll ~2 do|read|speak|come|carry|play|say|sing ~3 reading|eulogy|service|wake|coffin|funeral|bit|words
            what|which ~1 suit|dress|clothes|outfit|photo|photograph|picture|song|songs ~2 would|will|they|should ~3 put|bury|use|wear|dress|choose|play|me_in|pick
            turnout|send_off|headstone|gravestone|ashes|plot|urn ~6 me|my|mine|people|decent|good|think|would|will|want|scattered !his|her|their|dads|mums|your
            what ~1 would|will|ll ~2 say|write|put|remember ~1 about me ~3 $|when|after|dead|think|expect|service|gone
            how everyone|they|people|mum|dad|my ~1 would|will ~1 find|be told|out
            who ~2 would|will|ll|had|has ~2 be_told|to_be_told|tell|ring|phone|have_to_tell|identify|find ~2 who|mum|dad|me|them|my|her|him
            done|finished|tied|tidied|tied_up ~3 loose_ends|everything_that_could|all_that_could|my_affairs
            sense|feeling of completion|being_finished|everything_finished
            everything|all|it|house|that ~2 is|in ~3 folder|drawer|envelope|bureau|filing_cabinet|tin ~6 solicitor|number|will|letters|undertaker|documents|her|him|them|needs|keys
            cleaned|cleaning|emptied|cleared|tidied|scrubbed|defrosted ~4 house|flat|room|freezer|fridge|loft|desk|locker|cab|shed ~8 no_one_has|nobody|so_no|have_to|has_to|for_them|straight|never_so|names|nice_way|last|not_be|after
            house|flat|room ~2 is|looks ~2 empty|bare|cleared ~6 nice|good|echoes|peaceful|moving|ready|right|light
            getting|got|getting_everything|gone|go|been ~1 straight|tidy|quiet and ~1 tidy|quiet|straight
            getting|got|getting_everything straight $
            last|final wage|pay|payslip|pension|wages|payday ~3 to|for|goes ~2 mum|wife|kids|him|her
            cards|presents|gifts|letters|videos|cakes ~5 each|every|all|one_for ~3 birthday|birthdays|christmas|child|of_them|them|18|eighteen ~4 till|until|open|when|ready|so|whatever
            milestone|future|every|each|all birthday|birthdays|christmases ~6 letter|letters|card|cards|video|videos|till|until|18|eighteen|twenty_one
        """),
        fires=(
            "I've shown the wife how to do the boiler and the online banking so she'll not be stuck",
            "Everything's in the blue folder. Solicitor's number, undertaker's number",
            "changed the beneficiary and wrote out all my passwords",
            "I have picked the songs and the reading for my funeral",
            "I wrote cards for each birthday till she's eighteen",
        ),
        spares=(
            "showed my son how to ride a bike",
            "cancelled the gym, too dear",
            "picked the songs for the wedding",
            "we chose the hymns for Dad, he loved the sea ones",
        ),
        excuses=_ALL_BUT,
    ),
    Row(
        id="settling.letters",
        kind=_KIND,
        respond=Respond.TODAY,
        across=2,
        about=About.SELF,
        source="contact",
        why="Has written or hidden letters, or leaves word for whoever finds them.",
        patterns=phrases("""
            letters|note|notes|envelope|envelopes ~1 is|are|behind|under|in|by|inside|propped ~3 clock|mantelpiece|piano|bureau|biscuit_tin|tea_caddy|pillow|bedside|desk|drawer|kettle|pill_box|cot|bible|dresser|sideboard|windscreen|glovebox|first_place
            they|letters|note ~2 on|behind|under|in|by ~1 table|clock|mantelpiece|drawer|piano|bureau $
            left|put|leaving|leave|hid|tucked|propped|written|wrote|done|sealed ~1 a|the|my|his|her|each|four|three|two|five|six|3|4 ~2 note|notes|letter|letters|envelope ~6 so|find|finds|for_when|each|behind|posted|second_class|police|to_be_found|first_place|afterwards|explaining_why
            letters|note|notes ~2 is|are|was|were ~1 done|written|sealed|ready|signed|finished|posted|proofread|proof_read ~1 $|now|and|hardest|except
            written|wrote|drafted|drafting|recorded|recording|filmed|done ~2 letters|letter|one|the_letters|my_letters|goodbyes|voice|video|videos|message|messages|voice_note|voice_notes ~3 to|for|each|so|and|her|him|$ && goodbye|sorry|when_i|if_i|eighteen|18|old_enough|wont_be_there|posted|explain|explained|hidden|tin|sealed|police|tonight|after|wedding_day|pass_code|hardest|longest|longest|when_they|grown|clear_my -- wedding_photos|pupils|mp|pen_pal
            whoever|whomever|officer ~2 finds|find|clears|gets|opens|reads|comes|has_to_find|cleans ~2 this|me|the_room|it|the_flat|the_body|in|up ~8
            to who|whoever ~3 finds|clears|gets|reads|comes|it_may_concern
            by the time ~4 read|reads|find|finds|reading|hear|hears|open|opens ~2 this|me|it|them ~3
            by the time ~8 i|ill|ive will|shall|have be|have|had ~1 done|gone|dead|asleep_forever|over|finished|too_late
            by|by_which time ~4 too late
            write|wrote|written|writing to|for ~1 each|all|every ~3 kids|children|grandchildren|boys|girls|son|daughter|mum|them ~4 open|when|after|18|eighteen|today|goodbye|explain|later
            how do you tell|explain|say ~6 nothing_he_did|nothing_she_did|not_his_fault|not_her_fault|not_their_fault|fault|goodbye
            letter|note|page|wrote|written ~8 sorry_i|sorry_for|not_his_fault|not_her_fault|not_their_fault|i_loved|forgive_me|proud_of
            back|front door ~2 is? ~2 open|unlocked|latch|on_the_latch|unlocked ~4 so|for|they|need|not|police|break
            sorry|apologise|apologies|forgive ~5 find|finds|found|mess|clear_up|trouble|cleaning_up|carpet ~4 he|she|they|will|you|me|$|after|leave
            tell|let|say ~1 my|the|him|her|them|mum|dad|wife|boys|kids|daughter|son ~6 proud|loved|love|not_her|not_his|not_their|no_pain|was_not_cross|not_cross|did_my_best|not_angry|sorry|peaceful|chance ~3 them|him|her|of|fault|$|me|everyone|never|you
            ought|need|want|should|so ~2 know ~1 it was|is|wasnt not ~2 her|him|them|fault|you|his
            after i|im|am|ive ~1 gone|dead|left|go|died|done_it !him|her|home|school|there|it|that|the|uni|work ~1 $|read|find|tell|give|see|and|so|they|she|he
            let|give|show|send ~2 daughter|son|mum|wife|kids|family|her|him ~2 see|read|have|keep ~4 diaries|diary|letters|this|these|messages|notes|phone after|when|someday|$|afterwards|one_day
        """),
        fires=(
            "I've written four letters and they're behind the clock",
            "Left a note for Sheila under her pill box so she'll find it at eight",
            "The note is on the piano",
            "Whoever gets this, the back door is on the latch so they needn't break it",
            "Tell my boys I was proud of them",
        ),
        spares=(
            "left a note for the milkman",
            "the letter from the hospital is on the table",
            "wrote a letter to my MP",
            "by the time I get home the kids are asleep",
        ),
        excuses=_ALL_BUT,
    ),
)
