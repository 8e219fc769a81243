"""Word classes: wounds and where they are, what is swallowed and what comes of it, food and a body that fails."""

from __future__ import annotations

from patients.safety.rules.lexicon.row import phrases

WOUNDS = {
    "limb": (
        "arm|arms|forearm|forearms|wrist|wrists|leg|legs|thigh|thighs|skin|stomach|belly|tummy|hip|hips|ankle|ankles|shin|shins|"
        "hand|hands|palm|palms|knuckle|knuckles|fist|fists|shoulder|shoulders|calf|calves|chest|ribs|elbow|knees|knee|feet|foot|"
        "finger|fingers|collarbone|breast|breasts|scalp|cheek|tit|tits|side|face",
    ),
    "my_limb": phrases("""
        my|me|mine|own|both|inner|upper|left|right|the ~2 <limb>
        arms|thighs|wrists|forearms|knuckles|legs|thigh|wrist|forearm
    """),
    "edge": (
        "razor|razors|blade|blades|stanley|scalpel|compass|sharpener|scissors|knife|knives|broken_glass|shard|lighter|matches|"
        "match|soldering_iron|cigarette|cigarettes|fag|fags|needle|needles|safety_pin|pin|pins|drawing_pin|tweezers|staple|staples|"
        "stapler|box_cutter|craft_knife|penknife|nail_file|bit_of_glass|piece_of_glass|the_glass|boxcutter|clippers|cheese_grater|"
        "sandpaper|pen_lid|paperclip|candle|wire|broken_plate|bit_of_plate|tin_opener|ring_pull|wire_wool|brillo|hairbrush|biro|fork|screw|nail|nails|zip|bottle_top|broken_mirror|cigar|cigars|hot_plate|sharp_thing|something_sharp|darning|peeler|can_lid|tin_lid|ruler|protractor|pencil|barbed_wire|thorns",
    ),
    "hot": (
        "hot_plate|hotplate|washing_up_water|cigar|cigars|kettle|hob|iron|oven|radiator|candle|flame|lighter|boiling|boiling_water|hot_water|hot_tap|scalding|straighteners|"
        "hair_straighteners|grill|cigarette|fag|fags|cigarettes|soldering_iron|toaster|stove|tea_urn|match|matches",
    ),
    "wounds": (
        "cut|cuts|cutting|carve|carved|carving|slice|sliced|slicing|scratch|scratched|scratching|burn|burns|burned|burnt|burning|"
        "open|opened|opening|dig|digging|dug|pick|picked|picking|punch|punched|punching|bite|bites|bit|biting|bang|banged|banging|"
        "hit|hits|hitting|scald|scalded|scalding|stab|stabbed|stabbing|pierce|pierced|gouge|gouged|gouging|peel|peeling|scrape|"
        "scraped|scraping|slash|slashed|slashing|thump|thumped|thumping|pinch|pinching|bruise|bruising|smash|smashed|smashing|"
        "stub|stubbed|nick|nicked|nicks|slit|snick|score|scored|scoring|prick|pricked|pricking|rub|rubbed_raw|rip|ripping",
    ),
    "traces": (
        "marks|mark|thin_lines|red_lines|lines_on|scars|scar|scabs|scab|plasters|plaster|bandage|bandages|bandaged|dressing|dressings|tissues|tissue|blood|"
        "bloody|bleed|bleeds|bleeding|bled|blisters|blister|blistering|bruise|bruises|bruised|stitches|steri_strips|burns|cuts|"
        "scratches|grazes|wounds|wound|sores|welts|gash|gashes|stripes|bloodstains|stained|stains|raw|nicks|antiseptic|savlon",
    ),
    "hiding": phrases("""
        sleeve|sleeves|cuff|cuffs|cardigan|jumper|hoodie|tights|leggings|bracelets|bracelet|bangles|wristband|wristbands|watch_strap|shorts
        cover|covers|covering|covered|hide|hides|hiding|hidden|hid|conceal|concealed|secret|secretly ~2 it|them|up|my|the|marks|legs|arms
        not|never ~2 see|sees|seen|show|shows|showed|notice|notices|noticed|look|looked|know|knows
        no_one ~3 see|sees|seen|notice|notices|noticed|know|knows|looks
        where ~3 see|sees|show|shows|look|looks
        told|tell|say|said|blame|blamed|blames|pretend|pretended|excuse|lie|lied|claim ~8 cat|dog|fell|gate|door|roses|brambles|gardening|rabbit|nosebleed|accident|oven|iron|fence|bike|football|kitten|hamster|rash|eczema|barbed_wire|work|clumsy
        cat|dog|roses|brambles|rabbit|kitten ~4 blame|blamed|did_it|gets_the
        thinks|thinks_it|thought|asked|asks ~4 cat|dog|roses|brambles|gardening|rabbit|kitten|nosebleed
        pe|swimming|changing_rooms|changing_room|short_sleeves|t_shirt|bikini|summer|heatwave
        wash|washed|washing|cleaned|clean|bin|binned|flush|flushed ~3 sheets|towel|towels|blood|tissues|it_up|up|bloody|my_own
        door locked|shut|bolted
        run|running|ran out
        different shops|chemist|chemists
    """),
    "urging": (
        "urge|urges|relief|release|calm|calms|calmer|calmed|quiet|quietens|quieter|numb|numbs|pressure|deserve|deserved|deserves|"
        "punish|punished|punishing|punishment|serves_me_right|on_purpose|purposely|deliberately|craving|itching|itch|need_to|want_to|"
        "wanting_to|wanted_to|only_thing|feels_better|felt_better|takes_the_edge|helps|helped|cope|coping|feel_something|"
        "feel_anything|get_it_out|let_it_out|lets_it_out|let_it_off|steady|steadies|the_noise|stops_the|stop_the|tempted|tempting|"
        "temptation|fighting_it|resist|resisting|sat_on_my_hands|not_yet|asking_to|addicted|control|buzz|rush|instead_of_drinking|"
        "then_i_slept|sleep_after|shut_up|something_real|wake_myself|hate_myself|disgusting|worthless",
    ),
    "relieved": (
        "breathe|clean|cleaner|quiet|quieter|quietens|shuts|shut_up|shuts_up|steam|wakes_me|relief|relieved|calm|calmer|calms|numb|numbness|deserve|deserved|punish|"
        "punishment|release|real|alive|high|buzz|in_control|control|settle|settles|settled|sleep|slept|pressure|out_of_my|stops|noise|head|mine|"
        "system|peace|better|lighter|empty|easier|pain|wrong|proof|fuzzy|safe|feel_something|feel_anything|warm|addictive|addicted|worth_it|again_and_again|ashamed|shame|secret|nobody|no_one",
    ),
    "once_more": (
        "again|relapse|relapsed|relapsing|slipped|slip|counter|streak|zero|square_one|old_habit|old_habits|old_ways|old_friend|clean|"
        "started|back_to|restarted|after_years|since_school|gave_in|caved|fell_off|broke|had_company|got_company|as_before|"
        "first_time_in|fresh|new_ones|new|like_before|like_always|as_usual|same_place|did_it|done_it|doing_it|at_it",
    ),
    "habit": (
        "every_night|most_nights|every_evening|most_evenings|nightly|each_night|most_weekends|every_day|daily|most_days|after_school|"
        "in_the_bath|in_the_shower|bathroom|the_loo|downstairs_loo|toilets|locked|in_bed|at_night|in_my_room|cell|recess|in_private|"
        "when_he_is_out|when_she_is_out|when_they_are_out|when_everyone|while_he|while_she|before_bed|four_times|three_times|"
        "each_time|whenever|every_time|after_work|shed|in_the_van|the_barn",
    ),
    "harmless": (
        "glucose|diabetes|finger_prick|radiators|radiator|picked_up|washing_up|dishes|cupboard|shelf|doorframe|door_frame|low_beam|loft_hatch|car_boot|blood_pressure|blood_test|shaving|shaved|shave|onion|onions|carrots|veg|cooking|dinner_knife|recipe|cheese|sellotape|gardening_gloves|"
        "wrapping|craft|crafts|sewing|knitting|quilting|hairdresser|haircut|fringe|barber|beard|stubble|surgeon|surgery|operation|"
        "op|vaccine|jab|blood_test|phlebotomist|physio|knee_replacement|football|rugby|netball|cricket|marathon|gym|tattoo|tattooist|"
        "piercing|waxing|sunburn|sunburnt|mosquito|midges|nettles|aga|barbecue|bbq|tin|opening_a|plastering|decorating|diy|"
        "dentist|filling|nappy_rash|eczema_cream|budget|budgets|fall_over|fell_over|by_accident|accidentally|biscuits|cake|lego|sourdough|"
        "period|periods|smear|coil|donate|donated|donor|cutting_board|chopping_board|grass|lawn|hedge|fabric|pattern",
    ),
}

SWALLOWED = {
    "drug": phrases("""
        <pill>
        oxycodone|oxycontin|zopiclone|zolpidem|naproxen|methotrexate|digoxin|bisoprolol|ramipril|amlodipine|metformin|gliclazide|levothyroxine|statins
        nurofen|calpol|anadin|lemsip|night_nurse|solpadeine|hayfever|antihistamines|antihistamine|piriton|kalms|co_dydramol|dothiepin|clomipramine
        olanzapine|risperidone|clozapine|aripiprazole|haloperidol|lamotrigine|valproate|carbamazepine|phenytoin|baclofen|fentanyl|buprenorphine|subutex
        bupe|colchicine|theophylline|iron_tablets|potassium|temazepam|nitrazepam|alprazolam|clonazepam|duloxetine|trazodone|lofepramine|lisdexamfetamine
        concerta|ritalin|dexamfetamine|codine|co_codamols|dihydros|tramadols|pregabs|vallies|diazzies|blues|xans|xanny|benzo|heroin|gear|smack|ket|mdma|crack|ghb|spice|fent|oxys
        blue|white|yellow|pink|little|small|green|red|orange|purple|brown|bedtime|morning|night|sleeping|heart|blood|pain|water|diabetic|thyroid|other ones|pills|tablets
        sleepers|sleeping_tablets|blood_thinners|thinners|beta_blockers|heart_pills|dosette|dosette_box|blister_pack|blister_packs|patches|insulin|my_pen
        my|his|her|the|mum|dad ~1 tablets|pills|meds|medication|medicine|box|strip|strips|packet|packets
    """),
    "swallowed": phrases("""
        took|taken|taked|swallowed|swallow|swallowing|necked|downed|ingested|ingest|gulped|popped|munched|scoffed|guzzled|gobbled
        polished|emptied|drank|drunk|drinked|injected|crushed|crunched
        had|got|gone|put|given|tipped|poured|chucked|washed|dosed ~1 all|lot|rest|whole|entire|too|through|away|back|down|myself|rather|far|way|more|few|off|twice|both|every|last|loads|double|handful|handfuls
        doubled|tripled|overdone|overdid
    """),
    "amount": (
        "all|lot|lots|whole|entire|rest|every|handful|handfuls|too_many|too_much|so_many|so_much|more_than|double|doubled|tripled|twice|"
        "weeks|months|month|week|lost_count|several|loads|bunch|empty|in_one_go|in_one|at_once|all_at_once|both_packets|packets|boxes|"
        "packet|strip|strips|box|bottle|tub|everything|contents|dozens|hundred|few_too|rather_more|double_dose|extra|three_times|"
        "fistful|pile|heap|stockpile|stash|saved_up|saved|hoarded|ones_i_had|10|12|14|15|16|18|20|24|25|28|30|32|36|40|45|48|50|56|60|64|70|80|84|90|96|100|"
        "twelve|fourteen|fifteen|sixteen|twenty|thirty|forty|fifty|sixty|hundred|second_packet|third|none_left|gone|finished|as_many",
    ),
    "regret": phrases("""
        regret|regretting|regretted|changed my mind
        silly|stupid|daft|foolish|terrible|awful thing|with|mistake
        something silly|stupid|daft|bad|terrible
        on_purpose|purposely|deliberately|intentionally|meant_to|half_hoping
        ambulance|hospital|a_and_e|a_e|999|111|casualty|poisons|undo|reverse|antidote|stomach_pumped|pumped|go_in|go_to_a
        what do i do|now|should_i
        what should|can i do
        frightened|scared|panicking|panicked|terrified|worried|worry|sorry
        do not tell|want_mum|want_anyone|want_a_fuss
        not ~1 told|tell|told_anyone|told_a_soul
        no one knows
        not mean|meant to
        want|wanted ~4 sleep|out|gone|quiet|stop|over|oblivion|to_end|peace|not_wake
        how long ~2 until|till|before|does|have|left
        hour|hours|minutes|mins ago
        last night|hour
        this morning
        is_it|will_it|would_it ~2 enough|dangerous|bad|kill|ok|okay
        in case|lying_down|lying_on|note|goodbye|nightie|waiting|on_my_own|alone|latch|door_is|unlocked
    """),
    "signs": phrases("""
        sleepy|slepy|drowsy|dizzy|woozy|floaty|fuzzy|spinning|sweating|sweaty|clammy|shaking|shaky|shivering|numb|tingling|tingly|swaying|wobbly|groggy|spaced|hazy|faint|poorly
        vomit|vomiting|vomited|puking|puked|retching|throwing_up|threw_up|being_sick|been_sick|feel_sick|bringing_up|bringing_it_up|heaving|cramping|cramps|stomach_hurts|belly_hurts
        ears ringing|ring|buzzing
        ringing ~3 ears
        eyes ~5 two|double|funny|heavy|blurry|rolling|open|yellow|closing|shut|pinpoint
        blurry|blurred|double vision|seeing
        seeing|see two|double|things
        heart ~3 racing|pounding|going|funny|slow|jumping|thumping|skipping|flutters
        breathing ~3 shallow|slow|funny|hard|bad|weird|difficult
        not ~2 breathe|stand|feel|type|see|walk|stay_awake|keep_awake|move|focus|swallow|think|get_up|sit_up|write|stop_shaking|keep_my|wake_up
        struggling to sit|stand|breathe|type|stay
        room ~2 spinning|sliding|going|moving|turning|round
        going round|black|dark|grey|under|cold|to_sleep|numb
        lips|hands|fingers|face|legs|mouth|tongue ~3 blue|numb|tingling|working|swollen|burn|burning|burns|burnt|cold|dead|weird|funny|heavy
        throat|mouth|stomach|gut|chest ~3 burning|burns|burnt|burn|tight|on_fire|raw|hurts
        look|gone|turned|bit yellow|grey|blue
        feel|feeling|gone|come_over ~2 cold|funny|peculiar|strange|odd|weird|faint|ill|rough|awful|heavy|calm|warm|weak|sick
        side|liver|kidneys hurts|aches|hurting
        confused|hallucinating|slurring|slurred|collapsed|passed_out|pass_out|blacked_out|fitting|seizure|ulcers|blood
        typing ~3 hard|difficult|adventure|hands
        it is|its starting|kicking_in|working|hitting_me
        never felt so
    """),
    "many": (
        "8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|28|30|32|35|36|40|42|45|48|50|56|60|64|70|72|80|84|90|96|100|112|120|200|"
        "eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|"
        "eighty|ninety|hundred|twenty_four|twenty_eight|thirty_two|thirty_odd|forty_odd|fifty_six|dozen|dozens|a_hundred",
    ),
    "whose": (
        "mum|dad|mother|father|husband|wife|hubby|partner|nan|grandad|grandma|brother|sister|friend|flatmate|neighbour|patient|dog|cat|horse|"
        "late_husband|late_wife|his|her|their|someone_else|other_man|son|daughter|ex|boyfriend|girlfriend|aunt|uncle|lodger|residents",
    ),
    "cleaner": (
        "bleach|antifreeze|weedkiller|rat_poison|poison|white_spirit|drain_cleaner|petrol|domestos|disinfectant|paint_stripper|"
        "caustic_soda|turps|toilet_cleaner|slug_pellets|dettol|zoflora|descaler|oven_cleaner|cleaning_thing|cleaning_stuff|cleaner|"
        "cleaning_fluid|cleaning_products|washing_capsule|washing_pod|hand_sanitiser|sanitiser|perfume|aftershave|nail_varnish_remover|"
        "acetone|sheep_dip|dip|brake_fluid|de_icer|screenwash|diesel|paraffin|lamp_oil|paint|under_the_sink|under_the_stairs|"
        "pesticide|insecticide|fertiliser|battery_acid|acid|ammonia|peroxide|mouthwash|button_battery|batteries|magnets|stuff_for_the_sheep|"
        "stuff_for_the|limescale|flash|jeyes_fluid|creosote|rat_stuff|ant_powder|berries|foxglove|yew|laburnum|mushrooms_in_the",
    ),
    "drink": (
        "vodka|gin|whisky|whiskey|wine|rum|brandy|sherry|cider|beers|lager|bottles|alcohol|booze|drink|drunk|port|spirits|cans|pints|tequila",
    ),
    "proper": (
        "popped_up|by_mistake_feel_fine|normal_dose|my_normal|usual_time|chemist|anaesthetic|as_prescribed|prescribed|as_it_says|pharmacist|blood_pressure|lot_of_blood|blood_test|bloods|slow_release|changed_me|coffee|sugar|caffeine|telly|vitamin|side_effect|side_effects|new_tablets|new_meds|new_medication|started_on|starting|leaflet|pharmacist_said|"
        "doctor_said|gp_said|doc_said|nurse_said|with_food|review|repeat|prescription|dose_up|increased|upped|reduced|tapering|weaning|"
        "headache|hay_fever|period_pain|toothache|cold_and|flu|covid|vaccine|jab|the_dog|the_cat|vet|the_bins|the_kids_to|biscuits|cake|"
        "crisps|chocolate|easter_egg|cheese|pudding|toast|grapes|chips|hangover|hungover|antibiotics|antibiotic|travel_sickness|vitamin_c|mints|sweets|"
        "reorder|re_order|made_up_in|two_paracetamol|couple_of_paracetamol|two_ibuprofen|crosswords|book|series|episodes|homework|photos|pictures|exam|exams|train|taxi|laundry|washing",
    ),
}

FOOD = {
    "unfed": phrases("""
        not ~2 eat|eating|eaten|ate|eats|fed|swallow|touched_food|touch_food|had_food|finish_a_meal
        stopped|refuse|refusing|refuses|scared|afraid|terrified|gave_up|given_up|giving_up ~2 eat|eating|food|meals|of_food|swallowing
        stopped food|meals|dinners|lunch
        nothing|no_food|no_meals|without_food|without_eating ~4 days|day|weeks|week|since|passed|in_my|but|except|eaten|down
        starve|starving|starved|restrict|restricting|restricted|restriction|fasting|fasted|fast|rituals
        skip|skipping|skipped|miss|missing|missed|avoid|avoiding ~3 meals|meal|lunch|dinner|tea|breakfast|food
        live|living|lived|surviving|survive|existing|get_by|down ~2 on|to ~3 tea|gum|coffee|water|coke|apple|apples|air|ice|lettuce|crackers|broth|monster|energy_drinks|cigarettes|fags|vape|multivitamin|toast|soup
        chew|spit|chewed|chewing ~3 spit|chew|napkin|tissue|out
        hide|hiding|hid|bin|binning|binned|throw|flush|feed|give|gave|push|pushed|pushing|slip|scrape ~4 food|dinner|dinners|lunch|lunches|tea|plate|meals|sandwiches|napkin|dog|bin
        send|sending|sent ~4 back|away|tray|trays|untouched
        food|eat|eating|meals|meal ~4 wrong|enemy|poison|disgusting|dirty|terrifies|scares|fear|afraid|punish|not_allowed|not_deserve|deserve|earn|earned|control|calories|guilt|guilty
        one more day|meal without
        calories|cals|kcal
        trays|tray|appetite
        anorexia|anorexic|bulimia|bulimic|ana|ed_voice
    """),
    "purged": phrases("""
        <purge>
        laxatives|laxative|laxis|diuretics|water_tablets|diet_pills|ipecac|epsom_salts|slimming_tablets
        sick|chuck|chucking|chucked|throw|throwing|bring|bringing|get_rid|getting_rid|puke|puking ~3 every|each|everything|meal|meals|food|dinner|lunch|tea|eat|ate|it_up|times|after
        everything|all|whatever|what ~3 eat|eaten|ate|in|down|swallow ~2 get_rid|comes|up|bring|goes|throw|out
        get_rid|got_rid|getting_rid of ~2 food|it|everything|dinner|tea|lunch|meal
        run|running|taps|shower|music ~6 hear me|the_sick|being_sick|sick
        fingers|toothbrush down|throat
        over|into the toilet|bowl|sink ~3 after|fingers|meal
    """),
    "failing": phrases("""
        faint|fainted|fainting|fainty|dizzy|lightheaded|light_headed|weak|weaker|collapse|collapsed|collapsing|passed_out|passing_out|pass_out|blacked_out|blacking_out|came_round|keeled_over|went_over|wobbly|shaky|trembling
        always|so|freezing|permanently|constantly ~1 cold
        freezing|blue ~2 hands|fingers|lips|all|cold|nails
        hands|fingers|lips|nails|toes ~2 blue|weird|purple|grey|white
        hair ~4 falling|fall|falls|coming|out|thin|thinning|clumps|handfuls
        legs ~3 went|gone|go|going|give|gave|giving|swelled|swollen|paper|jelly|buckled|shake
        ankles|feet swelled|swollen|swelling
        heart ~3 flutters|flutter|fluttering|skips|skipping|racing|slow|funny|beat|weird|jumping|hurts|rate
        palpitations|chest_pain|chest_pains|potassium|electrolytes|blood_sugar|sugar_is|kidneys|liver|ecg|bloods|phosphate|drip|tube|ng_tube|low_pulse|pulse
        not ~2 stand|climb|walk|get_up|get_out|lift|concentrate|stay_awake|hold
        stairs|steps ~4 without|holding|cannot|legs|stop|rest|breath|weak
        period|periods ~3 stopped|stop|not|gone|missing
        ribs|bones|spine|hip_bones|collarbones|skeleton|trousers|belt|string|two_coats|jeans|ring|rings|clothes ~4 see|count|fall|falling|slips|loose|held|hanging|off|stick|sticking|show|big
        blood in|with|when
        throat raw|bleeding|sore
        sleep|asleep|slept ~3 most|all|bus_stop|standing|day
        walls|wall|rail ~2 holding|hold|held
    """),
    "weight": (
        "weight|stone|stones|st|kilo|kilos|kg|bmi|lbs|pounds|scales|weigh|weighs|weighed|weigh_in|weigh_ins|fat|thin|thinner|skinny|bones|"
        "ribs|smaller|shrinking|disappear|disappearing|lighter|size|goal|number|calories|target|underweight|weight_restored|body",
    ),
    "unwilling": (
        "control|not_stopping|keep_going|deserve|proud|pride|never_enough|not_enough|too_much|still_fat|still_huge|lie|lied|lying|fiddling|fiddle|"
        "water_loading|hide|hiding|secret|no_one_knows|no_one_noticed|discharged_myself|refuse|refusing|my_one_say|can_not_stop|not_stop|"
        "lower_than|lowest|one_more|get_lower|go_lower|mashallah|compliments|how_pretty|so_pious|empty|pure|clean|disgusting|disgust|greedy|"
        "earned|punish|punishment|love_me|perfect|safe_food|safe_foods|rules|panic|terrified|scared|gain|gained|lose_more|losing",
    ),
    "span": phrases("""
        2|3|4|5|6|7|8|9|10|two|three|four|five|six|seven|eight|nine|ten|several|couple_of|few|many|some ~1 days|weeks|months
        day|week|month 2|3|4|5|6|7|8|9|10|two|three|four|five|six|seven
        second|third|fourth|fifth|sixth|seventh day|week|month
        since ~2 <since>|easter|christmas|june|july|may|august|the_birth|he_left|she_left|he_died|she_died|birth|easter
        for|in|all|past|a|whole days|week|weeks|month|months|fortnight
        month since
        all week
    """),
    "ill_or_feast": (
        "stop_eating|eaten_out|eat_out|eating_out|love_it|pb|the_tube|platform|ramadan|iftar|suhoor|eid|yom_kippur|lent|bug|norovirus|flu|covid|chemo|chemotherapy|pregnant|pregnancy|morning_sickness|op|"
        "operation|anaesthetic|surgery|blood_test|colonoscopy|slimming_world|weight_watchers|holiday|buffet|christmas_dinner|vegan|"
        "vegetarian|meat|gluten|dairy|sugar|hungover|hangover|food_poisoning|travel_sick|car_sick|seasick|toddler|puppy|the_dog_is|the_cat_is|"
        "fussy|picky|takeaway|roast|marathon|couch_to_5k|personal_best|physio|tummy_bug|stomach_bug|dodgy|prawns|curry",
    ),
}
