"""Children in danger, as a neighbour, a teacher, a sister or a cleaner tells it."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.ABUSE_OR_SAFEGUARDING
_NOT_DENIED = EVERY_EXCUSE - {Excuse.DENIED, Excuse.SERVICE, Excuse.TOLD}

ROWS = (
    Row(
        id="young.now",
        kind=_KIND,
        respond=Respond.NOW,
        about=About.OTHER,
        source="child",
        why="A child may be in danger at this moment.",
        patterns=phrases("""
            shook|shaken|shake|shaking ~2 him|her|it|baby|them && floppy|stopped|once|baby|feeding|crying|wake|next_time|bit|scream|screaming|nobody|no_one -- hand|hands|head|awake|bottle|milkshake|tin|paint|off|dog
            floppy|not_wake|limp|not_breathing|unconscious|blue && baby|toddler|little_one|twins|newborn|child|son|daughter && shook|boyfriend|dropped|fell|help|breathing|what_do|she|he -- alarm_clock|school_run|blue_eyes|blue_coat|blue_car
            baby|toddler|kids|children|bairns|little_one|twins|daughter|son && bath|car|pool|cooker|alone|upstairs && passed_out|drunk|unconscious|asleep_on|on_his_own|on_her_own|on_their_own|gambled|driving|drinking && now|can_hear|again|she|he|they|my|i -- bedtime_story|football|party|church|swimming_lesson
            drove|driving|drives|drive|car && drunk|drinking|over_the_limit|high|stoned|pissed|wasted && kids|baby|children|bairns|school_run|both_of_them|daughter|son|them_in_the_back -- sober|designated|taxi|never_drive
            none of us will|would|shall see|be|wake
            take|taking|took ~2 bairns|kids|children|them|baby|girls|boys with me|her|him && sea|go|car|end|die|river|cliff|never_see|heaven -- holiday|beach|picnic|school|shops|swimming|us_to|zoo
            never see them|kids|my_kids|the_kids|my_children again && car|drinking|drunk|said|says|took|taken|he
            take|taking|took|taken|going ~5 cutting|cut|circumcised|fgm && girl|sister|cousin|daughter|niece|she|seven|woman|holiday -- hair|haircut|salon|bypass|budget|grass|price
            take|taking|took|taken|fly|flying|sending|send ~4 sister|cousin|niece|daughter|girl|her && marry|married|wedding|nikah|man -- guest|bridesmaid|flower_girl|invited|dress|cake|photographer
            14|15|13|12|16|year_10|year_9|year_11 && marry|married|wedding|engaged && her|she|cousin|sister|daughter|niece|gold|sold|bought -- years_ago|invited|bridesmaid|anniversary|years_of|years_married
            belt|slipper|cane|stick|whip|wire|flex|coat_hanger|wooden_spoon|iron && <minor> && hit|hits|use|used|uses|got|gets|screaming|locked|mark|marks|back|beats|beat|punish|lesson|dad|husband -- seat|seatbelt|karate|judo|conveyor|drum|lolly|ice_cream|pogo|hockey|pooh|pritt|glue
            in|into bed|bath|shower with && girl|niece|daughter|son|boy|child|nephew|grandson && man|brother|uncle|stepdad|lodger|boyfriend|grown|found|caught|he -- story|storytime|teddy|cat|cuddle_with_mum
            he|she|they|him|dad|stepdad|boyfriend|son_in_law|mum ~2 hit|hits|hitting|beating|choking|kicking|hurting ~2 the|my|our|that ~1 boy|girl|baby|kids|child|children|toddler|son|daughter|little_one && now|right_now|window|hear|watching|screaming -- target|jackpot
        """),
        fires=("shes floppy and wont wake and her boyfriend says he shook the baby a bit", "I drove the school run still drunk, the kids in the back"),
        spares=("shook the bottle for the baby", "my cousin's daughter is 16 and invited to the wedding", "the kids are in the bath"),
        excuses=_NOT_DENIED,
    ),
    Row(
        id="young.at-risk",
        kind=_KIND,
        respond=None,
        about=About.OTHER,
        source="child",
        why="A child may be hurt, neglected or used.",
        patterns=phrases("""
            <minor> && cupboard|shed|cold_shower|locked|strapped|tied|bolt|padlock|padlocked|cellar|attic|garage|shut_out|shuts_out|hand_prints|handprint|handprints|cigarette_end|belt_mark && he|she|they|boyfriend|dad|mum|stepdad|next_door|told|punish|punishment|mood|outside|door|sleep|bum|back|dark -- worry|back_door|front_door|i_locked|heritage|bike|bikes|nursery_gate|garden_tools|freezer|seat|car_seat|pushchair|phone_locked|ipad|hide_and_seek|den|escape_room|stair_gate|medicine_cupboard|knives|shoelaces|bleach
            bruise|bruises|bruised|burn|burns|marks|black_eye|fracture|fractures|falls|swollen && <minor> && told|said|says|shape|hands|hand|naughty|crawl|he|she|boyfriend|dad|mum|stepdad|uncle|again|always|back|bum|new|handle -- football|rugby|trampoline|scooter|bike|slide|playground|climbing|goal|mongolian_blue_spot_clinic|sun|sunburn|school_bag|vaccination|jab|nettles
            hungry|starving|starve|thin|underweight|ribs|skinny|lost_weight|no_coat|no_shoes|shoeless|sandals|barefoot|nightie|filthy|same_clothes|smells|smelly|nappy|nappies|lice|stinks|bare_feet|unwashed && <minor>|neighbor_children|him && every|always|never|since|next_door|neighbour|class|again|school|uses|using|eats|ate|weather|november|rain|winter|cold|days|sister|mum|high_chair|bread|count|visit|cry|laughing -- changing_bag|pampers|growing|appetite|size_3|potty|potty_training|teenage|fridge|growth_spurt|trainers|football_boots|swimming|beach|paddling|teeth_coming
            eat|eats|ate|eating|lick|licks|hide|hides|hid|steal|steals|stole|bread|asks|asked|formula|food && <minor> && bin|bowl|monday|jumper|skin|pockets|only_milk|no_food|never_food|nothing|crisp_packets|sandwich|starving|cereal -- weaning|fussy|picky|vegetables|broccoli|dog|puppy|party|cake|nanas|grandmas|birthday
            <minor>|two|oldest && alone|on_their_own|on_his_own|on_her_own|by_themselves|by_himself|by_herself|home_alone && night|nights|midnight|hours|all_day|weekend|till|until|out|left|leaves|pub|asleep|drunk|upstairs|work|bath -- sleeps_on|plays|play|own_room|walk_to_school|cub_camp|homework|her_own_bed|his_own_bed|potty|bottle|first_time|sleeping_through|steps|swim
            asleep|sleep|sleeps|sleeping ~4 days|day && mama|mum|kids|children|bread|feed
            scared|frightened|terrified|flinch|flinches|flinched|cower|cowers|screams|scream|screaming|begs|begged|shaking|wet_himself|wets|hides|crying|cries|freezes && <minor>|him|her && when_he|when_she|of_him|hears|uncle|boyfriend|dad|stepdad|visit|visits|go_home|going_home|car|put_my_coat|coat|raise|cloth|alone_with|back_to|told_me|for_me|locked|belt|weekends -- spider|spiders|thunder|fireworks|dog|dogs|dark|clowns|injection|dentist|haircut|vacuum|hoover|nightmare|monster|swing|roller|bath_time|teething
            asked|asks|ask|begs|begged|want|wants|please ~5 live|stay|bide|sleep|come_home ~2 with|at ~1 me|us|nan|nans|yours|you|mine|wi && <minor>|he|she -- sleepover|friend|weekend|cousin_for_tea|holiday|dog|puppy
            secret|our_game|special_game|not_to_tell|not_allowed_to_say|not_allowed_to_tell|must_not_tell|made_me_swear|swear|promise|told_me|wrote|drew|drawing|asked_me|tells_me && <minor>|dad|uncle|coach|she|he && touch|touches|touched|private|bed|bath|uncle|dad_does|stuff|things|wife|wees|hurts|hurt|game|scribbled|bedroom|messages|willy|bits|down_there|body|naughty|kiss|kisses|hits|scared|saturdays|sad_if -- museum|birthday|party|present|surprise|secret_santa|santa|recipe|ingredient|elf|tooth_fairy|cake|pregnant|pregnancy|football
            does|did|doing|done stuff|things to her|him|them
            messages|messaging|texts|texting|sends|snapchat|snaps|dms|pictures|photos|gifts|presents|phone|trainers|vapes|skins && <grown> && <minor> && midnight|secret|night|older|grown|keep|meet|meeting|take_his|take_her|nudes|naked|kiss|love|beautiful|owes|bought|weird|not_tell|30|40|25|man -- christmas|birthday|school_photos|grandad_sends|holiday_photos|football_kit|family_chat|nan_sends
            alone|closed_door|shut_door|door_shut|lap|sit_with|sleepover|his_room && uncle|man|lodger|coach|stepdad|cousin|boyfriend|babysitter|tutor|friend && girl|boy|daughter|son|niece|nephew|small|her|him && always|asks|insists|scream|screaming|screams|strange|weird|cry|cries|quiet|uneasy|not_right|not_like -- homework_help|piano|driving_lesson|santa|photo
            boyfriend|girlfriend|sleeping_with|pregnant|waiting_for_him|having_sex|dating|going_out_with && 12|13|14|15|thirteen|fourteen|fifteen|year_8|year_9|year_10|underage && man|older|he|him|25|30|40|adult|20|22|24|boasting|grown|inside -- i_was|years_ago|years_together|weeks_pregnant|weeks|months
            carrying|carry|running|run|two_phones|burner|missing|county_lines|trap|new_trainers|cash|money && older_lads|coast|train|dealers|for_days|gang|elders|drugs|weed|gear|owes && <minor>|nephew|brother|cousin|13|14|15|kids -- marathon|cross_country|sponsored|shopping|paper_round
            taken|took|takes|collect|picks|picked|car && boys|girls|kid|kids|children|mate|minor && money|vapes|pays|pay|hotel|men|man|wont_let|speak|house_for|pay_him -- school|nursery|football|party|dad_picks|dance|swimming
            cannot|can_not|not|never ~3 took|taken|take|takes|get|gets ~3 school|doctor|doctors|dentist|hospital && <minor> -- bus|appointment|waiting_list|pushchair|closed|off_sick|poorly
            working|works|work && girl|boy|child && school_days|twelve|thirteen|11|12|13|sleeps_upstairs|nail|car_wash|no_school -- paper_round|hard_at|homework|saturday_job|maths
            using_again|uses|is_using|using_with|drunk|drinking|smack|crack|heroin|stoned|on_gear|vodka && <minor> && pram|nappy|same_clothes|hungry|alone|cot|passed_out|driving|in_charge|sister_is|smell|smells|left -- bottle_feeding|wet_wipes|ipad|phone|reusable|potty|calpol|inhaler|car_seat|bus|pub_lunch|hen
            fight|fights|fighting|hits|screaming|kick_off|kicking_off|shouting && front|hears|watches|wakes|upstairs|hide|hides|hid && kids|children|baby|them|bairns|daughter|son|five_year_old|little_one -- tv|telly|film|peppa|brothers_fighting|siblings|toy|toys|playground|football
            not ~1 fed|feed|feeding|changed|picked|pick|hold|held|touched ~2 them|him|her|kids|children|baby && days|since|can_not|cannot|up|bond|weds|cereal|crying|gloves|lines|anything|drop|dropped|bed -- cat|dog|dogs|horse|chickens|ducks|fish|birds|supermarket|breastfeed_in
            left|leave|leaving ~3 toddler|baby|kids|children|son|daughter|little_one ~4 car|alone|house|bath|on_his_own|on_her_own|on_their_own -- nursery|grandma|nan|mum|school|childminder
            screaming|screams|crying|cries && baby|kids|child|children|next_door|upstairs|neighbours && hours|night|every|thump|bang|slap|hit|shouting|silence|stops|no_one|hear -- asleep|laughing|teething|colic|jabs|vaccination|fireworks|plane|flight|sleep_training|health_visitor_says
            lost|drops|dropped|losing weight|lines && nephew|niece|grandson|granddaughter|baby|boy|girl && every|visit|broth|sister|allergic|formula|lines|fussy -- puppy_fat|clinic_is_happy
            bruises|locked|starved|hit|hits|neglect|neglected|thirsty|wet|soaking|stealing|steals|rough|roughly|sedated|shouting && resident|residents|elderly|dementia|care_home|disabled|wheelchair|old_lady|old_man|carer|carers -- reusable|weather|umbrella|garden|plants
        """),
        fires=(
            "the two upstairs are on their own from six till gone midnight, oldest's about five",
            "there's a belt mark on my grandson's back and he says he's not allowed to say",
            "the girl who cleans with her mum flinches when you raise a cloth",
            "my daughter's swimming man sends her messages at midnight, he says to keep it secret",
        ),
        spares=(
            "my son has a bruise on his knee from football and said ow",
            "the baby cries for hours, teething",
            "my daughter plays on her own for hours",
            "she keeps her birthday present secret from the kids",
        ),
        excuses=_NOT_DENIED,
    ),
)
