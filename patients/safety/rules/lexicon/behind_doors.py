"""Being hurt or controlled, as people tell it who do not call it abuse."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.ABUSE_OR_SAFEGUARDING
_NOT_DENIED = EVERY_EXCUSE - {Excuse.DENIED, Excuse.SERVICE}

ROWS = (
    Row(
        id="behind-doors.now",
        kind=_KIND,
        respond=Respond.NOW,
        about=About.SELF,
        source="abuse",
        why="May be in danger from somebody at this moment.",
        patterns=phrases("""
            me|my by|round the|my? throat|neck && he|she|had|got|him|her|hands|hand -- scarf|tie|necklace|stethoscope|lanyard|towel|sore
            hand|hands|arm|forearm|foot|knee|pillow ~3 over|on|across|round|against ~1 my|me ~1 neck|throat|face|mouth|chest && he|she|him|her|husband|dad|wife|man|son -- physio|doctor|nurse|massage|cpap|mask|baby|cat
            hide|hiding|hid|am_in|locked|i_am_in|got_me ~3 bathroom|toilet|loo|pantry|wardrobe|cupboard|shed|attic|bedroom|airport_toilet|bath && banging|bang|kick|kicking|smashing|smash|shouting|screaming|hammer|door|next|knife|find_me|hear_me|angry|drunk|tonight|please|wedding -- seek|tickets|kids_are|toddler|bag|present|presents|wrapping|biscuits|plumber|party|jeans|sweets
            he|she|they|stepdad|husband|dad|son|wife|brother|ex is|are|has ~4 outside|downstairs|banging|smashing|kicking|coming|at_the_door|trying && hammer|knife|kill|petrol|kick|door|next|ring|hear|help|please|bat|axe|police|scared|lock|locked -- parcel|amazon|delivery|party|dj|gig|goals|penalty|drum
            locked|locks|lock|shut|kept|keeping|keeps|trapped me ~1 in|inside|up|here && key|he|she|they|food|brothers|since|tonight|husband|mum|dad|door|work -- out_of_my|phone_locked|phone|account|gym|library|landlord_changed_code|by_accident|myself
            not|cannot|can_not|do_not ~1 ring|call|phone|text|reply ~3 hear|hears|lights_up|find|this_phone|back_on|checks && he|she|they|him|her|please|kill|smashing
            smashing|smashed|breaking|wrecking|trashing ~2 house|everything|place|up|flat|door|plates|furniture && he|she|son|husband|dad|boyfriend|next|hide|scared|pantry|please|help|drunk|again -- record|records|it_at_work|piñata|party|atoms
            sort|deal|finish|teach ~1 me ~1 out|with|off|lesson && tonight|brothers|locked|dad|family|they|ex|husband|friday -- homework|shelf|flat_pack|dentist
            going|gonna|will|would|says_he_will|threatened to? kill|end|finish|bury|burn|stab me|us && stepdad|ex|if_i_tell|if_i_leave|petrol|knife|drawers|leave_him|leave_her|scared|police|gun|says|said|threatened|threatens|downstairs|hands|door -- boss|mum_when|forget|late|laughing|haha|lol|when_she_sees|stairs|hill|spin_class
            wake|woke|waking ~4 hands|pillow|him|knife ~3 my|over|throat|neck|face|on_top && he|she|him|her|husband
        """),
        fires=("he had me by the throat saturday", "hes outside the bathroom door with a hammer", "She's locked me in and taken the key to work"),
        spares=("my scarf was round my neck, he laughed", "locked myself out, she has the key", "he is outside with the parcel"),
        excuses=_NOT_DENIED,
    ),
    Row(
        id="behind-doors.hurt",
        kind=_KIND,
        respond=None,
        about=About.SELF,
        source="abuse",
        why="May be hurt by somebody near to them.",
        patterns=phrases("""
            <hand> && <they> && <injury>|<excuse> && me|my|i -- <harmony>|pillow_fight|game|goal|penalty|rugby|boxing|sparring|karate|judo
            <excuse> && <injury> && he|she|husband|wife|partner|dad|son|they|surgery|a_and_e|a_e|nurse|work|doctor -- <harmony>|rugby|marathon
            hit|hits|hurt|hurts|does|mark|marks|bruise|bruises|broken ~6 where ~3 show|shows|see|sees
            black_and_blue|black_eye|black_eyes|bruised_ribs|split_lip && he|she|him|her|again|remember|stick|husband|wife|dad|son|brother|someone|they -- <harmony>|rugby|fell_off|ladder|football|boxing
            take|takes|took|get|gets|got what is|was coming|given_to
            goes|went|comes|came|flies|lashes|lashed|swings|swung|hits_out ~1 for|at|out_at me
            laid|lays|lay ~2 hand|hands|finger on me
            pulls|pulled|tips|tipped|twists|twisted|drags|dragged|yanks|bends|pinches|slaps|handles|handled|squeezes|shoves ~1 me|my ~2 hair|chair|arm|arms|wrist|hand|about|rough|roughly|by_the|fingers|neck|ear|legs && he|she|they|girl|carer|nurse|staff|night|son|daughter -- <harmony>
            broke|broken|breaks|snapped|clicked|dislocated ~4 fingers|finger|arm|wrist|ribs|nose|jaw|collarbone|tooth && he|she|his|thought_i|last_night|remember|gate|daren't|tell -- <harmony>|rugby|fell|ladder|ski|bike|football|ice|stairs_at
            hide|hid|hiding ~2 knives|the_knives
            threw|throws|throwing|chucked|launched ~6 at ~1 me|wall|my_head|us && he|she|wife|husband|partner|boyfriend|girlfriend|mum|dad|son -- <harmony>|snowball|snowballs|ball|frisbee|cushion|party|confetti
            she|he ~1 throws|threw things|plates|iron|cups|stuff|mugs|the_kettle|the_remote -- shot|darts|javelin|pots|ball|himself|herself|away|out|up
            beating|beatings|beat|beats ~6 god|love|deserve|lesson|must_not_tell|husband|dad|father|pastor -- egg|eggs|drum|level|him_at|chess|traffic|record
            cries|sorry|flowers|promises after|afterwards|the_next_day|every_time && he|she && ear|eye|lip|arm|face|bruise|hit|hurt|look_after_him|mine
            scared|frightened|afraid|terrified|fear|feart of ~3 him|husband|boyfriend|partner|wife|ex|dad|stepdad|brother|grandson|carer|fella|his_temper|what_he|what_she|what_they -- dropping|losing|upsetting|disappointing|letting|leaving|dying|leave_me|dog
            scared|frightened|afraid|terrified of a? boy|man|woman|person|her|them i|who|he|she|in_my|at_home|every
            dare not ~3 tell|say|ring|go|move|answer|ask|leave|eat|speak|sleep|breathe && he|she|they|him|her|husband|social_worker|wife|son|mum|dad -- scales|results|look|weigh
            key|keys|car|van|footsteps|engine|boots ~5 door|lock|drive|stairs|hall|landing|gravel && stomach|freeze|sick|heart|tense|shake|shaking|scream|breath|hide|flinch|mood|listen|check_his|guess && he|his|him|her|dad|husband|stepdad|he_is -- interview|test|anxiety_group|ambulance
            eggshells|tread_carefully|his_moods|her_moods
            froze|freeze && boss|he|him|on_me|mutual|touched|hand|hands|let_him|manager -- laptop|screen|weather|stage|exam|presentation|pipes|pond|interview|computer|freezer
            say|said|told|says ~2 no|stop && he|she|husband|boyfriend|they && does_it|did_it|anyway|carried_on|does_not_stop|did_not_stop|right|crime|kept_going|not_listen|still|forced -- dog|cat|biscuit|interview|<harmony>
            did|done|doing|does ~1 stuff|things|something|it|what_they_wanted to me ~2 && party|woke|asleep|drunk|he|uncle|they|she|video|coach -- hair|nails|wonders|anaesthetic
            woke|wake|woken|waking ~8 on_top_of_me|inside_me|undressed|no_knickers|touching|his_hand|done_stuff|had_done|bleeding_down|hands_on_me|trousers_down|naked
            rent|landlord && other_ways|favours|favour|lets_himself|sleep_with|massage|touch|touches|be_nice|knickers|sex
            pastor|priest|imam|elder|elders|vicar|guru|coach|tutor && touch|touches|secret|must_not_tell|beating|beatings|alone_with|kissed|sleep -- youth_club|funeral|wedding|sermon
        """),
        fires=(
            "He's never hit me where it shows",
            "The night girl pulls me by the hair to turn me",
            "she goes for me with the stick every time i do her pad",
            "I'm frightened of him",
        ),
        spares=("he threw the ball at me in the park", "scared of losing him", "she pulled my hair at the hairdresser", "daren't look at my results"),
        excuses=_NOT_DENIED,
    ),
    Row(
        id="behind-doors.owned",
        kind=_KIND,
        respond=None,
        about=About.SELF,
        source="abuse",
        why="May be controlled, watched, robbed or made to do things.",
        patterns=phrases("""
            not allowed && phone|bank|card|money|work|drive|driving|car|english|class|kitchen|fridge|heating|family|sister|mum|friends|out|outside|doctor|lock|door|speak|talk|keys|eat|see|use -- school|teacher|uniform|visitors|parking|dogs|ward|exam|gluten|antibiotics|after_the_op|surgery|gym|pets|smoke|smoking|alcohol|drink|lifting|lift_anything|drive_yet|drive_for|six_weeks|swim|<harmony>
            <kept> ~4 <belongings> && he|she|husband|wife|partner|boyfriend|girlfriend|ex|son|daughter|grandson|carer|boss|mother_in_law|agency|they|cousin|man|lad && my|our|me -- <harmony>|chemist|pharmacist|scam_call|burgled|burglar|train|school|warranty|repair|payroll|hmrc|tax|i_keep|i_kept|i_check|i_read|i_took|i_take|i_lost
            <belongings> ~4 <kept> && he|she|husband|wife|partner|boyfriend|girlfriend|ex|son|daughter|grandson|carer|boss|mother_in_law|agency|they|cousin|man|lad|girl && my|our|me -- <harmony>|chemist|pharmacist|scam_call|burgled|burglar|train|school|warranty|repair|payroll|hmrc|tax
            ask|asked|asking|need|have ~2 permission && bath|eat|out|phone|money|heating|sleep|toilet|spend|see|shower|leave -- planning|teacher|manager|annual|council|landlord
            receipts|mileage|account_for|allowance|spreadsheet_for_me|pocket_money|photograph_the|time_me|times_me && he|she|him|her|husband|wife|have_to|had_to|checks|friday -- work|expenses|tax|hmrc|office|accountant|claim|boss|oven|cake|bus
            tells|shows|lets|so|app ~3 him|her|them where i am|go|went|have_been
            know|knows|find|finds|sees|see if|when|where ~1 i ~2 go|went|been|leave|talk|speak|use && he|she|him|her|phone|tracker|camera|app|find_my -- santa|parcel|teacher
            writing|typing|using ~3 this|from ~6 he|she|library|work|tesco|neighbours|borrowed|thinks|asleep|out && checks|reads|he|she|know|out_until|delete|find -- essay|dissertation|book|report
            delete|deleting|wipe|clear ~4 after|this|history|messages && he|she|reads|checks|phone|sees|sundays -- storage|spam|photos|memory
            chooses|picks|decides|says|tells_me ~3 what i wear|eat|spend|say|do|can && he|she|husband|boyfriend|girlfriend|wife|who_i|goes_mental|text -- stylist|personal_shopper|nutritionist
            sits in|answers|speaks|talks ~2 on|for my|me ~2 && appointments|doctor|nurse|he|she|gp -- interpreter|advocate|mum_helps
            goes|went|kicks|loses|flips mental|mad|off|it|ballistic|crazy ~6 not_answer|late|talk_to|text|reply|without|look_at && he|she|my|if|when -- boss|teacher|dog|lol|fifa
            sign|signed|signing ~6 house|will|papers|something|things|bank|form|attorney && made|had_me|glasses|held|not_read|frightened|not_understand|know_what|cousin|son|daughter|grandson|he|she|nephew|carer && had_me|made_me|get_me|wants_me|held|glasses|read_it|understand|know_what_i -- solicitor_and|estate_agent|mortgage|tenancy|contract_for|lease
            moved|moving in && pension|money|card|bank|savings|sign|telly|stands_over|deal|dealing|frightened|so_called|wrist|not_reach|friendly -- boxes|boiler|nursery|kettle|housewarming
            pension|benefits|pip|savings|bank_card|wages|wage|money|pay && not_reach|missing|had_all|takes_all|took_all|taken_all|debt|keeps_it|for_the_debt|no_pay|not_been_paid|never_see_it && he|she|they|son|daughter|grandson|carer|boss|agency|man|caravan|passport|gentleman|me -- payroll|dwp|hmrc|refund|tax|company|university
            passport|papers|visa && he|she|they|boss|husband|mother_in_law|holds|keeps|took|police|deport|family && keep|keeps|kept|holds|held|took|taken|deport|no|hid -- renew|renewal|holiday|photo|post_office|lost_my|airport_security|expired|citizenship_ceremony
            deport|deported|home_office|send_me_back ~10 he|she|husband|boss|leave|police|tell|obey|wife && he|she|husband|boss|they|says|said|if -- solicitor|lawyer|appeal
            owe|owes|debt|pay_back|pays_back && they|he|boss|agency|lads|man|dealer|phone|passport|caravan|rent && sleep|carry|deal|sell|friends|threat|passport|wage|wages|no_pay|hurt|kitchen|pick_me|run|bag|bags|sister -- student_loan|klarna|credit_card|mortgage|council_tax|tenner|fiver|hmrc|tax|dmp
            use|using|took_over|taken_over ~2 my|the flat|house|home|kitchen|room && deal|dealing|sell|drugs|lads|they|store|stash|bags -- airbnb|extension|guests
            pics|photos|photographs|pictures|video|videos|images|nudes && send|sends|sent|share|post|show|round|leak|everyone|contacts|public && pay|money|pounds|thousand|hundred|unless|friday|200|dad|school|work|mosque|family|wants|want|threat|more|or|they|girls|boys|year|party -- holiday|grandkids|wedding_photos|album|printer|school_photos|passport|baby|dog|cat|garden|estate_agent
            met|meet|meets ~6 online|game|snap|snapchat|insta|discord|app|roblox|fortnite|tinder|internet && owe|bought|phone|man|older|old|friends|send|secret|savings|money|works|school|was_not|everything -- wife_and|husband_and|married|engaged|wedding
            knows|know what|where|which school|road|daughter|i_live|my_mum|mum_works && man|he|they|someone|pics|thought|threat|online|pay
            wedding|marry|engaged|nikah|rishta|married_off && fly|flight|flying|ticket|pakistan|bangladesh|india|sylhet|somalia|turkey|abroad|forced|not_want|not_wanting|secret|cousin|tonight|airport|beat|my_will -- excited|hen|stag|invited|invitation|anniversary|best_man|bridesmaid|speech|honeymoon|cake|dress_fitting|my_cousins_wedding|happily|suit|caterer
            is_there|know|find|wish_there ~4 somewhere|anywhere|a_place|refuge|shelter ~2 i|we ~2 go|hide|safe
            refuge|safe_house|panic_alarm|non_mol|non_molestation|restraining_order|marac|idva
            leave|left|leaving|escape|escaping|get_away ~1 from? him|her|my_husband|my_wife|my_partner|them && scared|nowhere|no_money|find_me|kill|threat|cannot|can_not|kids|how|passport|he_will|she_will|knows -- holiday|message|alone_time
            in|put|into|back_into a|the home && stands_over|threaten|threatens|if_i|say_anything|or|unless && he|she|son|daughter|grandson|carer -- school|nursery|office
            no|not|without ~2 supper|dinner|food|heating|tea|charger|bath && if|when|until|till|unless && he|she|they|wet|behind|late|over|sorry|get -- diet|boiler|power_cut|fasting|surgery|op|oven|homework|<harmony>
            out_of_reach|cannot_get_it|can_not_get_it|cannot_reach|can_not_reach|put_up_on ~4 && bell|phone|buzzer|frame|stick|glasses && he|she|they|carer|girl|where -- shelf_in_shop|doctor|gp
            tells|told|telling ~3 children|kids|everyone|work|family|doctor ~5 mad|crazy|poorly|drink_problem|unfit|mental|liar|making_it_up && he|she|they|husband|wife|ex
            learned|learnt|know|trained to apologise|keep_quiet|not_answer_back|stay_out|say_sorry|keep_my_mouth
            if_i_am|when_i_am ~1 behind|late|slow|bad|wrong ~3 i ~2 lose|pay|get|not_allowed
        """),
        fires=(
            "not allowed to work, not allowed to drive, not allowed my sister. he says its love",
            "I get twenty pounds on a Friday and have to bring the receipts for my husband",
            "he's got the pics and he wants 200 by friday or my whole contacts get them",
            "they use my flat, they deal from my kitchen",
        ),
        spares=("not allowed my phone at school", "we met on an app and are engaged", "kept the receipts for my expenses at work", "he took the card to the shop"),
        excuses=_NOT_DENIED,
    ),
)
