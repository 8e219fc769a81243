"""Somebody else in danger, a person asked for, and what the young write for it, all said shortly."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_NOT_US = (
    "plumber|electrician|dentist|vet|taxi|uber|estate_agent|council|bank|broadband|engineer|boiler|parcel|delivery|interview|recruiter|"
    "dating|marry|babysitter|dog_walker|tutor|boss|homework|tickets|refund|garage|mechanic|footballer|cook|dance|play|pub|bill|my_ex|"
    "barista|hairdresser|cinema|travel|lift|golf|pay|cost"
)
_LONG_GONE = "every_year|christmas_eve|tosca|mince_pie|spent_her|spent_his|used_to|years_ago|died|funeral_was|ashes|grave|anniversary|when_i_was|film|book|novel|episode|character|soap|corrie|series|documentary|last_year|recovered|game"

ROWS = (
    Row(
        id="plain-others.danger",
        kind=Kind.SUICIDAL_THOUGHTS,
        respond=Respond.TODAY,
        about=About.OTHER,
        source="contact",
        why="Somebody else may be in danger.",
        patterns=phrases(f"""
            found ~2 <other> ~6 packets|packet|pills|blood|floor|bath|rope|empty|unconscious|bottle|overdose|blue|bleeding -- {_LONG_GONE}|love|cat|lost
            joining|join|joins ~1 mum|mother|dad|father|nan|her|him|wife|husband && dad|mum|he|she|talking|begun|says|keeps -- {_LONG_GONE}|dinner|lunch|holiday|call|zoom|army|club|gym|church|choir|tea
            never see|hear_from ~1 him|her|them again && walked_out|says|said|saying|gone|son|daughter|brother -- {_LONG_GONE}
            <other> ~2 cutting|harming|burning|starving ~2 -- {_LONG_GONE}|grass|hair|cake|hedge|hours|it_fine|costs|toast|calories|carbs|the|wood|for_a
            <other> ~3 showed|told|sent|shown|tell ~1 me|us ~3 rope|the_date|his_date|her_date|plan|note|pills|place|when_she|when_he|she_is_doing|he_is_doing -- {_LONG_GONE}|wedding|holiday|recipe|work|make|party|birthday|play|use|do_my
            cheerio|goodbye|bye|farewell|ta_ra|see_you ~4 meant|for_good|finally|blade|forever|whispering|voice_note && he|she|lad|friend|mate|gamer|work|said|they -- {_LONG_GONE}|retirement|leaving_do|new_job
            sorted|planned|paid|written|booked|arranged ~2 her|his|their ~1 funeral|will|letters && thirty|twenty|forty|only|young|worried|sick|fit|well -- {_LONG_GONE}|solicitor
            has|got|holding|by ~1 my|our|the ~1 sister|mum|mother|daughter|son|brother|friend|wife|dad ~1 by|at|against|in ~1 the ~1 neck|throat|hair|knifepoint|wall -- {_LONG_GONE}
            <other> !blade|knife|gun|roof|bridge|cliff|rope ~4 blade|knife|razor|gun|shotgun|noose|ledge|roof|bridge|quarry|cliff|tracks|railway|rope ~4 -- {_LONG_GONE}|cooking|kitchen|bread|sunday_roast|butter|shaving|shave|fixing|tiles|box_girder|card|game|walk_the_dog|climbing_wall|washing|photo|drove|toll|dental|works_on|engineer|clay|knife_and|sharpened|bridge_club|plays
            on_the_phone|other_line|other_end|on_the_line|voice_note ~6 blade|roof|bridge|pills|goodbye|tablets|crying|gun|knife
            having|had|has ~1 a fit|seizure|stroke|heart_attack|overdose ~4 && wont|not|come_round|dad|mum|he|she|help|now -- {_LONG_GONE}|giggles|laughter|temper
            sent|here|ordered|chosen ~1 to kill|destroy|fight ~1 the? devil|demons|me|us|everyone && partner|brother|mum|dad|he|she|husband|wife|slept|says -- {_LONG_GONE}
            off|stopped ~2 his|her|their meds|tablets|medication|clozapine|depot ~6
            sacrifice|sacrificing himself|herself|themselves
            starving|starves|not_eating|stopped_eating|not_eaten|wont_eat ~2 && dad|mum|he|she|him|her|nan|friend|sister|flatmate|door|days|passed -- {_LONG_GONE}|veg|cat|dog|hamster|greens|meat|lunch|dinner_yet|i_am_starving
            kicking_off|smashing|attacking|hitting|beating|strangling|choking|hurting|hittin|batterin ~1 mum|her|him|my_mum|sister|brother|mam|dad|them|us && now|help|please|right_now|door|kitchen|again|scared -- {_LONG_GONE}|drums|record|fifa
            pupil|student|kid|boy|girl|someone_in_my ~6 wrote|essay|drew|poem|story|said|posted ~4 die|dying|dead|kill|suicide|cutting|not_be_here|goodbye -- {_LONG_GONE}|macbeth|hamlet|romeo
            not let|open ~1 us|me|anyone|the_door ~2 in? && shotgun|gun|tablets|pills|knife|crying|drunk|said|hours|bathroom|starving|note -- {_LONG_GONE}|cat|dog
            on|talking|talks|going_on|keeps_on|banging_on|wants|sayin|saying|says|threatening ~2 about|to|he|she ~1 topping|toppin|killing|hanging|ending|drowning|jump|jumping ~2 himself|herself|it|themselves|off|him_self && he|she|kid|our|my|pal|mate|brother|keys|dad|sister|they -- {_LONG_GONE}|washing|queue
        """),
        fires=(
            "found my brother with empty packets round him",
            "she told me the date she's doing it",
            "I've got him on the other line, he's holding a blade",
        ),
        spares=("my mate is cutting the grass", "dad drove over the bridge, works on the railway", "he's joining dad for dinner"),
        excuses=EVERY_EXCUSE - {Excuse.DENIED},
    ),
    Row(
        id="plain-others.person",
        kind=Kind.WANTS_A_HUMAN,
        respond=Respond.TODAY,
        about=About.SELF,
        source="request",
        why="Asks for a person.",
        patterns=phrases(f"""
            phone|telephone|video ~1 call ~3 today|please|possible|now|tonight|if|asap && like|want|need|please|can|could|have -- {_NOT_US}
            nurse|doctor|someone|somebody|anyone|clinician|therapist|team|counsellor|worker|person|human ~1 please? ring|phone|telephone|call|text|message|contact|visit|email ~2 me|today|tonight|asap|afternoon|morning|now|please|this -- {_NOT_US}|to_say|was|is_coming|yesterday|already|reminder
            give|gies|gie|gimme us|me|a ~1 a|real|proper? bell|ring|call|buzz|shout|body|person|human -- {_NOT_US}|wedding|engagement|diamond|feeling
            real|proper|actual|living|live|human ~1 person|body|soul|voice|human|being ~6 speak|talk|spik|tae|please|on|end|tonight|today|evening|now|phone|with|for -- {_NOT_US}|lovely|funny|nice|kind_person|morning
            who|is_there_someone|is_there_anyone ~2 can|could|do i ~1 talk|speak|ring|call|phone ~2 to|tonight|now|today -- {_NOT_US}
            no|sick_of|enough|stop ~1 more? buttons|menus|options|bots|robots|worksheets|exercises|leaflets && someone|person|human|alive|please|speak|talk
            someone|somebody|anyone|person ~2 alive|living|human|real|in_the_team|in_charge|with_a_pulse|with_a_face
            stay|sit|be|wait|talk|keep ~2 on_the_line|on_the_phone|with_me|me_company && can|could|someone|please|will|somebody|need|frightened|tonight -- {_NOT_US}|force|patient
            need|want|like|could_do_with|do_with ~3 company|voice|chat|natter|ear|shoulder ~4 -- {_NOT_US}|coat|bag|crisps|recipe
            be|get ~1 seen today|tonight|now|urgently|by|asap
            take|get|send|put|admit ~1 me ~2 to|into|in ~1 hospital|ward|a_and_e|a_e|unit|psych|somewhere_safe
            need|want|come|go|be|find|get ~2 somewhere safe -- car|bike|keys|passport|passports|documents|keep
            can|could|please|may ~1 i|we come in|see_someone|be_seen|speak_to_someone|see_a
            get|ask|tell|have ~2 my ~2 counsellor|therapist|nurse|doctor|worker|key_worker|keyworker|social_worker|cpn ~2 to? ~1 message|ring|call|phone|text|contact|see|come
            yes|yeah|yep|aye|please ~1 please? get|send|call|fetch|find ~1 someone|somebody|a_person|help|anyone
            speak|talk|put_me|connect ~1 to|through_to ~2 operator|someone|human|person|staff|nurse|advisor|agent|manager|team -- {_NOT_US}
            someone|somebody|anyone to ~1 talk|speak ~1 to? ~2 yes|please|now|tonight -- {_NOT_US}
            hear from ~1 someone|somebody|a_person|the_team|staff|a_human|you_people
            chat|talk|word|speak|minutes|conversation ~1 with ~1 one|a|an|someone|somebody ~2 your? ~1 staff|person|team|human|soul|nurse|doctor|real|living|people -- {_NOT_US}|my_team|work_team
            might|would|is|could ~1 there be? ~1 someone|somebody|anyone ~3 free|minutes|available|about|around|spare|talk -- {_NOT_US}
            wouldnt|would_not|not mind ~3 voice|chat|call|company|someone|person|ring -- {_NOT_US}
            speaker|interpreter|signer|bsl ~4 real|please|today|person
            swap|move|bring|change ~2 my ~2 call|appointment|session|slot ~4 now|forward|today|earlier|sooner|right_now
            leave|leaving ~1 me ~2 with|to|alone ~2 machine|bot|robot|computer|it|tonight -- {_NOT_US}
            fetch|find|get|send somebody|someone|anybody|a_body|a_human -- {_NOT_US}|something|to_fix|else_to|drunk|a_present
        """),
        fires=("any chance of a real person on the phone, this evening", "can someone stay on the line with me", "swap my Friday call to right now, would you"),
        spares=("the plumber will call me today", "somewhere safe to keep my passport", "I want a chat with my boss"),
        excuses=EVERY_EXCUSE - {Excuse.SERVICE, Excuse.DENIED, Excuse.FIGURE},
    ),
    Row(
        id="plain-others.coded",
        kind=Kind.SUICIDAL_THOUGHTS,
        respond=Respond.ASK,
        source="usage-uk",
        why="Uses a coded word for dying or for hurting oneself.",
        patterns=phrases("""
            unaliving|unaliv|unalived|unalive|sewerslide|toasterbath|oof_myself
            catch|catching|caught|got|my|its|know ~3 the? bus|ticket && soon|ready|last|which_bus|time_for_me|know|goodbye|forever|final|ticket && bus -- work|town|school|stop|late|number|driver|timetable|station|missed|home|college|shops
            c t b
            styro|styros|barcode_arms|barcode_wrist|barcode_wrists|barcode_thighs|cat_scratches
            barcode|barcodes && arm|arms|wrist|thigh|thighs|gang|season|again|leg
            beans && deep|arm|leg|last_night|everywhere|clean|razor|sleeves|went_to|hit|iykyk|again_last -- toast|tin|baked|can|coffee|magic|jelly|dinner|tea|chilli|runner|allotment|soup|freezer|gammon|breakfast|tins|spill
            log|logging|logged off|out && life|irl|perm|permanently|forever|for_good|from_life
            rage_quit|rq|alt_f4|gg|despawn|respawn && life|irl|me|forever|never|out_of
            the s word
            s word && thinking|think|thinkin|loads|lot|about
            got_to_go|ttfn|bye|cya|laters|peace|see_ya|gb|gtg|so_long|luv_u ~6 forever|for_good|4_good|this_time|permanently|perm|never
            i_am at 1|2|3|0 && not_mean|phone|percent|grave -- charge|charger|battery_saver
            grave|coffin|bridge|pills|knife|noose|gun|skull && tonight|soon|again|me|want|ready|bed|arm|leg && cya|soon|tonight|again|so_bad|going_to|ready|plan|idk -- <mundane>|film|kitchen|cooking|gta|fortnite|pirate|halloween|funeral|visit|flowers|nan|dad|mum|walk|drive|cross
            ugw|thinspo|mia_d|miad
        """),
        fires=("thinking of unaliving, like actually", "barcode wrist gang again", "ready 4 rq from life ngl"),
        spares=("beans on toast again last night", "catching the bus to town soon", "log off for the night"),
    ),
)
