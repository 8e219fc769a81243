"""Hurting oneself said shortly: the deed, what it is done with and to, who saw it, how often."""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_NO_ACCIDENT = EVERY_EXCUSE - {Excuse.FIGURE}

ROWS = (
    Row(
        id="plain-wounds.deed",
        kind=Kind.SELF_HARM,
        respond=Respond.TODAY,
        source="explicit",
        why="Tells of hurting themselves, or means to.",
        patterns=phrases("""
            about|going|ready to cut && talk|now|help|cannot|me|stop_me|tonight -- <harmless>|he|she|they|hair|grass|cake|costs
            doing|started|middle ~2 it && sleeves|blade|razor|type_weird|not_stop|cut|arm|arms|blood -- <harmless>|he|she|they|book|course|film|series
            want|wanting|wanted|need|needing|itching|dying to ~1 slice|carve|bleed|burn_myself|scratch_myself|hurt_myself|feel_the_sting -- <harmless>|pumpkin|turkey|ham
            went|going|go|gone|had_a_go|getting ~1 at my|me ~2 <limb> -- <harmless>|cream|massage|physio|razor_before|wax
            do|did|done|doing my|me|ma ~1 <limb> in|again|tonight|over -- <harmless>|nails|gym|physio
            owe|owed|owing|paid|pay|paying ~4 cut|cuts|blade|scissors|skin|my_stomach|my_arm|my_legs && i|myself|me -- <harmless>|bill|tax|rent|pay_cut|wages
            scratched|scratch|scratching|picked|picking|dig|dug|rubbed|squeezed|bit|rubbing ~6 until|till ~2 wept|weeps|bled|bleeds|blood|raw|stung|open|half -- <harmless>|itch|itchy|bite|bites|eczema|rash|scalp|paint
            nails ~3 in|into ~3 till|until|moons|blood|hard && i|my -- <harmless>|manicure|hammer|wall|wood
            new|thin|small|more|red|straight|neat|growing|one|eleven|five|six|twelve lines|cuts|stripes|marks|ladder|row ~3 skin|arm|arms|leg|legs|thigh|thighs|wrist|wrists|me|map -- <harmless>|stretch|sunburn|pyjamas|pajamas|tiger|zebra_crossing|age|laughter|wrinkles
            self_inflicted|self_inflicting|self_mutilation
            stitched|glued|sewed|taped myself|it|them ~1 up|shut && explain|rather|cut|cuts|wound|made|arm|a_and_e|a_e|blood -- <harmless>|hem|dress|button|envelope|cast
            need|want|get|getting help ~1 with|for ~2 cutting|self_harm|burning -- <harmless>
            <edge> ~3 my_name_on|with_my_name|calling_my|whispering
            rub|rubbed|put|pour|poured ~1 salt|vinegar|bleach|lemon ~2 in|into|on ~2 wounds|wound|cuts|cut
            take|takes|took|pull|rip ~2 dressing|dressings|bandage|bandages|plaster ~1 off && infected|heal|want|so_it|hurt
            <limb> ~3 exhaust|hot_engine|radiator|hot_pan|grill|hob|flame|hot_exhaust && flinch|held|did_not|till|until|purpose|count|counted|worries -- <harmless>|cold|warm|warming|by_mistake
            glass ~3 palm|hand|fist ~3 squeezed|squeeze|closed
            hurt|cut|burn|harm|punish myself if|when|or|again|tonight|upstairs|so|after|before -- <harmless>|gym|lifting
            will|gonna|going_to hurt|cut|burn|harm myself ~3
            going|gonna|need|want|wanna|about|tempted|had|have|got|dying|itching|desperate to? ~1 cut ~2 now|tonight|once|again|later|after|when|myself|my_arm|my_leg|before_bed -- <harmless>|he|she|they|hours|pay|wages|hair|grass|cake|down|back|cards|spending|it_short|out|corners|the_cord
            just|one|two|few|more|another|deeper|shallow|fresh|new|deep|last ~1 cuts|cut && stop|count|each_time|feel|arm|leg|thigh|skin|then_i|tonight|again|hidden|sleeve|need -- <harmless>|pay|job|jobs|budget|budgets|tax|council|hair|suit|album|film|director|meat|diamond|price
            need|want|have|got|wanted|going|used to ~1 bleed ~2 !the|a|her|him|them|it -- nose|gums|radiator|radiators|brakes|<harmless>
            not ~4 die|dying|end_it|kill_myself|suicide ~8 cope|bleed|hurt|cut|burn|cutting|to_feel|relief|punish|sting -- he|she|they|people|normal|better|happy|well
            the cutting|hurting ~4 -- was_hair|<harmless>|hedge|grass|board|room|edge|wood|log|logs|stove|sensation|feeling_in_my_chest|when_i_pee|oil|plant|plants|cuttings|candle
            kicked|stopped|quit|started|hid|hiding|miss|missing|into|addicted_to|back_to|gone_back_to my|the? cutting|self_harm|self_harming|burning_myself|hurting_myself -- <harmless>|plants
            hack|hacking|slash|slashing|slicing|hackin|slashin|sawing|gouging|carving|chopping ~1 at? my|me|ma|mine ~2 <limb>|airms -- <harmless>
            took|taken|take|taking|used|put|putting ~2 <edge> to|on|across|into|through ~1 my|me|myself|meself|mine|skin -- <harmless>|paper|parcel|beard|legs_for
            <limb> ~3 ribbons|shreds|slashed|slashes|sliced|open|gaping && did_it|myself|meself|blade|glass|blood -- <harmless>|arms_open|wide_open_door|eyes|door|book|jeans|curtains
            marks|scratches|cuts|bruises|burns|blisters|scabs && it_was_me|by_me|did_it|i_did|all_me|done_them|i_done|from_me|own_doing|not_the_cat|not_an_accident -- out_of_ten|essay|exam|homework|teacher
            my|own|the|this ~1 wrist|wrists|arm|arms|leg|thigh|throat ~1 is|are ~1 open|gaping|pouring|bleeding|cut|gashed|slit|pumping -- <harmless>
            see|seen inside my ~1 arm|leg|wrist|thigh|hand|skin
            stabbed|stab|stabbing|knifed|pierced|skewered myself|meself|my_leg|my_arm|my_hand|my_stomach|my_thigh|my_own ~2 -- <harmless>|fork_by|in_the_foot
            <limb>|head|face && so_it_would|so_it|so_i_would|so_i|till_it|until_it|till_they|until_they|to_break_it|to_break|meant_it|did_not_let_go|deserved_it && hurt|hurts|cut|feel|suffer|bleed|blister|blisters|swell|swelled|break|broke|peeled|peel|burns|burned|boiling|hot|wall|door|hammer|purpose|pan|punch|hair -- <harmless>|he|she|they|massage|physio
            hit|slam|slammed|slamming|smash|smashed|shut|drop|dropped|dropping|crush|crushed|trapped|stamp|trap ~1 my|me ~1 <limb>|head ~3 hammer|door|car_door|drawer|weights|brick|rock|window|bat -- <harmless>|accident|ouch|oops|clumsy|idiot|by_mistake|moving_house
            put|ran|run|drove ~1 my|into|head|fist|hand|head_first ~2 through|wall|window|mirror|glass|full_pelt && hurt|cut|break|blood|feel|so|purpose|quiet -- <harmless>|football|running_late
            broke|break|breaking|dislocated|sprained my own ~1 <limb>|nose|bone|bones|wrist
            asked|ask|get|got|let|make|provoke|start|starts ~3 him|her|them|someone|fights|a_fight ~3 to? ~2 hit|hurt|punch|beat ~1 me
            ripped|rip|ripping|pull|pulled|pulling|yank|tear|tore|torn ~2 hair|eyelashes|nails|toenails ~1 out|off|until|so && hurt|bald|blood|stress|on_purpose|cannot_stop|patch|clumps|calm|punish|bleed -- brush|shower|menopause|chemo|postpartum|stress_at_work|rude|baby
            tally|tallying|tallies|one_line|a_line|line_for|mark_for && thigh|arm|leg|skin|day|each|every|bad -- whiteboard|calendar|wall|score|phone_bill|spreadsheet
            carved|scratched|cut|wrote|etched|burned|written ~3 word|words|name|hate|fat|ugly|initials|pig|slut|worthless|fail|sorry ~4 my|into|in|on|with && <limb>|skin|needle|blade|razor|compass -- <harmless>|tattoo|desk|tree|tattooist|pen
            pull|pulled|picked|pick|pulling|picking|undone|opened|cut ~2 my|the|me ~2 stitches|sutures|scabs|wounds|old_wounds|steri_strips ~2 out|open|off|again|so|close|last_night
            eaten|ate|swallowed|chewed|swallow|drinking|drank|drink|sipping ~4 glass|blade|blades|pins|batteries|bleach|under_the_sink|screws|nails|staples && pain|hurt|insides|belly|wanted|sips|deserve|purpose|punish -- bitten_nails|chewed_my_nails
            addicted|crave|craving|miss ~2 sting|blade|razor|my_own_blood|the_blood|the_burn|the_pain -- <harmless>|gym|workout|chilli|vindaloo|run|squats
            without|not ~2 hurting|harming|cutting|burning && day|days|shakes|week|longest|hours|since|go|last|cannot|can_not -- anyone|feelings|others|people|animals|him|her|calories|carbs|back
            can|gonna|will|allowed_to|going_to hurt|hurt_myself|cut|burn after|tonight|later|once|then -- <harmless>|knee|back|tomorrow_after_the_gym|injection
        """),
        fires=(
            "going to cut now, can't hold it",
            "took a Stanley to meself, our kid found out",
            "don't want to end it, I just need to bleed a bit",
            "hit my hand with a hammer",
            "scratched the word hate into my leg with a needle",
        ),
        spares=("going to cut the grass again", "one more cut to the council budget", "the radiators need to bleed, I need to bleed the radiators", "dropped a weight by accident on my foot"),
        excuses=_NO_ACCIDENT,
    ),
    Row(
        id="plain-wounds.seen",
        kind=Kind.SELF_HARM,
        respond=None,
        source="usage-uk",
        why="Speaks of wounds, tools or somebody who saw them, in a way that may mean self-harm.",
        patterns=phrases("""
            yes|yeah|yep|aye|yh ~4 with ~1 <edge> -- <harmless>
            on|across|up my ~2 <limb> ~2 mostly|mainly|usually|most_nights|most_evenings|every_night|where -- <harmless>|rash|eczema|tattoo|pain|ache|spots|hair
            not my wrists|arms ~3 tops|legs|thighs|stomach|hips|feet
            water|bath|shower|tap ~3 too_hot|scalding|boiling|burning && hurt|stand|skin|red|deserve|meant|punish|on_purpose -- boiler|plumber|baby|thermostat|kids|landlord
            not|never|no ~2 accident|slipped && iron|grinder|knife|told|burn|cut|kettle|whatever|saw|gaffer|mum|gran -- car|driver|crash|road|police|insurance
            not the cat|dog|roses|brambles|bike|door|fridge
            know|knows ~2 where ~3 sharp|blades|razors|knives|scissors|it_is_kept && house|are|keep|every|all|exactly -- <harmless>|kitchen_shop
            drawer|tin|box|shoebox|pencil_case ~3 keep|kept|hide|old|open|opened ~4 && it|them|still_there|think_about|everything -- <harmless>|biscuits|recipes|letters|photos|buttons|sewing|cash|money|keys|tea
            counter|streak|app|tracker|chip|days ~5 zero|0|one|reset|back_to_nothing|start_again && morning|again|proud|clean|slipped|gone|last_night|binned -- <harmless>|steps|duolingo|wordle|smoking|cigarette|fags|calories|drink|pint|weight|sugar
            day one|1|zero again && thought|past|slipped|clean|last_night|arm -- <harmless>|diet|gym|smoking|fags|drink|sober|couch|dry_january
            proud of ~3 clean && now|state|look|slipped|ruined|last_night
            <limb> ~2 is|are ~1 ladder|notebook|diary|canvas|map|mess|state && blade|cut|i|red|lines
            rather|instead|that_or|or ~2 scream|screaming && it_is|arm|skin|cut|walls|quiet
            red|blood|the_red ~2 coming|comes|running|runs|showing ~1 out|down|through && quiet|head|calm|only|breathe|time
            bad|weather|poison|badness|pressure|it|feelings ~2 out through|of my ~1 skin|arm|arms|legs
            own|doing|washing|wash ~2 my|own ~2 washing|sheets|clothes && mum|see|blood|sheets|stains -- uni|moved_out|machine
            changed|get_changed|changing|pe|swimming && rash|excuse|told|say|said|not_have|hide|see|arms|legs -- nappy|baby|bed|sheets|job
            hide|flushed|flush|binned|took|found ~2 my ~1 razors|blades|razor|sharps|scissors|knives -- <harmless>
            gripping|holding_on_to|holding|clinging|sitting_on|sat_on|locked ~3 sink|stairs|bath|hands|door && so_i_do_not|so_i|not_do|not_to|hurt|hour|myself -- <harmless>|ladder|baby|dizzy|vertigo
            saw|seen|sees|found|noticed|spotted|counted|clocked|finds|asked_about|asks_about ~4 my|the|me ~2 wrist|wrists|arms|arm|legs|thighs|cuts|marks|scars|tissues|blades|blade|razor|plasters|sheets && cried|cry|fresh|blood|shouted|lied|sleeve|promise|told|said|tell|school|mum|dad|nineteen|there|boyfriend|tutor|teacher|wife|husband|out|i_had|how -- <harmless>|x_ray|doctor|physio|exam|essay|tan|tattoo|rash|consultant|bruise_from
            i ~2 do|did|done|doing|doin it && arms|legs|thighs|wrists|mainly|twice_a_week|most_nights|every_time|with_the|scissors|lighter|again_last|a_week -- <harmless>|he|she|homework|yoga|exercise|exercises|stretches|stretching|hoovering|physio|mindfulness
            bad|worst|rough|long night|day|one|idea|week|weekend ~3 <edge>|scissors|arms|legs|sleeves
            <edge> && box|hidden|hide|keep|kept|case|drawer|pencil_case|just_in_case|talk_me|tried_it|idea|dunno|in_my_hand|washed|drawn_to|calling|collection|kit -- <harmless>|tool|toolbox|sewing|kitchen|cooking|smoke|cigarettes_case|art|diy|first_aid|picnic|fishing
            a|one|eleven|six|seven|ten|twelve|three|four|five|twenty|# stitches|staples|steri_strips && did_it|glass|arm|wrist|leg|ask|again|all_me|myself|lied|told_them -- <harmless>|knee|birth|tear|dog|dropped|knit|row|crochet|son|daughter|he_fell|she_fell
            nurse|a_and_e|a_e|minor_injuries|walk_in ~6 glued|stitched|dressed|bandaged|cleaned && arm|wrist|leg|thigh|ask|asked|again|third|me -- <harmless>|son|daughter|dog|fell|fall|tripped|op
            cuts|wound|wounds|burns|burn|marks|scratches ~3 green|hot|infected|weeping|smells|pus|oozing|yellow|swollen && did|sunday|monday|myself|cut|cuts|i|not_show|cannot_show|hide|nurse -- <harmless>|dog|cat|knee|c_section|ear|tooth|toe|nail|throat|chest|eye
            only|just|hardly|barely ~1 shallow|small|little|tiny|surface ones|cuts|scratches|nicks|count|cut
            pain|blood|sting|burning|hurting ~3 outside|inside|real|settles|settle|steadies|quiet|shuts|back_in_the_room|control|proof|out && in|up|my|me|only|feel|i -- period|ibs|back_pain|arthritis|physio|blood_pressure|childbirth|contractions|sciatica|migraine|<harmless>
            hurting|hurt|harming|punishing my|this|own body|skin|self ~4
            has|have|got|needs to come out ~3 somewhere|arm|arms|me|way
            after|once|when|if ~4 asleep|bed|lesson|tea|school|they_go|everyone ~4 cut|hurt|do_my_arm|do_my|burn -- <harmless>|grass|hedge|hair|knee
            my|me|these ~1 skin|arms|arm|legs|thighs ~3 diary|canvas|map|story|history|know_when|tells|tell|in_red|all_in_red
            kit|box|tin|pencil_case|pouch ~4 blades|razors|plasters|bandages|wipes && my|hidden|keep|under|bed|clean -- first_aid|hiking|sewing|car|school_trip
            suffer|suffering|deserve|punish|penance && inhaler|painkillers|insulin|coat|heating|blanket|food|cold|glasses|on_purpose|left && my|myself|i|me -- he|she|they|dog|cat|league|team|kids
            self_destructive|self_destruct|self_sabotage|hurt_list|hurting_place|bad_habit|bad_thing|old_thing|my_thing && arm|legs|night|again|sleeves|blade|bathroom|did|do -- nails|biting_my|smoking|vape
            safe|careful|clean ~3 blades|blade|razor|cuts|cutting
        """),
        fires=(
            "my mate saw my wrist in chemistry and cried",
            "had a bad night with the scissors",
            "hurting my body is the only thing that settles me",
            "the cuts have gone green and hot",
        ),
        spares=("the nurse cleaned my knee after I fell", "my teacher saw my essay marks", "scissors in the sewing box"),
        excuses=_NO_ACCIDENT,
    ),
)
