"""Hurting oneself as it is mostly told: in pieces, sideways, never by its name."""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SELF_HARM
_NO_ACCIDENT = EVERY_EXCUSE - {Excuse.FIGURE}

ROWS = (
    Row(
        id="wounds.open-now",
        kind=Kind.OVERDOSE_OR_MEDICAL_EMERGENCY,
        respond=Respond.NOW,
        source="emergency",
        why="May be wounded and bleeding now.",
        patterns=phrases("""
            bleeding|bleed|blood|gash|gashed|gaping && <my_limb>|myself && not_stop|wont_stop|will_not_stop|soaked|soaking|towel|tea_towel|pressed|pressing|still|everywhere|pouring|lots|a_lot|lot_of|deep|deeper|dripping|puddle|floor -- nose|period|gums|tooth|<harmless>
            i am bleeding && i -- nose|period|periods|gums|tooth|heart|through|donat|piles|coil
            bleeding|blood && i|me|my && no_one|alone|on_my_own|by_myself|cannot_ring|can_not_ring|can_not_call|bell|help|what_do_i|999|111|ambulance|faint|hospital && !nose still|lots|lot|not|hour|hours|in_my|everywhere|am -- nose|period|periods|gums|tooth|test|pressure|donor|donated|sugar|piles|cat|dog
            cut|cuts|cutting|sliced|slit|slashed|gone|went|done ~4 deeper|too_deep|so_deep|deep_this_time|through_the_skin|to_the_bone ~3 !breath|into_the_woods|in_debt|down|in_thought|through_the_park|through_the_shop
            cut|slit|sliced|slashed|done|opened ~1 my|me|both ~1 wrist|wrists|throat|neck|veins|artery
            see|seen ~2 white|fat|bone|yellow|tendon|muscle ~1 in|inside|through it|there|the|my
            poured|pour|tipped|spilt|held && kettle|boiling|boiling_water|acid|bleach|hot_oil|scalding && on_purpose|purpose|deliberately|deserve|deserved|meant_to
            need|needs|think_i_need|might_need ~2 stitching|stitches|stitched|stapling|gluing|closing && not|cannot|can|ashamed|cut|arm|leg|wrist -- birth|baby|tear|labour
            doing it|this right_now|now|as_i_type|while ~2 !again|tomorrow|with && typing|sorry|blood|blade|razor|cut|arm|hurts
            bleeding|blood ~6 hour|hours|ages|minutes|mins && not|still|stop|wrist|arm|leg|cut -- nose|test|pressure|donor
        """),
        fires=("im bleeding in my room and nobody's coming", "cut deeper than I meant to and I've got a towel round it"),
        spares=("nose bleeding again, lots of tissues", "gave blood today, need help with the form"),
        excuses=_NO_ACCIDENT,
    ),
    Row(
        id="wounds.by-own-hand",
        kind=_KIND,
        respond=Respond.TODAY,
        source="explicit",
        why="Tells of hurting themselves, without calling it that.",
        patterns=phrases("""
            <wounds> ~3 my|me|mine|own|top_of_my|tops_of_my|inside_of_my|both|all_up_my ~3 <limb> && <urging>|<hiding>|<habit>|<edge> -- <harmless>|he|she|they|baby|dog|hand_in
            <edge> && <my_limb> && <urging>|<hiding>|<habit>|<once_more>|<wounds>|<traces> -- <harmless>|he|she|they|him|her|baby
            cut|burned|burnt|scratched|hurt|harmed|hit|bit again ~2 !the_grass|hours|my_hours|fingers|finger && night|years|shower|bathroom|arm|leg|clean|after|bed|sleeve -- <harmless>|he|she|they|off|hours|pay|grass
            <hot> && <limb> && on_purpose|purpose|deserve|deserved|punish|until|till|hold|held|holding|urge|urges|want_to|wanted_to|leave|let_it|press|pressed|pressing -- <harmless>|coffee|pizza|baking|roast|shirts|careful|tray
            on_purpose|purposely|deliberately && <wounds>|<hot>|hurt|pain|injured|bruised|scald|<edge> && i|my|me|myself -- not_on_purpose|not_do_it_on_purpose|he_did|she_did|late|foul|tackle
            punch|punched|punching|hit|hitting|headbutt|headbutted|headbutting|kick|kicked|kicking|smash|smashed|smashing|bang|banging|banged ~3 wall|walls|door|tree|brick|bricks|floor|desk|headboard|locker|myself|own|head && knuckles|knuckle|hand|hands|head|blood|bleed|bled|until|till|better|relief|numb|calm|bruise|bruised|again|stop|think -- he|she|they|boxing|bag|<harmless>
            pull|pulling|pulled|rip|ripping|tear|tearing ~2 my|me ~1 hair|nails|skin|eyelashes && bald|patches|until|till|stop|relief|blood|bleed|calm|clumps|punish
            pick|picking|picked ~4 scab|scabs|skin|scar|scars|wound|wounds && bleed|bleeds|blood|open|raw|scissors|compass|plaster|until|deeper|every -- eczema|acne|spots|psoriasis|chickenpox
            did|do|done|doing|make|made|had the|my|that|it thing|burning|cutting|usual && <edge>|<my_limb>|<traces>|blood -- <harmless>|he|she|they
            did|done|do|doing|been_at ~1 it|my_arm|my_arms|my_legs|my_thighs|me_arms again|sunday|saturday|monday|last_night|in_the|most|every && <my_limb>|<edge>|<traces>|<hiding> -- <harmless>|he|she|they
            slipped|relapsed|caved|gave_in|broke_my_streak|lost_my_streak|ruined_it|counter|streak|old_habit|old_habits && <my_limb>|<edge>|<traces>|<wounds>|sleeves|self_harm|clean -- drink|drank|drinking|pint|smoking|vape|fags|cigarette|gambling|bet|porn|diet|duolingo|wordle|<harmless>
            urge|urges|urgee|craving|itch|itching|temptation|compulsion|pressure && <edge>|<my_limb>|wounds|bleed|blood|opened|open_up|open_my -- <harmless>|blood_pressure|eczema|cream|nicotine|smoke|food|chocolate
            get|getting|got|let|letting it|the_pressure|the_pain|something|the_bad ~2 out of_me|of_my && <edge>|blood|bleed|skin|cut|open
            s h again|thing|last|tonight|scars|urges|this|today|on|since|yesterday|relapse|me|is|most|every
            did|doing|do|done|the|my|still|been|no|more|some|bit_of|about s h
            did|done|doing|do|doin|been ~1 self harm|harming
            run|running|drag|dragging|dig|digging|press|pressing|push|pushing|stick|sticking ~3 <edge>|nails|fingernails ~4 my|me|into ~2 <limb> -- <harmless>
            see my blood|own_blood|skin_open|skin_split|red
            make|made|making|let|letting myself bleed|bruise|hurt|suffer|burn|pass_out|sick_with_pain
        """),
        fires=(
            "cut again last night after two years, in the shower",
            "I've been cutting the tops of my legs. Nobody sees them",
            "Been banging my head on the headboard so I can't think",
            "urge is massive tonight. razor's in the drawer",
            "s/h again last night",
        ),
        spares=("cut my hand on a tin opening the cat food", "hit my head on the cupboard again", "picked up the scissors for the wrapping paper"),
        excuses=_NO_ACCIDENT,
    ),
    Row(
        id="wounds.what-for",
        kind=_KIND,
        respond=None,
        source="explicit",
        why="Speaks of what hurting themselves gives, or of holding back from it.",
        patterns=phrases("""
            i|ive ~2 do|did|done|doing|doin it && <relieved> && my|me|i_feel -- <harmless>|jogging|yoga|meditation|meditate|swim|walk|course|he|she|they|exam|interview|presentation|job|gardening|choir|sing|singing
            when|after|if|once|because|every_time|until|till ~1 i cut|bleed|burn|scratch|hurt_myself|see_the_red|see_the_blood|see_blood|see_it|do_it|hit_myself|punch && <relieved>|<urging>|quiet|hour|feel|breathe|stops|film|room|noise -- <harmless>|he|she|they|corners|grass|hair|down_on|calories|sugar|carbs
            i cut $|there|last_night|tonight|again|today|yesterday|only|because|to_feel|when_i|most|every|on_my|and_it|for_the -- <harmless>|grass|hair|hedge|fringe|hours|cake|the_cake|fabric|down|out|it_out|short|sugar|carbs
            deserve|deserves|deserved it|this|that|pain|the_pain|to_suffer|to_hurt|worse|everything_i_get|to_bleed|to_be_punished|to_be_hurt && i|me|myself -- holiday|break|treat|rest|promotion|rise|raise|cake|wine|win|won|celebrate|weekend|better|respect|award|you_deserve|well_deserved|they_deserve|he_deserves|she_deserves|spa|medal|lie_in|day_off|bath
            urge|urges|itch|craving|cravings ~2 is|are|for_it|are_back|mad|massive|huge|so|back|strong|bad|worse|loud|tonight|9|10|8|still|through_the_roof|unbearable|killing_me|ten|there -- smoke|smoking|cigarette|fag|drink|drinking|alcohol|chocolate|sugar|food|eat|crisps|eczema|mosquito|midges|bite|bites|rash|cream|scalp|heat_rash|hives|sneeze|wee|pee|cough|spend|gamble|bet|clean|check|travel|nicotine|vape|coke|pregnancy|pregnant|gherkins|tan|fungal|thrush|allergy|dog|nettles
            sat|sit|sitting on my hands && so|not|do_it|urge|tonight|literally|razor
            ice|ice_cube|ice_cubes|elastic_band|rubber_band|red_pen|butterfly_on && urge|working|work|still|not|again|hold|snap|arm|wrist|doing_it -- ice_cream|hair|knee|ankle|swelling|skating|post|sprain|drink|drinks|cocktail
            in my hand|drawer|pocket|phone_case|bag|shoe && trying_not|try_not|just_in_case|in_case_i|in_case|need_it|reminding_me && one|it|them|razor|blade|sharp|bathroom|glass -- phone|inhaler|epipen|umbrella|tissue|tissues|keys|ticket|mints|charger|spare_mask
            sharp|sharps && looking|look|hide|hid|hand|drawer|locked|moved|trust|kitchen|every|away|took|skin|arm|urge -- sharp_pain|pain|intake|bend|elbow_pain|look_sharp|dressed|tongue|cheddar|pencil|pencils
            arms|arm|legs|skin|wrists|wrist|thighs|hands ~2 screaming|itching|itchy|begging|aching|calling|hungry|crying|asking|need|want for|it|me|to -- eczema|gym|workout|rash|physio|cream|bites|lotion|gardening|sunburn
            do|did|doing|done it ~1 where|under|on && covers|cover|covered|no_one|see|sees|costume|shorts|strap|bra|sock|socks|waistband|bikini|left|right|arm|arms|leg|legs|thigh|thighs|tattoo -- homework|test|exam|stage|video|zoom|own|purpose_built|phone|laptop
            damage|mess|state ~2 to|of|on ~1 my|me ~1 arm|arms|leg|legs|thighs|skin|wrists|hands|stomach|body -- car|kitchen|diy|sun|marathon|football_knee|steroids
            my|me ~1 arm|arms|leg|legs|thighs|wrist|wrists ~2 is|are|am|looks|look ~2 mess|state|sight|shredded|ruined|raw -- gym|marathon|sunburn|hair|eczema|mosquito|shaving|cycling
            got|some|with|few|are_the fresh|new ones|cuts|marks|scars -- fresh_ones_from|eggs|sheets|towels|batteries|glasses|shoes|bakery|fruit|flowers|trainers|boots|wellies|chickens|surgery|op|fish|tyres
            gave|give|giving myself|meself ~1 one|a_few|few|some|two|three|another|six|ten $|and|feel|again|more|for|last_night|tonight|each|every -- treat|day_off|break|hour|target|minutes|goal|pep|chance|chances|job|jobs|lessons|weeks
            ran|run|running out of ~1 space|room|skin && left|right|arm|leg|arms|legs|body|moved -- fridge|desk|house|garage|shelf|phone|storage|page|time
            stop at one|two|three -- biscuit|biscuits|drink|pint|glass|chocolate|crisp|crisps|lights|pringle|pringles|episode|cup|wine|beer|baby|child|kid|red|page|the_shop|slice
            hoodie|jumper|long_sleeve|long_sleeves|sleeves|cardigan|leggings|tights && degrees|30|28|32|hot|boiling|heat|heatwave|boil|roasting|melting|ovens|beach|pool|pe|gala|summer|july|august|see|nobody_asks|asks|notice|work_it_out|modest|pulled_down|roll -- cold|winter|lost_my|bought|knit|knitting|washing_machine|laundry|snow|freezing|ironing|sewing|matching|football_shirt|baby|toddler
            swimming|pool|beach|pe|changing_rooms|gala|communal_showers|shorts|vest|short_sleeves|dress && see|skip|cover|covered|covering|excuse|everything|marks|scars|what_ive|been_at && my|i|on_my -- baby|toddler|lessons|verruca|period|chlorine|fat|dog|kids_swimming|see_the_sea|view|weight
            said|sayin|saying|say|told|tell|claimed|claim|blamed ~6 eczema|cat|doing_my_hair|pallets|bike|oven|rash|dog|brambles|shaving|allergy|accident|the_iron|pizza_oven|barbed_wire && legs|arm|arms|saw|scratched|marks|burn|burns|got_away|cuts|wrist|thigh|scars|them|tissues -- he_said|doctor_said|gp_said|nurse_said|vet|pharmacist
            days|weeks|months && gone_in|all_gone|zero|back_to_0|back_to_nothing|ruined|reset|wasted|day_one|counter|from_one|broke_it|threw_it_away|blew_it -- holiday_booked|left|until|till|holiday|duolingo|quit|wordle|overdue|pay|payday|booked|pregnant|warranty|old|smoking|cigarette|drink|drinking|sober|gambling|ago
            two_hundred|hundred|thirty|sixty|ninety|forty|fifty days|weeks gone|wasted|down_the|lost|and_then|and_back -- sober|cigarette|holiday
            pain ~2 choose|is_mine|i_know|makes_sense|i_can_control|i_control|is_real
            fell|fallen|falling off ~1 wagon && not|arm|arms|drink|again|mean|clean -- diet|gym|slimming
            need|want|got to hurt something|someone && me|myself|here|hand|only|am -- animals|feelings
            scab|scabs|stitches|wound|wounds|cuts ~4 open|heal|healing|healed|picking|pick && not_want|again|want|keep|picking|never_let|do_not_want -- dog|cat|hip|knee|c_section|episiotomy|op|surgery|operation|nurse|dressing_clinic|infection_clinic
            blood|bloody|bled ~4 pillow|sheets|uniform|towel|towels|tissue|tissues|bath|water|sink|tiles|sleeve|sleeves|jeans|carpet && i|my|me -- nose|nosebleed|period|periods|tooth|gums|cat|dog|shaving|birth|labour|haemorrhoids|meat
            seeing|see my|the own? blood|red|inside|insides && calm|breathe|real|relief|feel|quiet|better|clean -- traffic|mist|wine|team
            i_owe|owe_myself|paying|pay|payment|penance|fine_myself && scratch|cut|one_for|each|arm|leg|myself|body -- bill|bills|rent|tax|card|loan|mortgage|council
            nobody_looks|no_one_looks|no_one_sees|where_no_one|they_do_not_show|cannot_be_seen ~4 && watch|strap|thigh|thighs|under|arm|sock|hip|hips|tops|cut|marks -- phone|website
            done|did|do|doing to myself|my_arms|my_arm|my_legs|my_skin|my_body && what|i|see|know -- nothing|beard
            taking|take|took it out on ~1 my|me|myself|own ~1 arm|arms|leg|legs|body|skin|myself|head|knuckles|$
            hurt|hurting|harming|harm|cutting|burning ~1 again $|last_night|tonight|since
        """),
        fires=(
            "i deserve it so i do it",
            "urge is mad tonight. 9/10",
            "hoodie in 30 degrees and no one asks",
            "made a mess of my legs last night so no football for me",
            "when i cut the noise stops",
        ),
        spares=("I cut the grass again", "we deserve this holiday", "got some fresh ones from the bakery", "craving is bad for chocolate tonight", "lost my hoodie in winter"),
        excuses=_NO_ACCIDENT,
    ),
    Row(
        id="wounds.hidden",
        kind=_KIND,
        respond=None,
        source="usage-uk",
        why="Speaks of marks, hiding them, or a sharp thing, in a way that may mean self-harm.",
        patterns=phrases("""
            <traces> && <hiding> && <my_limb>|bathroom|bin|shower|sleeves|bed|sheets|i|my -- old_scars|nose|<harmless>|period|he|she|acne|spots|baby_bump|stretch|carpet|sofa|wine
            <traces> && <my_limb> && <once_more>|<habit>|<urging> -- <harmless>|he|she|they|acne|spots|stretch|burpees|vaccination|insect|allergy|rash|walk|walking|run|running
            plasters|bandages|dressings|antiseptic|savlon|steri_strips|germolene|long_sleeves|sleeves && keep|hide|again|secret|running_out|run_out|different|lady|ask|asks|asked|notice|reasons|reason|summer|hot|heat|heatwave|always|pe|wear|wearing|buy|buttons|matching -- blisters|shoes|boots|walk|hiking|marathon|sunburn|sun_cream|cold|winter|sewing|knit
            cat|roses|brambles|rabbit|kitten|dog ~2 blame|blamed|blames|did_it && my|arms|arm|marks|again|house|not_have|do_not
            <edge> && hide|hid|hidden|lock|locked|take|give|gave|keep|kept|asked|ask && trust|why|from_me|away|me|urges|safe|reach|drawer|under_my|pillow|phone_case|redecorating -- <harmless>|children|kids|toddler|baby|cooking|kitchen_tidy|phone|smoke|smoking
            <edge> && look|looking|looks|stare|staring|call|calling|calls|hold|holding|held|drawer|stood|picked|thinking|think_about|bought|buy && out_of_me|out_of|relief|not_to_die|tonight|urge|again|hand_on_it|skin|want|shops|quiet|need -- <harmless>|smoke|smoking|quit|vape|kitchen|drawer_handle|wrapping|school_project
            yes|yeah|aye|yep|yh && on|its|it_is|my ~2 <limb> && nights|night|most|small|few|afraid|scratches|cuts|marks|times|weeks -- pain|ache|aches|physio|arthritis|rash
            hardly|barely|only|little|small|tiny ~3 ones|bleed|bleeds|cuts|scratches|nicks|marks && bleed|bleeds|deep|scratches|nothing_serious|surface -- nose|gums|cat|kitten|<harmless>
            not call it|that harming|self_harm|harm|cutting
            small|little|only|few|couple_of|just_a cuts|scratches|burns|nicks|marks|ones ~4 my|not_deep|fine|though|nothing
            injuries|injury|wounds|marks && from_me|by_me|my_own|did_it|myself|to_myself
            deserve|deserved|deserves|punish|punishing|punishment|serves_me_right|penance|pay_for_it && cold|hurt|hurts|pain|yard|bare|hungry|hand|hands|burn|without|sleep_on_the_floor|outside|painkillers|stand|hit|cup -- he|she|they|him|her|them|kids|children|child|dog|treat|break|holiday|rest
            stopped|stop|refuse|refusing|not ~2 taking|take ~2 painkillers|pain_relief|anaesthetic && on_purpose|hurt|deserve|serves
            hold|holding|held|leave|leaving|put|press ~4 cup|kettle|hob|hot_water|water|flame|candle|radiator|iron|ice|match && until|till|not_stand|hand_in|too_hot|cannot|can_not -- tea_bag|pasta|eggs|boil|coffee|shoulder|injury|knee|physio|bath
            skin ~4 asking|begging|crawling|needs|wants|screaming ~3 open|opened|cut|be|bleed
            hurt something|someone && only|me|hand|myself
            bite|biting|bit|bites|pinch|pinching|scratch|scratching|slap|slapping|thump|thumping|hit ~2 my|me ~2 <limb>|myself|head && marks|bruise|bruises|black|until|calm|so_hard|blood|bed|quiet|stress|think|again|purple -- he|she|they|mosquito|midge|bug|nettle|eczema|hives|rash
            want|wants|wanted|urge|need|going|gonna ~2 harm|hurt|cut|burn|punish me|myself ~2 && i -- he|she|they|him|ask|asked|feelings
            old|the scars|marks|lines && new|fresh|company|more|again|growing|open|added
            collection|row|rows|ladder|tally|pattern of ~2 lines|cuts|scars|marks|scabs|burns
            find|found|finds ~4 tissues|blades|razor|blood|plasters && bin|told|nosebleed|drawer|lied|pocket|bed|mattress
            only|just me|myself|thing|one ~3 to hand|hurt|hit && hurt|hit|angry|rage
        """),
        fires=(
            "the cat gets blamed for a lot, my arms. we don't have a cat",
            "the plasters keep running out, i buy them in different shops",
            "Had to ask my husband to hide the kitchen scissors and couldn't tell him why",
            "yes, on my thighs, most nights",
        ),
        spares=("the cat scratched my arm at the vet", "bought scissors for the wrapping", "plasters for the blisters from my new shoes", "yes my knee hurts most nights with arthritis"),
        excuses=_NO_ACCIDENT,
    ),
)
