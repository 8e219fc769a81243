"""Voices, beliefs, starving and rage said shortly."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

ROWS = (
    Row(
        id="plain-minds.unreal",
        kind=Kind.PSYCHOSIS,
        respond=None,
        other=Respond.TODAY,
        source="psychosis",
        why="Speaks of something perceived or believed that may be psychosis.",
        patterns=phrases("""
            the|a|this|that voice|voices|whisper|committee|shadow_man|shadow_people ~5 say|says|saying|tells|tell|telling|voted|orders|ordering|chants|chant|wants|shouts -- <mundane>|singing|singer|inner_critic|reason|sat|voice_note|coach|teacher|phone|tannoy|answerphone|note
            they|he|she|children|people ~2 chant|chanting|ordering|order|whisper|whispering|relaying|broadcasting ~2 me|jump|at_me|do_it|to -- <mundane>|pizza|takeaway|food|online|stand|crowd|football
            wearing my|me face|skin|body|and
            somebody|someone|something ~2 else? is ~1 wearing|driving|moving|using me|my
            injected|dosed|drugged|poisoned|infected me|us|our|it ~4 worms|water|street|tea|us|chip|wires|food -- <mundane>|vaccine|dentist|steroid|botox|local
            killing|poisoning me|us ~3 spoon|slowly|bit_by_bit|drop|food|carers|meals -- <mundane>|commute|work|heels|shoes|job
            reports|report|reporting|spies|spying|informs ~1 on|about me|us -- <mundane>|manager|boss|hr|newspaper|weather
            spells|spell|spelling|spelt|says ~2 my name && plate|plates|stars|clouds|net|they|every|letters -- <mundane>|wrong|incorrectly|starbucks|coffee
            decoding|decode|decoded|deciphering|deciphered ~5 about|me|message|forecast|code|night|nights
            my|the ~1 tooth|teeth|filling|fillings|arms|arm|hands|hand|legs|skull|spine ~3 not|been|is ~2 belong|aerial|antenna|transmitter|controlled|receiver|driven
            listens|listening|talks|hears|watches|watch ~2 through|via|in|inside my ~1 fillings|teeth|tooth|skull|ears|eyes|tv|telly|phone|sockets|curtains|vents
            pumps|pump|pumping|sends|send|sending|blowing|fires ~3 smoke|gas|fumes|rays|ray|waves|signals|poison ~4 through|into|sockets|wall|head|vents|floor
            lenses|lens|microphones|eyes|cameras ~4 smoke_alarm|dog|eye|walls|clock|bulb|mirror|doll|teddy && they|put|watch|see
            you are one of them
            rotted|rotting|died|stopped|turned_to_stone ~3 inside|insides|organs && i|my|doctors -- <mundane>|teeth|compost
            switched|swapped|changed|replaced her|him|them|it && mine|voice|not|real|baby|hospital -- <mundane>|tyre|nappy|sheets|school|job|shift|seat|battery|supplier|gp
            sell|selling|sold|harvest|harvesting|stealing|taking ~2 our|my blood|organs|thoughts|eggs -- <mundane>|sample|blood_pressure|donor
            children|people|man|woman|faces|figures ~2 in my curtains|wardrobe|walls|mirror|ceiling|carpet
            meant|about|for|to me && forecast|headline|headlines|crossword|weather_man|advert|song_lyrics|horoscope|numbers|lottery && code|coded|message|decoding|secret|nights|up -- <mundane>
            instructed|commanded|ordered|told|sent|called|chosen|appointed ~2 to ~2 kill|hurt|save|sacrifice|cleanse|punish|destroy|stop|heal|warn && children|devil|them|world|people|demon|god|angels|to_save|evil|i_am|im|he|she|sins -- <mundane>|boss|manager|work|gp
            chip|microchip|transmitter|device|implant|insects|worms|bugs|snakes|wires|needles|parasites|eggs ~4 in|under|behind|inside ~1 my|me ~1 skin|ear|head|teeth|brain|arm|body|blood|eyes|stomach|neck -- <mundane>|cochlear|contraceptive|coil|hearing_aid|piercing|acupuncture|pacemaker|breakfast
            they|he|she|it|machine|government|neighbours|someone ~2 can|could|keeps|keep|are|is ~2 turn|hear|read|control|monitor|switch|stop|take|put|putting|took|taken|stealing ~3 heart|mind|thoughts|brain|body|words|dreams|head|what_i_think|think && phone|wifi|machine|radio|click|thoughts|that_are_not|bus|hear|off|not_mine|head -- <mundane>|counsellor|therapist|meditation|remote
            hear|hears|know|knows|read|reads ~1 what i think|am_thinking
            my mind|thoughts|brain ~1 is|are on the? radio|tv|telly|internet|loudspeaker|speaker
            thoughts ~3 not mine|my_own
            heal|fly|read_minds|see_the_future|control_the_weather|walk_through|invisible|immortal|cannot_die|stop_time && people|angels|balcony|i|shown|look|looking|they|mind -- <mundane>|wound|wounds|fly_home|fly_to|fly_out|flight|airport|time_heals|healing
            second coming|christ|messiah|prophet|chosen|antichrist|son_of_god|reincarnation && i|am|aldi|no_one|see|know -- <mundane>|service|vicar|easter|christmas
            angels|spirits|god|satan|devil|jinn|djinn|demon|demons|lucifer|hellfire ~6 confirmed|entered|speaks|voice|comes|told|inside|smell|follows|sits|touch|touches|punish|punished|wants|after_me -- <mundane>|prayed|grateful|bless|tasmanian|wears_prada|charity|north|devils_advocate
            satan|devil|demon|evil ~2 voice|eyes|spirit -- <mundane>
            men|man|woman|women|people|voice|voices|children|someone|they ~2 in|behind|inside|under ~1 the|my ~1 wall|walls|radiator|ceiling|pipes|floor|vent|vents|attic|head|plughole|telly -- <mundane>|painting|decorating|electrician|fixing|damp|plaster|hammering|drilling
            radiator|plughole|fridge|kettle|clock|mirror|wall|walls|crows|birds|pigeons|trees|shadows|faces|lamp|taps ~3 calls|call|laughs|laugh|laughing|talk|talking|speak|speaks|whisper|whispers|spying|spy|watching|watch|melting|breathing|knows|know -- <mundane>|parrot|feeder|birdsong|facebook
            husband|wife|mum|mother|dad|baby|son|daughter|sister|brother|man|woman|he|she ~3 been|is|are|was ~1 switched|swapped|replaced|an_actor|actors|a_robot|robots|copied|not_him|not_her|a_clone|a_thing|an_impostor|an_imposter -- <mundane>|job|shift|team|bench|at_half_time|phone
            baby|child|son|daughter|husband|wife|mum|dad is|are not my|the|real ~1 baby|child|son|daughter|husband|wife|mum|dad
            everyone|everybody|street|they|people ~3 is|are ~1 actor|actors|in_on_it|robots|not_real|pretending|staged|a_set
            put|pull|take|cut|gouge|claw|pluck ~1 my eyes|eye|tongue|ears|teeth ~1 out
            postman|neighbour|milkman|driver|stranger|them|him|her|police|man ~4 before they|he|she gets|get|come|comes ~1 me|for_me
            red|blue|white|same|black cars|car|vans|van|number_plates|jackets|coats ~5 mean|means|danger|knows|know|watching|following|started|sign|outside|every -- <mundane>|for_sale|used|mot|drives|cleaned
            blinked|winked|coughed|nodded|tapped|flashed|signalled|blinks|taps|knocks ~4 code|at_me|means|signal|know|they_know|message|three -- <mundane>|bar|barman|flirt
            mean|means|meant they know|it_has_started|it_is_time|i_am_next|they_are_coming
            since|after|off|on ~1 the? skunk|weed|spice|mushrooms|acid|edibles|ket|speed|meth ~6 hear|plotting|voices|faces|watching|paranoid|melting|after_me|never_wore -- years_ago
            plotting|conspiring|scheming|laughing|talking ~3 about|against|downstairs|to ~1 me|kill|us|downstairs -- <mundane>|book|novel|graph|surprise
            not slept|sleeping|sleep ~6 nights|days && shadows|talking|voices|plan|god|devil|sent|people|see|clear|power -- baby|newborn|hot|neighbours_dog|jet_lag
            dead|late|died ~8 stands|stood|sits|speaks|talks|tells|orders|giving|shouting|calls|visits|bed && me|she|he|mother|mum|dad|husband|orders|bed -- <mundane>|photo|grave|dream|dreamt|dreamed|memory|remember|miss
            knows|know|watches|watch|logs when i ~1 shower|sleep|eat|undress|wake|move|leave -- <mundane>|alarm|fitbit|watch_says|dog|cat|app
            monitor|monitoring|monitored|machine|laser|beam|rays ~5 me|my|upstairs|neighbours|through -- <mundane>|baby_monitor|blood|glucose|heart|bp|washing|computer|screen|desk|coffee
            gave|given|give|giving ~1 my ~1 body|soul|blood|face ~1 to ~2 -- <mundane>|science|donation
        """),
        fires=(
            "insects under my skin laid by the government",
            "the radiator calls my name and laughs at me",
            "people on the bus can hear what I think",
            "my husband's been switched, the eyes are wrong",
        ),
        spares=("the electrician put wires in the wall", "birds watching at the feeder with a book", "my husband has been switched to the night shift", "it is not my fault, not my baby monitor"),
        excuses=EVERY_EXCUSE - {Excuse.TOLD, Excuse.FIGURE},
    ),
    Row(
        id="plain-minds.starving",
        kind=Kind.EATING_DISORDER_EMERGENCY,
        respond=None,
        other=Respond.TODAY,
        source="eating",
        why="Speaks of eating, purging or weight in a way that may be dangerous.",
        patterns=phrases("""
            threw|throw|throwing|thrown|sick|puked|puking|vomited|chucked|chuck ~2 up|times|after && fingers|six|times_today|night|get_rid|every|on_purpose|blood|bags|hide|wardrobe|meal -- <ill_or_feast>|motion|nerves|panic
            fingers|toothbrush ~2 down
            hide|hid|hiding ~2 bags|tubs|bottles|jars ~2 sick|vomit
            eat|ate|binge|binged|bingeing ~3 hurts|burst|can_not_move|cannot_move|everything ~4 get_rid|rid|sick|purge|up
            laxatives|laxis|senna|dulcolax|diuretics|water_tablets ~4 till|until|shook|tingling|faint|box|handful|daily|night|pain|blood
            bones|bone|hips|ribs|spine|skeleton|collarbone|skull|elbows ~3 stick|sticking|dig|digs|show|showing|legs|poke|hurt|mattress|chair|bath -- <ill_or_feast>|fractured|broken|broke|x_ray|halloween|chicken|dog|arthritis|osteoporosis
            size|kilo|kilos|kg|stone|bmi|pounds|weight|goal|ugw|target && not_enough|still|smaller|dangerous|under|nearly_there|weird|cutting_food|shrinking|ghost|keep|lower|hangs|faint|heart|hospital|clinic|drop_a|disappear -- <ill_or_feast>|healthy|baby|health_visitor|slimming|diabetes_nurse|gym|bench|bench_press|deadlift|marathon_training
            heart_rate|pulse|heart|chest ~4 thirties|forties|slow|hurts|hurt|skips|flutters|weird|stops && food|eat|run|ran|starve|meal|weight|purge|sick|days -- <ill_or_feast>|chilli|curry|reflux|heartburn|broken_heart
            not ~2 let ~2 food|anything|meal|bite|crumb|water
            allowed one|two|a|an|half ~2 apple|meal|biscuit|yoghurt|rice_cake|cracker|calories|bite|coffee ~2 day|a_day|$ -- <ill_or_feast>|kids|children|dog|school
            if|when i ~2 eat|swallow|ate ~6 exercise|run|burn|punish|purge|sick|walk_it|hate_myself|cut|guilty -- <ill_or_feast>|late|spicy|cheese|reflux|windy
            terrified|scared|afraid|frightened|panic ~2 of|about|at ~2 water|food|eating|calories|gaining|weight|oil|butter|bread|dinner|lunch|a_crumb|swallowing -- <ill_or_feast>|choking|allergy|allergic|nuts|swimming|deep|flood|poisoning
            empty stomach && hours|blacked|fainted|run|ran|bike|gym|feel|pure|love|days -- <ill_or_feast>|tablets|ibuprofen|wine|take_with|painkillers|drink
            ran|run|cycled|swam|walked|exercised|trained ~4 on ~1 a|an|one|no ~1 cucumber|apple|coffee|nothing|gum|food|cracker|breakfast -- <ill_or_feast>|marathon_tips
            cannot|can_not|not sit ~1 down|still && pace|pacing|legs|skeleton|calories|burn|eat|night -- <ill_or_feast>|wait_to|nervous|film|piles|haemorrhoids
            drank|drink|drinking|gulped ~2 litres|pints|loads|water ~5 weigh|weigh_in|weighed|scales|clinic
            told|tell|lie|lied|said|pretend ~4 had|eaten|ate|drunk ~3 shake|shakes|lunch|dinner|meal|supplement|fortisip|tea && poured|bin|binned|away|sink|fainted|not|lied|dog|flushed -- <ill_or_feast>|late
            poured|binned|flushed|hid|threw ~3 shake|fortisip|supplement|ensure|meal|lunch|dinner ~2 away|sink|bin|toilet|dog
            running|run|keeping|letting ~1 my sugars|sugar|blood_sugar|levels|ketones ~2 high|up -- <ill_or_feast>|gp_says
            not|leave_out|skip|stopped|halve|miss ~1 inject|injecting|insulin|jabs|jab|units && smaller|thin|weight|stone|drop|lose|size|slim|pear_drops -- covid|flu|vaccine|ozempic|wegovy|mounjaro
            stopped|refuse|refusing|not|quit ~1 drinking ~1 water|fluids|anything -- <ill_or_feast>|alcohol|wine|coffee|fizzy|beer|pop
            pass|passed|cross|touch|touched my lips && day|days|nothing|anything|third|week -- <ill_or_feast>|alcohol|wine|drop_of|secret|lipstick|sober
            hunger strike|pangs|pains|is_my && body|own|friend|love|proud|days|control|win -- <ill_or_feast>
            nothing solid|proper|cooked|to_eat && since|days|week|weeks|term|knees|legs|faint|weak|cold -- <ill_or_feast>|tooth|braces|wisdom|throat|skint|tonsils|budget
            skipped|skip|skipping|missed|avoid|dodged|refused ~1 tea|dinner|lunch|breakfast|meals|supper && ribs|weight|mum|cried|thin|faint|again|fat|control|proud|days|every|worried -- <ill_or_feast>|late|traffic|meeting|busy|overslept|work
            dropped|collapsed|fainted|keeled|passed_out|blacked_out|woke_up ~6 meal|eaten|eating|food|cucumber|fasting|starving|hedge|gym|day -- <ill_or_feast>|heat|needle|injection|hot
            ana|mia|pro_ana|thinspo|ed_voice|miad && winning|blood|sick|friend|voice|says|told|lol|back|goal|eat|ate|purge|again|ily -- kournikova|frozen|wallace|dropship|mamma|sister_mia|daughter_mia|called_mia|called_ana
            seven|six|five|eight|7|6|5 stone && shrinking|ghost|under|still|cutting|tall|foot|faint|cold|keep|more_to_go|too_much|disgusting -- <ill_or_feast>|lost|gained|baby|dog|suitcase|slimming
        """),
        fires=(
            "threw up six times today, fingers down",
            "I'm allowed one apple a day",
            "told them I'd had my shake, poured it away, nearly fainted",
            "running my sugars high on purpose to lose weight",
        ),
        spares=("broken ribs show on the x-ray", "scared of eating nuts, allergy", "my daughter Mia, called Mia after my nan, was sick", "my weight is healthy, says the nurse"),
        excuses=EVERY_EXCUSE - {Excuse.DENIED},
    ),
    Row(
        id="plain-minds.rage",
        kind=Kind.HARM_TO_OTHERS,
        respond=Respond.TODAY,
        about=About.SELF,
        source="violence",
        why="Speaks of hurting somebody.",
        patterns=phrases("""
            going|gonna|gon|want|will|ill|intend|ready|decided to? ~1 stab|shank|chib|chef|ching|shiv|bludgeon|smother|suffocate|behead ~3 -- myself|me|fifa|game|curry|pancake|sausage|eggs|fish|chips|toe|level|boss|photo|photos|film|video|hoops|pool|goal|practise|cake|dark|frying
            going|gonna|will|ill to? knife that|him|her|them|someone|the_man|his
            intend|mean|wish|want ~2 him|her|them|someone ~2 harm|dead|hurt|gone_for_good|to_suffer
            he|she|they|that_man|someone|somebody ~1 must|will|shall|should|has_to|have_to|going_to|getting be? killed|put_down|stopped_for_good|cut_up|wetted_up|done_in && i|im|shall_do|his_ends|tonight|permanently|he|she -- myself|emails|laundry|paperwork|boiler|bins|washing
            deal|dealing with ~2 neighbour|him|her|them|ex|boss|brother ~2 permanently|for_good|once_and_for_all|properly
            put|putting ~1 him|her|them in the? ground|grave|hospital|hole|coffin|box|wheelchair|intensive_care
            break|breaking|snap|smash ~2 every|his|her|all ~2 bone|bones|legs|arms|neck|fingers|kneecaps|skull|jaw -- heart|my
            skull|head|face|teeth|throat in|open|off && smash|smashing|cave|caving|kick|kicking|picturing|dream|sleep|stamp -- my|myself|headphones|laughing
            eye for an eye
            pay|pays with his|her|their life
            mark my words && ground|dead|pay|kill|sorry|grave
            list of ~4 pay|everyone_who|who_will|going_to_pay -- shopping|jobs|bills|wedding|christmas
            shoot|shooting|blow|blowing|bomb|burn ~2 up|down ~2 school|office|college|mosque|church|station|gaff|ends|work|it -- photo|calories|zoom|candle|film|weather|boiler
            lit|light|set|started|start ~2 fire|petrol|match ~4 door|house|car|bin|shed|next_time|bigger|his|her -- bbq|barbecue|bonfire|campfire|log|stove|candle|birthday
            bought|got|buying|stole|sharpened ~2 the|a|some ~1 petrol|hammer|knife|machete|acid|bat|axe|gun|crossbow|tape|blade && him|her|house|imagining|outside|door|waiting|tonight|them|he|she|ready -- mower|car|diy|kitchen|shelf|baseball|cricket|camping|cooking|christmas|present|skin|myself|arm
            loaded|carrying|tooled|strapped|holding|armed ~3 up|since|parked|outside|jumped|protection|me|blade|knife|use_it|gun -- washing|dishwasher|shopping|baby|van|car_with|potato|fries|nachos|bags|boxes|guilt|water
            waiting|parked|sat|stood|followed|following|watching ~3 outside|house|him|her|work|man_who ~6 knife|tape|hurt|hammer|loaded|get|pay|planning|bat|petrol|teach -- lift|taxi|film|match|footsteps
            if she|he|i will|cannot|can_not|wont not? have me|her|him ~2 no_one|nobody|not_have
            cut|throw_acid|acid ~1 her|his|their face
            do|kill|take her|him|them first|with_me ~2 and|then ~2 myself|me|both
            not leaving|leave her|him|them|the_kids|the_dog behind && together|go|for_him|with_me|end|both -- holiday|team|kennels
            nearly|almost|close_to|could|could_have ~1 pushed|push|killed|kill|smothered|smother|strangled|drowned|hit|thumped ~1 him|her|them|the_baby && stairs|stop|shouting|purpose|today|crying|pillow|frightened|scared|again|quiet -- myself|laughing|lol|fifa|last_biscuit|remote|hugged
            urge|impulse|thought|thoughts|picture|pictures|images|flash ~4 throw|drop|shake|hurt|stab|push|drown|smother|hit|kick ~2 him|her|baby|them|it|someone|people -- myself|ball|party|towel|phone|laptop
            hurting|hurt|kicking|kicked|killing|killed|burning|drowned|torturing|tortured ~2 cat|dog|animal|animals|kitten|puppy|hamster|pets|rabbit|birds && better|next|feel|enjoy|like|person|him|again|laugh -- vet|accident|car|run_over|fox|hurt_my|sad|upset|cried
            not trust|safe ~2 myself|temper|hands|anger|with ~2 mum|him|her|kids|anyone|people|baby|dad|wife -- money|chocolate|credit_card|alone
            keep away|stay_away|get_away from me && trust|temper|hurt|angry|hands|lose|snap
            angry|anger|rage|furious|fuming|raging ~6 injure|kill|hurt|murder|snap|punch|batter|explode|seriously|someone -- myself|laptop|printer|lol|emoji|knee|back
            wanting|want|wanted|need ~1 to ~1 kill|murder|hurt|stab|fight ~1 somebody|someone|anybody|anyone|people|everyone|a_stranger -- myself|lol|curry
            dead when|if|after he|she|they ~2 gets|comes|home|out|touches -- battery|phone
            is|are dead when|if ~4 mean_it|home|see
        """),
        fires=(
            "gonna shank that yute, say no more",
            "I have decided that he must be killed and I shall do it.",
            "an eye for an eye, tonight",
        ),
        spares=("going to poison the weeds", "shoot some photos, want to shoot hoops", "I could murder a curry", "I want to hurt less"),
    ),
)
