"""Word classes: who lives with whom, what is done behind a door, what only one person perceives, who is gone silent."""

from __future__ import annotations

from patients.safety.rules.lexicon.row import phrases

HOMES = {
    "they": (
        "he|she|they|him|her|them|partner|husband|wife|boyfriend|girlfriend|ex|dad|mum|stepdad|stepmum|father|mother|stepfather|"
        "brother|brothers|sister|uncle|cousin|son|daughter|grandson|granddaughter|nephew|niece|carer|carers|boss|coach|teacher|fella|bloke|man|grandad|parents|"
        "family|landlord|fiance|nurse|girl|lads|lad|aunt|in_laws|mother_in_law|father_in_law|pastor|priest|agency|gangmaster|manager|"
        "care_home|night_staff|staff|pimp|dealer|tutor|lodger|flatmate|housemate|neighbour|someone",
    ),
    "hand": phrases("""
        hit|hits|hitting|punch|punches|punched|slap|slaps|slapped|kick|kicks|kicked|beat|beats|beaten|smack|smacks|smacked|batters|battered|belted|headbutted
        threw|throws|throwing|throw|shoved|shoves|pushed|pushes|grabs|grabbed|grab|dragged|drags|pinned|pins|squeezed|squeezes|shook|shakes|choked|strangled|burned|burnt|bit|bites|spat|spits
        twist|twists|twisted|bend|bends|bent|yank|yanks|yanked|tip|tips|tipped|pull|pulls|pulled|hold|holds|held|stamped|stood_on|sat_on|sits_on ~2 my|me ~2 hair|wrist|arm|arms|hand|hands|chair|ear|fingers|finger|neck|wheelchair|leg|head|down|against
        goes|went|comes|came|flies|lashes|lashed|swings|swung ~1 for|at|out_at me|us
        lay|lays|laid|raises|raised ~2 hand|hands|finger
        takes|take|taking it out on me|us
        flat|back of his|her hand
    """),
    "injury": (
        "bruise|bruises|bruised|black_eye|black_eyes|black_and_blue|stitches|broken|broke|fractured|split_lip|lip|ribs|nose|jaw|fingers|"
        "wrist|arm|arms|ear|eye|face|throat|neck|marks|burn|burns|handprint|limp|limping|swollen|concussion|hospital|tooth|teeth|scalp|hair|back|belt",
    ),
    "excuse": phrases("""
        told|tell|tells|say|said|saying ~5 gate|door|stairs|fell|fall|tripped|cupboard|clumsy|accident|walked_into|the_dog|ladder|work|football
        my own? fault
        where ~2 show|shows|see
        would not believe|be_believed
        not be believed
        no one ~2 believe|believes
        sorry|cries|cried|flowers|chocolates|promised|promises after|again|next|never|it
        he|she ~3 remember|mean|meant|know ~2 it|doing
        not know|remember his|her|own|doing
        make|makes|made|wind|winds|deserve|asked ~2 angry|him_up|it|for_it
    """),
    "belongings": (
        "phone|messages|texts|emails|tablet|location|money|wages|wage|pay|bank|bank_card|card|pension|benefits|pip|savings|passport|papers|"
        "documents|visa|keys|key|car|insulin|inhaler|medication|tablets|meds|glasses|bell|buzzer|frame|walking_stick|hearing_aid|post|"
        "letters|heating|fuse|food|supper|dinner|clothes|account|statements|charger|receipts|mileage|universal_credit|hearing_aids|purse|teeth",
    ),
    "kept": (
        "takes|take|took|taken|taking|keeps|keep|kept|keeping|holds|hold|held|hides|hid|hidden|checks|check|checking|controls|controlling|"
        "reads|read|reading|tracks|tracking|follows|monitors|counts|decides|gives_me|lets_me|wont_let|not_let|not_allowed|not_reach|does_not_reach|missing|spends|"
        "spent|has_my|has_the|got_my|had_my|locks|locked|stops|stopped|cut_off|turns_off|switches|deletes|answers|opens|opened|withholds|owe|deported|deport|in_charge_of|manages|after_her|where_i_am",
    ),
    "harmony": (
        "teenager|parental|curfew|homework|school_phone|screen_time|half_term|netflix|xbox|playstation|football|hairdresser|physio|"
        "massage|dentist|yoga|toddler|puppy|kitten|holiday|power_of_attorney_for_mum|lost_property|parking|hospital_parking|visiting_hours|"
        "exam|antibiotics|cinema|theatre|match|delivery|parcel|hotel|airbnb|library_card|gym|swimming_lesson|wedding_dress|lift_home|chess|cards_night|at_cards|haggis|dog|cat|horse|boiler",
    ),
    "minor": (
        "child|kid|kids|children|baby|babies|toddler|newborn|infant|son|daughter|nephew|niece|grandson|granddaughter|grandkids|grandchildren|"
        "grandbaby|little_one|little_ones|wee_one|wee_ones|small_one|little_boy|little_girl|small_girl|small_boy|little_brother|little_sister|"
        "stepson|stepdaughter|boys|girls|boy|girl|twins|year_old|yr_old|schoolgirl|schoolboy|young_girl|young_boy|wee_lad|wee_lass|lassie|lad|lass|pupil|bairn|bairns|"
        "kiddie|youngest|eldest|oldest|student|babby|year_7|year_8|year_9|year_10|in_year|my_class|primary|nursery|reception|toddlers|neighbor_children|cousin_is|is_seven|is_eleven|is_six|is_twelve|she_is_13|she_is_12|she_is_14",
    ),
    "grown": (
        "uncle|stepdad|boyfriend|dad|father|man|men|coach|teacher|grandad|brother|cousin|friend|babysitter|lodger|neighbour|swimming_man|"
        "tutor|priest|pastor|bloke|fella|stepbrother|mum|mother|aunt|carer|nanny|childminder|foster|nan|partner|ex|someone|sister|he|she",
    ),
}

UNREAL = {
    "voice": (
        "voice|voices|whisper|whispers|whispering|hear_them|hear_him|hear_her|hear_it|mutter|muttering|murmuring|in_my_head|commentary|comments_on|"
        "narrates|chanting|hissing",
    ),
    "deed": (
        "kill|jump|cut|burn|hurt|stab|do_it|die|drown|river|bleach|finish|end|punish|scissors|knife|fryer|bridge|tracks|train|come_with|"
        "come_into|join|hang|bleed|sacrifice|drink|throw|push|step_out|walk_into|fall|fly|cut_it_out|get_rid|in_her_sleep|in_his_sleep|swallow|take_them_all",
    ),
    "listens": (
        "listens|listening|hear|hears|hearing|records|recording|watch|watches|watching|watched|spy|spying|see_me|sees_me|logging|monitoring|follow|following|"
        "follows|followed|tracking|tracked|reads|reading|knows_what|know_what|know_when|knows_when|measurements|line_of_sight|sight_lines|they_check|they_come|signal|signals|gas|before_they",
    ),
    "device": (
        "wall|walls|cavity|meter|smart_meter|plug|plugs|plugholes|plughole|socket|sockets|vent|vents|telly|tv|router|alexa|smoke_alarm|smoke_detector|"
        "baby_monitor|teeth|tooth|filling|hoover|light_fittings|lights|lamp|foil|tin_foil|taped|curtains|camera|cameras|chip|microchip|wire|wires|"
        "implant|tag|bugged|bugs|bug|microphone|radiator|ceiling|floorboards|satellite|drone|drones|freezer|pylons|mast|5g|jab|vaccine|dentist|pipes|window|letterbox|mirror|dressings",
    ),
    "special": (
        "chosen|mission|prophet|messiah|jesus|god|allah|angel|angels|the_one|instructions|777|666|power|powers|destiny|prophecy|judgement|apocalypse|armageddon|"
        "addressed_to_me|meant_for_me|for_me|only_i_can|only_me|in_charge|commanded|purpose|reborn|resurrected|light_in|sign|signs|code|codes|cipher|message|messages|my_answer|the_answer",
    ),
    "mundane": (
        "boss|stage|open_mic|psalm|valley|weedkiller|fainted|forty_times|tenor|thin_walls|next_door|recipe|follow|ikea|pension|certificate|podcast|audiobook|netflix|film|series|album|playlist|birds|rain|concert|choir|sermon|church|bible_study|homework|sudoku|crossword|scouts|"
        "coding|python|driving_test|theory_test|learner|wifi|broadband|reception|engineer|installed|electrician|burglar|burglary|doorbell|ring_doorbell|"
        "parcel|cctv_at_work|dashcam|speed_camera|baby_is_asleep|toddler|phone_signal|match|golf|cricket|telly_licence|repair|repaired|fixed|builders|plumber|mice|rats|moths|"
        "escape_room|novel|book_club|game|xbox|escape|quiz|karaoke|meeting|zoom|teams|satnav|sat_nav|radio_4|radio_four|bbc|panto|theatre|halloween",
    ),
}

OTHERS = {
    "other": (
        "he|she|they|him|her|them|husband|wife|partner|boyfriend|girlfriend|ex|son|daughter|mum|dad|mother|father|brother|sister|bro|friend|friends|mate|mates|flatmate|"
        "housemate|roommate|neighbour|colleague|client|patient|student|pupil|lad|lass|girl|bloke|nan|grandad|uncle|aunt|cousin|nephew|niece|grandson|granddaughter|oppo|"
        "lodger|boss|junior|curate|padmate|pad_mate|cellmate|carer|fella|man|woman|wifey|hubby|twin|someone|tenant|resident|stepdad|stepson|best_friend|one_of_my|a_guy|oldest_friend|old_lady|old_man|my_student",
    ),
    "parting": phrases("""
        goodbye|bye|farewell|cheerio|note|letter|sorry|forgive|forgives|forgave|love_you|thanking|thanked|thank_you_for|been_a_good|good_mate|last_time|last_words
        look after|feed|keep|have ~3 cat|dog|kids|mum|box|flask|guitar|bike|sister|brother|her|him|each_other
        left|leaves|leaving ~4 phone|ring|wallet|keys|dog|note|letter|watch|purse|bank_card !at|in_the_pub
        giving|gave|given|gives|give|sold|selling ~6 away|things|bike|decks|trainers|car|guitar|xbox|watch|records|dog|ps5|flask|stuff
        shook|hugged|kissed ~4 hand|hands|everyone|us_all|one_by_one|each
        will be fine|ok|alright|better ~2 with|without
        written|wrote ~4 mirror|wall|goodbye|will|sorry|letters|instructions|note
        labelling|labelled|tidied|cleared|sorted|funeral|insurance|will_and
        when|after|once he|she|they is|are gone
        cannot account|can_not account for
        tipped|paid me|off ~4 everything|all|lot
    """),
    "silent": phrases("""
        phone|mobile ~4 off|dead|voicemail|switched_off|straight
        not|never ~2 answer|answering|answered|open|opening|reply|replying|replied|respond|responding|pick_up|picking_up|raise|reach|come_out|come_down|come_home|come_back|been_back|let_me
        rung|rang|called|calling|ringing ~4 times|back|off
        turned|switched|gone it? off|dark|quiet|silent
        car|van ~1 is? gone
        gone|missing|disappeared|vanished|ran|run ~3 out|off|without|missing|towards|hours|into|the_car
        locked ~2 in|bathroom|himself|herself|themselves|door|bedroom|garage
        and now nothing
        know his|her|their|where ~2 address|street|he|she|they
    """),
    "peril": (
        "bridge|railway|tracks|roof|ledge|cliff|beach|river|canal|lake|sea|woods|viaduct|car_park|multi_storey|open_window|balcony|garage|engine|hose|loft|"
        "gun|shotgun|rifle|twelve_bore|rope|noose|belt|cord|tied|tablets|pills|strips|boxes|overdose|insulin|knife|razor|petrol|blood|bottle|fifth_floor|top_floor|stairwell|gas",
    ),
    "stricken": phrases("""
        slurring|slurred|floppy|foaming|twitching|convulsing|fitting|unconscious|unresponsive|collapsed
        gone|turned|looks ~1 white|grey|blue|cold|limp|floppy
        not|barely|hardly ~1 waking|breathing|responding|moving|conscious
        do|does|will|can|cannot|can_not not? wake|wake_up
        breathing ~2 funny|weird|slow|shallow|rattling|noisy
        lips|face ~3 blue|grey|white|purple
        cut ~1 himself|herself|themselves
        cut|slit his|her|their ~1 wrists|wrist|arms|arm|throat
        is|are|am|lying|found ~1 on the ~1 floor !of|and
        blood|bleeding ~3 everywhere|lot|lots|bad|badly|wrists|under_the_door
        water ~3 under ~2 door
    """),
}
