"""Not eating, and a body that shows it, as people tell it who are proud, ashamed or frightened of it."""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.EATING_DISORDER_EMERGENCY
_EXCUSES = EVERY_EXCUSE - {Excuse.DENIED}

ROWS = (
    Row(
        id="wasting.body-fails",
        kind=_KIND,
        respond=Respond.TODAY,
        other=Respond.TODAY,
        source="eating",
        why="Does not eat or keeps nothing down, and the body shows it.",
        patterns=phrases("""
            <unfed> && <failing> && <weight>|<unwilling>|<span> -- <ill_or_feast>
            <purged> && <failing> -- <ill_or_feast>
            <unfed> && <span> && <unwilling>|<weight> -- <ill_or_feast>
            vomit|vomiting|sick|throwing_up|chucking|purging|purge && blood|heart|flutters|palpitations|potassium && day|today|meal|times|after|again|when -- <ill_or_feast>
            skip|skipping|skipped|missing|not_taking|stopped|halving ~4 insulin|jabs|injections|units && weight|thin|fat|drops|lose|working|slim|size -- <ill_or_feast>
        """),
        fires=("fainted on the ward, it was the fourth day of nothing, I won't eat", "been chucking up every meal, cant get up the stairs without my legs going"),
        spares=("stomach bug, sick all day, feel weak", "haven't eaten since lunch and dizzy on the bus"),
        excuses=_EXCUSES,
    ),
    Row(
        id="wasting.asked",
        kind=_KIND,
        respond=None,
        other=Respond.TODAY,
        source="eating",
        why="Speaks of eating, weight or exercise in a way that may have become dangerous.",
        patterns=phrases("""
            <unfed> && <failing> -- <ill_or_feast>|lunch|breakfast|fire_alarm
            <unfed> && <span> -- <ill_or_feast>|cat|dog|kids|chocolate|snacks|wine
            <unfed> && <unwilling> -- <ill_or_feast>|cat|dog|allergic|allergy|exam|exams
            <weight> && <unwilling> && <failing>|<unfed>|<purged>|<span> -- <ill_or_feast>|baby|puppy|luggage|suitcase|parcel|blood_pressure|quiz|gained_confidence
            weight|stone|kilos|kg|bmi && dropping|dropped|came_down|coming_down|lower|lowest|down_to|falling|since|lost|less && clinic|weigh_in|they_think|pockets|scales|admitted|tube|hospital|discharge|not_stopping|keep_going|fiddling|bloods|see_my|thrilled|like_it|hair|jumpers|mum|secret -- <ill_or_feast>|healthy|steroids|personal_trainer|swimming|diabetes_nurse_pleased|parkrun
            weighted|water_loaded|drank_water|fiddled|fiddling|faked|stones ~4 pockets|weigh_in|weigh_ins|clinic|scales|weighing
            laxatives|laxative|diuretics|senna|dulcolax|fluid_tablets|water_tablets|slimming_pills && loads|again|box|day|chemists|different|cramps|still|lose|weight|internet|every|too_many|all|handful|thin|legs|heart -- <ill_or_feast>|constipated|constipation|nurse_gave|bowel|prep|prescribed|codeine|opioids|hip|heart_failure|ankles
            sick|throw_up|throwing_up|puke|chuck|vomit ~6 after ~2 every|each|meal|meals|tea|dinner|food|eat|eating -- <ill_or_feast>|pregnant
            get_rid|got_rid|getting_rid|bring_it_up|brought_it_up|bringing_it_up ~6 eat|eaten|food|everything|dinner|meal|it|lunch && after|loo|bathroom|toilet|shower|everything|guilty|again -- <ill_or_feast>|leftovers|freezer|furniture|boxes|junk|clutter
            hungry|hunger|starving && control|clean|pure|proud|love|only_thing|feels_good|power|empty|win|winning -- <ill_or_feast>|peckish|dinner_time|league|team
            guilty|guilt|disgusting|panic|cried|terrified ~4 ate|eaten|eating|grape|calories|after_food|meal -- <ill_or_feast>|last_biscuit|your_lunch|meat|dog_ate
            can|cannot|can_not|not swallow ~6 thing|food|it|become|anything && chew|thin|stone|scared|napkin|spit|fat|ribs|eat -- <ill_or_feast>|tonsil|tonsils|throat_infection|pill|tablets|stroke
            see|count|feel ~2 my|her|his ribs|spine|bones|collarbones|hip_bones && still|too_much|fat|more|mum|proud|fell|jumpers|goal|clinic|not -- <ill_or_feast>|broken|cracked|x_ray|cough
            clothes|jeans|trousers|school_uniform|age_12|size_zero|year_6|kids_clothes ~8 fit|fits|falling|loose|string|hang|hanging && thin|good_genes|lost|weight|how|everyone|nurse|eat|17|18|still -- <ill_or_feast>|new_shop|charity_shop|sale|baby
            tube|ng_tube|refeed|refeeding|drip|inpatient && me|not_go|refuse|fed|calories|discharge|discharged|feed -- <ill_or_feast>|station|london|underground|strike|youtube|dad|mum|baby|tunnel
            run|ran|running|gym|exercising|treadmill|swim|press_ups|star_jumps && not_stop|cannot_stop|can_not_stop|burn|burned|until|till|faint|collapsed|stars|deserve|earn|4am|piss|hip_cracked|calories|stress_fracture && i|my -- <ill_or_feast>|dog|kids|bus|beginner|medal|parkrun|physio_says
            periods|period ~4 stopped|gone|missing|not_come|none && eat|weight|thin|hair|food|thrilled|spring|months|scales|running -- <ill_or_feast>|menopause|hrt|coil|pill|baby|breastfeeding
            push|pushed|pushing|scrape|feed|give|hide|bin|binned|throw ~4 food|dinner|plate|lunch|it|tray ~3 plate|bin|dog|napkin|sleeve|bag|outside|away|sink && nobody|no_one|mum|think|thinks|gum|tea|thin|weeks|guilty|every|knows|cousin|fat -- <ill_or_feast>|fox|compost|slops|chickens|puppy|fussy|toddler|mouldy|off
            dog ~3 fat|fatter && i|me|not|stairs
            send|sent|sending ~3 tray|trays|meal|meals|plate|it back|away|untouched
            only ~2 eat|eaten|ate|had|have|eating|living|live ~6 cucumber|soup|gum|coffee|apple|grape|grapes|rice_cakes|water|ice|celery|lettuce|cereal_bar|yoghurt && day|days|weeks|since|all_week|every|fat|thin|dizzy|cold|legs -- <ill_or_feast>|tooth|braces|wisdom|dental|budget|payday|skint|exam
            black_coffee|gum|chewing_gum|diet_coke|monster && since|days|weeks|instead|lived|live|nothing|dinner|only|eat -- <ill_or_feast>|quit|smoking|hungover|shift|deadline|essay
            heart_rate|pulse|potassium|blood_sugar|phosphate && 38|36|34|40|low|danger|in_my_boots|come_in|eat|thin|food|scale|weight|discharged -- <ill_or_feast>|athlete|watch|fitbit|gout|insulin_pump
            anorexic|anorexia|bulimic|bulimia|ed|eating_disorder|disordered_eating && not|back|relapse|relapsed|worse|again|voice|thin|sick|stone|hospital|winning|stopped|eat|weight -- <ill_or_feast>|documentary|sheeran|was_anorexic|recovered
            off|stopped|gone_off|lost ~2 food|eating|appetite && stone|weight|weeks|month|months|floor|faint|weak|legs|cold|since -- <ill_or_feast>|ill|virus|gp_said_normal
        """),
        fires=(
            "had a grape. feel guilty about the grape",
            "weighted my pockets for clinic. I'm 3 kilos less than they think",
            "I can't swallow it. I chew and chew and put it in a napkin",
            "day 6 of water. heads all sparkly when i stand, nothing else for days",
        ),
        spares=("lost two stone with slimming world and proud of it", "off my food with the flu this week", "the dog is getting fat, too many treats"),
        excuses=_EXCUSES,
    ),
)
