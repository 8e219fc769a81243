"""Harm at home said shortly: one deed, one rule, one threat; and what is done to children."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.ABUSE_OR_SAFEGUARDING
_NOT_DENIED = EVERY_EXCUSE - {Excuse.DENIED, Excuse.SERVICE}

ROWS = (
    Row(
        id="plain-homes.me",
        kind=_KIND,
        respond=None,
        about=About.SELF,
        source="abuse",
        why="May be hurt, threatened, watched or used by somebody.",
        patterns=phrases("""
            blacked|blackened|split|busted|broke|burst|marked|bruised|cracked my ~1 eye|eyes|lip|nose|rib|ribs|jaw|face|arm|cheek -- <harmony>|football|rugby|boxing|cupboard|fell|myself|biting|cold_weather
            got|gave|give|given|had ~2 split_lip|black_eye|fat_lip|thick_ear|bruises|a_hiding|a_slap|a_beating|battered|a_kicking|the_belt ~3 off|from|by|me -- <harmony>|football|rugby|boxing|sparring
            hit|hits|beats|beat|slaps|kicks|punches|batters|hurts|hurt|belts|leathers|smacks|clatters ~1 me|us && he|she|brother|mum|dad|stepdad|boyfriend|girlfriend|husband|wife|partner|staff|they|uncle|sister|son -- <harmony>|chess|fifa|like_a_ton|hard_when|feelings|i_beat|news|pillow|race|at_cards|realised|wave|memories|grief|scent|smell|cold|song|lyric
            held|hold|holding|pin|pinned|restrained me down && hurt|staff|unit|laughed|could_not|he|they|sat|arms -- surgery|dentist|gravity|tattoo|{excepted}
            threatened|threatens|threatening|threaten|threats ~3 me|to|my|with|kill|kids|windows|house|him|us -- redundancy|strike|rain|storm|sue|court_of|extinction|species|weather
            take|takes|taking|took the|my? kids|children|baby|dog|house && ruin|threat|threatened|told_me|says|said|if_i|court|destroy|never_see|homeless|penniless -- school|park|beach|holiday|swimming|nursery|walk|zoo|cinema|mcdonalds
            tracker|airtag|tracking|spyware|fake_accounts|fake_account|hidden_camera|spy_app|gps -- <mundane>|parcel|fitness|period|sleep|luggage|suitcase|cat|dog|steps|keys|calorie|habit|mood_tracker|order
            follows|following|followed|waits|waiting|sits|sat|parks|parked|turns_up|hanging_around|stood|stands ~2 me|outside|for_me ~2 && ex|he|she|man|someone|him|her && home|work|house|school|nights|every|street|car|uni|again|flat|gym -- <mundane>|instagram|dog|puppy|cat|duck|ducks|bus|queue|lead|taxi|delivery|waiting_for_me_with
            send|sent|sends ~3 photo|photos|pic|pics|something|video|nude|nudes|picture && more|school|stop|asking|threat|pay|share|shame|parents|guy|man|online|or_else|someone|secret|regret -- holiday|grandkids|cat|dog|garden|mum_a|nan_a|postcard|meme|wedding|recipe
            owe|owes ~2 them|him|favours|favour|big|older && lads|stuff|want|scared|do_not|man|boss|things|trainers -- apology|money_back|tenner|pint|mum|bank|thanks
            moved|move ~1 in|into ~1 my|with && not_let|kitchen|rules|take_over|my_own|scared|cannot|drugs|bedroom|locked|my_money -- boyfriend_and|we|happy|excited|boxes|new_flat|uni
            not_let|not_allowed|have_to_ask|must_ask|need_permission|had_to_ask|without_asking|gets_angry_if|goes_mad_if ~5 my_own|bath|use|eat|out|phone|kitchen|shower|work|friends|heating|fridge|talk|leave|see|wear|sleep|toilet|money|spend -- school|teacher|visitors|parking|dogs|ward|antibiotics|landlord_says|gym|exam|surgery|diet|slimming|pets|<harmony>
            my|the in_laws|mother_in_law|husbands_family|boss|agent|employer|madam|gangmaster|sponsor ~3 keep|keeps|has|have|took|hold|holds|locked|lock ~2 passport|papers|me|phone|wages|pay|documents|visa
            shame|shamed|shaming|dishonour|dishonoured|honour && family|uncles|brothers|dad|community|must|pay|kill|marry|boyfriend|gay|cousin|elders -- medal|honours_degree|guest|award|roll|judge|obe|mbe|society
            wedding|marriage|engagement|marry|rishta|husband|groom && no|refuse|refused|forced|took_me_out|august|do_not_know_him|never_met|arranged|made_to|beat|cousin|not_want|ticket|passport|crying && family|parents|dad|uncles|mum|they|aunties -- excited|dress|cake|dj|speech|venue|invited|bridesmaid|best_man|anniversary|photographer|seating|happy|joining_the
            tripped|walked|fell|ran over|into|on ~1 his|her ~1 fist|hand|foot|temper
            he|she is ~2 lovely|fine|kind|good|brilliant|perfect|charming ~4 just|unless|until|but|as_long|if && burn|angry|cross|drink|drunk|temper|quiet|shout|dinner|wrong|mood|answer_back -- <harmony>
            no food|heating|electric|money && mum|dad|home|days|left|alone|parents|she|gone -- fridge|payday|power_cut|shopping_day
            mum|dad|parents|they ~3 not|left|gone ~2 home|back|been_home|come_home && days|alone|food|nights|week|little|by_myself|on_my_own|scared -- work|holiday|late|traffic|shopping|hospital
            priest|coach|teacher|uncle|tutor|stepdad|doctor|leader|masseur|instructor ~4 things|behind|private|alone|touch|touches|touched|secret|special|not_right|made_me|makes_me|still_comes -- lessons|nice|kind|exam|homework|tuition|practice_is
            leave|leaves|left|make|makes me ~3 sat|sit|lie|lying|wait ~3 mess|wet|soiled|wee|urine|dark|cold|hours && they|he|she|carer|staff|teach|carers|nurses|unit -- queue|waiting_room|bus|car_park
            hides|hide|hid|takes|took|takes_away|flushes|throws|breaks|broke|smashed|smashes|cuts|locks|withholds|rations|unplugs ~2 my ~1 wheelchair|tablets|phone|glasses|hearing_aid|stick|frame|insulin|inhaler|meds|medication|chair|keys|clothes|shoes|letters|post|food|things|ventilator|charger|laptop|books -- cat|dog|toddler|baby|puppy|kitten|myself|by_accident|i_broke|i_hid
            feeds|feed|gives|give me ~2 once|scraps|leftovers|nothing|cold|one_meal && laughs|he|she|they|carer|a_day|day -- energy|hope|joy|advice|confidence|strength
            teach|teaches|teaching|taught|learn ~1 me|him|her|us? a lesson && tablets|wheelchair|hit|belt|food|locked|flush|he|she|they -- school|driving|swimming|piano|guitar|maths|yoga
            raped|groped|molested|assaulted|abused|spiked|upskirted|flashed|trafficked|groomed && me|i|was|got|been -- film|book|news|documentary|offences|years_ago|drink_prices
            pushed|pushes|shoved|shoves|throws|threw|chucked|dragged|drags|kicked|slammed ~1 me ~3 -- <harmony>|out_of_my_comfort|a_party|under_the_bus|off_my|in_the_deep|deep_end|a_lifeline|surprise|a_bone|forward|harder_at_the_gym|ball|snowball|pool
            scared|frightened|terrified|afraid|dread|dreading ~4 him|her|he|she|dad|mum|husband|boyfriend|partner|wife|home|weekends && comes|gets|back|home|when|hits|drunk|drinking|temper|shout|shouts|hurt|hurts|find|finds|kill|angry|mood|key|leave|go -- dog|spider|losing|lose|dies|dying|ill|cancer|heart_attack|crash|accident|operation|plane|alone|lonely|interview|exam|dentist
        """.replace("{excepted}", "mri|x_ray")),
        fires=(
            "he blacked my eye again Saturday",
            "my in-laws keep my passport",
            "he hides my wheelchair when I've displeased him",
            "my ex is following me home from work",
        ),
        spares=("the news hit me hard, he beat me at chess", "cracked my lip in the cold weather", "not allowed my phone at school", "the tracker says my parcel is near"),
        excuses=_NOT_DENIED,
    ),
    Row(
        id="plain-homes.child",
        kind=_KIND,
        respond=None,
        about=About.OTHER,
        source="child",
        why="A child may be hurt, neglected or used.",
        patterns=phrases("""
            thrash|thrashing|thrashed|grab|grabbed|grabs|fling|flung|flings|shove|shoved|shoves|throws|threw|drag|dragged|kick|kicked|belted|leathering|whack|whacks|shook|starves|starve|locks|locked|scalded|burned|yanked|smashed|picks_on|lays_into|screams_at && kid|toddler|baby|bairn|wean|child|little_brother|little_sister|youngest|stepson|stepdaughter|hes_5|grandson|granddaughter|nephew|niece|him_about|her_down|her_hair|by_the_hair|by_the_arm|two_year_old|three_year_old|boy|girl -- ball|toy|toys|tantrum|party|himself|herself|biscuit|duck|ducks|off_to|into_the_car|bike|milkshake|football|birthday|hands
            nappy|nappies|milk|fed|formula|bath|dinner|bed && no|not|raw|all_day|days|themselves|never|empty|soaked|nothing && baby|bairn|bro|brother|brothers|sister|kids|little|mum_wont|she_was|toddler|twins|four_and_five|dad_passes -- changed_the_baby|weaning|teething|sleeping_through|routine|potty|reusable
            undress|undressed|strip|clothes_off|pants|private|privates|bottom|willy|fanny|down_there|knickers && told|said|says|made|makes|him|her|grandson|granddaughter|son|daughter|boy|girl|kid -- potty|bath_time|swimming|nappy|rash|wedding|private_school|laundry|washing|toilet_training
            all|everyones|every|do daddies|dads|uncles|mummies|grandads do|does ~2 that
            not to|do_not|cannot say|tell|talk ~4 what ~2 grandad|dad|uncle|mum|he|she|brother does|did|do
            secret|special|naughty|hidden game|games|time|place|touch|cuddle|cuddles && friend|uncle|mummys|daddys|he|man|plays|says|with -- santa|surprise|hide_and_seek|recipe|video|board|xbox|switch
            wets|wetting|soils|soiling|shakes|hides|cries|screams|clings|vomits|freezes|silent ~4 when|whenever|if|before ~6 dad|mum|collect|visit|comes|uncle|contact|boyfriend|stepdad|home|he|him|her|weekend -- laughing|potty|nursery_drop|school_gate|vacuum|thunder|dentist|jabs|bath
            hide|hides|hid|hiding ~3 sisters|brothers|kids|table|bed|wardrobe|cupboard|brother|sister|boys|girls && kicks_off|starts|drunk|shouts|dad|he|stepdad|fight|angry|when -- seek|presents|easter|eggs|treats|chocolate|party
            needles|syringes|crack|pipes|gear|using|smoking_it|weed|vodka|passes_out|passed_out|drunk|stove ~8 kids|little_one|crawls|baby|children|brothers|front_of|themselves|toddler|bairn -- knitting|pine|vaccine|sewing|acupuncture
            get|got|gets|step|stepped|come|came ~1 between us|them && kid|youngest|son|daughter|boy|girl|she|he|shoved|hit|pushed -- wedges|friends|friendship
            arranged|found|promised|bought ~2 husband|wedding|man|groom && fifteen|sixteen|fourteen|thirteen|sister|cousin|niece|daughter|her
            never goes out|to_school|outside && girl|boy|child|next_door|clean|kept|cooks|maid|cleans
            taken|took|has|got|taking ~2 our|my|the son|daughter|kids|children|baby|little_one && not_say|wont_say|where|alive|never_see|abroad|threat|threatened|gone|passport|police -- school|park|swimming|nursery|holiday|zoo|bath|vaccinated|weaned
            carrying|shotting|running|trapping|two_phones|knife|drugs|cash ~6 lads|older|boys|big|gang|elders|twelve|thirteen|fourteen|kid|son|nephew|brother|our_lad -- marathon|cross_country|shopping|toys|bags_for|homework
            man|someone|stranger|bloke|older ~3 picks|collects|meets|waits_for|drives|messages|gives|buys ~3 up|daughter|son|stepdaughter|sister|brother|her|him|school|girl|boy && know|school|anyone|older|gifts|secret|car|who|phone|night -- dad|uncle_bob|taxi|bus_driver|childminder|grandad_picks|lollipop
            eats|eating|takes|begs|asks|steals ~3 bins|bin|bowl|floor|leftovers|food|bread|lunch && kid|lass|lad|child|boy|girl|bairn|wean|he|she|number|pupil|class -- dog|cat|fox|foxes|badger|seagull|raccoon|toddler_throws
            ribs|bruises|burns|marks|fingers|fracture|fall|fell ~8 three|two|four|he|she|pupil|again|shaped|belt|shape|crawl|baby && says|said|fingers|flinches|every|again|shaped|his|her -- football|rugby|bike|scooter|trampoline|playground|bbq|barbecue|spare_ribs|slide
            threw|dropped|slapped|smacked|shook|hit|hurt|squeezed|shouted ~3 him|her|baby|them ~4 harder|hard|too|on_the_bed|again|lost_it|meant|scared && i|my|me|hes|shes -- ball|snooze|target|pan|phone|hint
            pillow|cushion|blanket|my_hands ~4 cot|crib|moses|face|mouth|baby && i|put|walked|shaking|quiet|stop|crying -- bedding|bought|pattern|knit|tog
            blue|floppy|limp|not_moving|not_breathing|under_the_water|cold ~4 god|help|baby|bath|he|she|please && bath|baby|left|cot|he|she|him|her && god|help|please|ambulance|what_do|left|breathing -- eyes|blanket|coat|car|walls|team|badge|painted|paint
        """),
        fires=(
            "saw her grab the toddler by the hair and fling her down",
            "she's eight and she asked me if all daddies do that",
            "my little sister begged me not to say what grandad does",
            "needles on the floor where the little one crawls",
        ),
        spares=("he threw the ball for the boy", "the baby is weaning, no milk before bed", "he hides when we play hide and seek with the kids", "she has blue eyes"),
        excuses=_NOT_DENIED,
    ),
)
