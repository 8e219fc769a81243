"""Word classes: with what, where, how much."""

from __future__ import annotations

from patients.safety.rules.lexicon.row import phrases

MEANS = {
    "pill": (
        "pill|pills|tablet|tablets|paracetamol|ibuprofen|aspirin|codeine|cocodamol|co_codamol|tramadol|sertraline|citalopram|"
        "fluoxetine|prozac|mirtazapine|amitriptyline|propranolol|diazepam|valium|xanax|zopiclone|quetiapine|lithium|"
        "pregabalin|gabapentin|morphine|oramorph|insulin|meds|medication|medicine|antidepressants|sleepers|capsules|"
        "painkillers|benzos|dihydrocodeine|venlafaxine|warfarin|blockers|lorazepam|escitalopram|nytol|tabs|prescription|"
        "methadone|sedatives|anti_depressants|melatonin|promethazine|digoxin|sleeping_pills|heart_tablets|downers",
    ),
    "lots": phrases("""
        all|loads|lots|handful|handfuls|overdose of|my|the|his|her|those|these
        a load|lot|bunch|bottle|box|packet|pack|strip|fistful|shedload|ton|couple_of_boxes|few_packets|heap|pile of
        the whole|entire|rest|lot|full
        a whole|full|entire|massive
        too many
        far|way|so too? many
        whole|entire|full|two|three|2|3|several|both|every packet|packets|packs|pack|boxes|box|strips|bottle|bottles
        every single|last
        loads|plenty|hundreds|dozens of?
    """),
    "number": (
        "10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|38|40|42|45|48|50|56|60|64|"
        "70|72|80|84|90|96|100|112|120|150|200|ten|twelve|fifteen|sixteen|twenty|thirty|forty|fifty|sixty|hundred|dozens",
    ),
    "took": ("taken|took|take|swallowed|necked|downed|had|eaten|ate|munched|gulped|popped|dropped|overdosed_on|drank",),
    "poison": (
        "bleach|antifreeze|weedkiller|rat_poison|poison|white_spirit|drain_cleaner|petrol|battery|batteries|domestos|"
        "disinfectant|paint_stripper|razor_blade|razor_blades|caustic_soda|turps|toilet_cleaner|slug_pellets|broken_glass",
    ),
    "ligature": ("rope|noose|ligature|cord|dressing_gown_cord|bedsheet|belt|cable|washing_line",),
    "blade": ("knife|blade|razor|razors|blades|scalpel|stanley_knife|scissors|glass|sharpener|knives|lighter",),
    "skin": ("arm|arms|leg|legs|thigh|thighs|wrist|wrists|skin|stomach|belly|hips|hip|hand|hands|ankle|ankles|chest|body|face|tummy|knuckles|forearm|forearms|shoulder|shoulders|calf|calves|feet",),
}

MEANS |= {
    "left": (
        "dog|dogs|cat|cats|kids|children|boys|girls|mum|dad|baby|horse|rabbit|rabbits|budgie|pets|animals|son|daughter|wife|"
        "husband|brother|sister|plants|guinea_pigs|hamster|family|parrot|kitten|puppy|each_other|nan",
    ),
    "things": (
        "things|stuff|possessions|belongings|everything|records|guitar|clothes|books|games|jewellery|collection|dog|cat|ring|"
        "watch|watches|bike|tools|medals|savings|car|console|xbox|playstation|camera|laptop|treasures|instruments|money|phone",
    ),
    "dead": phrases("""
        him|her|them again|now|soon|up_there|in_heaven|$
        him|her|them ~2 heaven|again|up_there|other_side
        my ~1 late|darling|baby_in_heaven
        my mum|dad|nan|grandad|husband|wife|son|daughter|baby|brother|sister|boy|girl|angel again|now|up_there|in_heaven|soon|$
        jesus|god|the_angels|the_lord|my_maker
    """),
    "see": ("see|seeing|saw|is|feels",),
    "nothing": phrases("""
        nothing
        not anything|much|a_thing
        not have|got anything
    """),
    "athand": (
        "in_front_of_me|in_my_hand|in_my_hands|ready|next_to_me|beside_me|here|laid_out|lined_up|right_now|on_the_bed|out|"
        "on_the_table|under_my_pillow|by_the_bed|in_my_bag|in_my_drawer",
    ),
    "injure_sure": (
        "carve|carved|carving|slice|sliced|slicing|slash|slashed|slashing|gouge|gouged|gouging|stub|stubbed|stubbing|stub_out",
    ),
    "injure": (
        "cut|cutting|cuts|scratch|scratching|scratched|bite|biting|bit|burn|burning|burned|burnt|scrape|scraping|dig|digging|dug|"
        "pierce|punch|punching|punched|hit|hitting|smash|smashing|smashed|bash|bashing|bang|banging|banged|pinch|pinching|pull|"
        "pulling|slap|slapping|prick|pricking|snap|snapping",
    ),
    "intent": (
        "again|until|till|purpose|because|deserve|deserved|when|so_hard|keep|keeps|wanted|urge|feel|calm|cope|relief|numb|"
        "nobody|no_one|hide|punish|every_night|stop_the|helps|raw|bleed|bled|bruised|tonight|secretly|cigarette|cigarettes",
    ),
    "count": ("years|months|weeks|days|year|month|week",),
    "brink": phrases("""
        bridge !club|night|street|road
        roof !terrace|bar|garden
        rooftop|ledge|cliff|cliffs|parapet|viaduct|flyover|tracks|railway_line|train_line|train_tracks|railway_tracks|beachy_head
        edge !of_my_seat|of_town
        wrong side of
        top of ~2 car_park|multi_storey|building|tower|cliff|flats
        window_ledge|window_sill|balcony_rail|clifton_suspension|humber_bridge|level_crossing
    """),
    "fatal": phrases("""
        die|kill|kills|overdose|fatal|lethal|death|dead|suicide|deadly
        not|never wake
        finish|end|do it|me|you|myself|things
        be enough to
        overdose on
        kill|killed you|me|someone
    """),
    "fatal_sure": phrases("""
        to kill you|me|myself|yourself|someone|a_person
        to|before|until|till|and|you|i die !from
        would be fatal|lethal
        to overdose|od
    """),
    "easy": (
        "painless|quick|quickest|easy|easiest|best|least_painful|peaceful|fastest|nicest|good|less_painful|most_painless|gentle|"
        "simplest|surest|kindest|foolproof|quick_and_painless|quickest_and_easiest|most_effective|least_messy|cleanest|"
        "different|certain|reliable|pain_free|which|any|what|effective",
    ),
    "search": (
        "researching|researched|research|googling|googled|google|searching|searched|search|looking_up|looked_up|look_up|"
        "reading_about|read_up|reading_up|asked_chatgpt|asking_chatgpt|looking_at|looking_into|looked_into|watching_videos|"
        "typed_in|looking_for|working_out|worked_out",
    ),
    # setting things in order
    "gave": (
        "gave|given|giving|give|handed|handing|passed|left|leaving|taken|took|sent|sold|returned|donated|offered|bequeathed|gifted",
    ),
    "taker": phrases("""
        my|the|our|a|his|her|some ~1 <taker_word>
        her|him|them|everyone|everybody|charity|sister|brother|mum|dad|friend
    """),
    "taker_word": (
        "brother|sister|son|daughter|mum|dad|nan|niece|nephew|cousin|friend|friends|mate|mates|neighbour|neighbours|lad|lass|"
        "apprentice|wife|husband|grandson|granddaughter|grandchildren|grandkids|kids|boys|girls|museum|regiment|school|library|"
        "church|club|group|charity|young_lad|colleague|uncle|aunt|auntie|godson|goddaughter|flatmate|housemate|people|woman|man|"
        "pad_mate|kid|baby|boy|girl|partner|ex|couple|foodbank|shop|hospice",
    ),
    "treasure": (
        "watch|watches|guitar|records|rods|fly_rods|saw|tools|medals|ferrets|books|tractor|hens|cups|bangles|lego|clothes|binder|"
        "trainers|canteen|china|jewellery|ring|rings|bike|camera|collection|stamps|coins|piano|violin|drums|decks|vinyl|plants|"
        "cat|dog|fish|car|van|boat|caravan|console|xbox|playstation|laptop|charger|key|keys|room_key|phone|coat|boots|suits|sewing_machine|"
        "paints|easel|kit|racket|clubs|golf_clubs|allotment|greenhouse|shotgun|trophies|pens|necklace|earrings|locket|bible|"
        "quran|recipe|recipes|recipe_book|wool|knitting|cameras|lens|telescope|bass|amp|model|models|trains|train_set|savings|inheritance",
    ),
    "household": (
        "stopcock|boiler|fuse_box|fusebox|radiators|radiator|online_banking|banking|bills|bins|bin|meter|thermostat|standing_orders|"
        "direct_debits|washing_machine|alarm_code|burglar_alarm|gutters|pilot_light|septic_tank|water_stop|passwords|password|pin|pins|mot|documents|"
        "paperwork|accounts|the_accounts|the_books|tax_return|medication_chart|feeding_chart|fish_tank|vets_number|log_book",
    ),
    "papers": (
        "solicitor|solicitors|executor|executors|deeds|beneficiary|beneficiaries_form|beneficiaries|power_of_attorney|lpa|undertaker|undertakers|"
        "funeral_director|funeral_plan|my_will|trust_fund|probate|log_book|pension_people|death_in_service|life_insurance|next_of_kin|"
        "guardianship|guardian|standing_orders|passwords|password|hymns|vicar|estate|headstone|burial|burial_plot|cremation|eulogy|my_funeral",
    ),
    "subscription": (
        "netflix|gym|spotify|sky|phone|contract|milk|paper|papers|subscription|subscriptions|direct_debits|direct_debit|"
        "standing_orders|membership|memberships|broadband|insurance|lease|cards|dentist|season_ticket|magazine|standing_order",
    ),
}
