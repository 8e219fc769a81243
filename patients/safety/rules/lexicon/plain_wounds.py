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
            going|gonna|need|want|wanna|about|tempted|had|have|got|dying|itching|desperate to? ~1 cut ~2 now|tonight|once|again|later|after|when|myself|my_arm|my_leg|before_bed -- <harmless>|he|she|they|hours|pay|wages|hair|grass|cake|down|back|cards|spending|it_short|out|corners|the_cord
            just|one|two|few|more|another|deeper|shallow|fresh|new|deep|last ~1 cuts|cut && stop|count|each_time|feel|arm|leg|thigh|skin|then_i|tonight|again|hidden|sleeve|need -- <harmless>|pay|job|jobs|budget|budgets|tax|council|hair|suit|album|film|director|meat|diamond|price
            need|want|have|got|wanted|going|used to ~1 bleed ~2 -- nose|gums|radiator|radiators|brakes|<harmless>
            not ~4 die|dying|end_it|kill_myself|suicide ~8 cope|bleed|hurt|cut|burn|cutting|to_feel|relief|punish|sting -- he|she|they|people|normal|better|happy|well
            the cutting|hurting ~4 -- was_hair| <harmless>|hedge|grass|board|room|edge|wood|log|logs|stove|sensation|feeling_in_my_chest|when_i_pee|oil|plant|plants|cuttings|candle
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
        respond=Respond.ASK,
        source="usage-uk",
        why="Speaks of wounds, tools or somebody who saw them, in a way that may mean self-harm.",
        patterns=phrases("""
            saw|seen|sees|found|noticed|spotted|counted|clocked|finds|asked_about|asks_about ~4 my|the|me ~2 wrist|wrists|arms|arm|legs|thighs|cuts|marks|scars|tissues|blades|blade|razor|plasters|sheets && cried|cry|fresh|blood|shouted|lied|sleeve|promise|told|said|tell|school|mum|dad|nineteen|there|boyfriend|tutor|teacher|wife|husband|out|i_had|how -- <harmless>|x_ray|doctor|physio|exam|essay|tan|tattoo|rash|consultant|bruise_from
            i ~2 do|did|done|doing|doin it && arms|legs|thighs|wrists|mainly|twice_a_week|most_nights|every_time|with_the|scissors|lighter|again_last|a_week -- <harmless>|he|she|homework|yoga|exercise|exercises|stretches|stretching|hoovering|physio|mindfulness
            bad|worst|rough|long night|day|one|idea|week|weekend ~3 <edge>|scissors|arms|legs|sleeves
            <edge> && box|hidden|hide|keep|kept|case|drawer|pencil_case|just_in_case|talk_me|tried_it|idea|dunno|in_my_hand|washed|drawn_to|calling|collection|kit -- <harmless>|tool|toolbox|sewing|kitchen|cooking|smoke|cigarettes_case|art|diy|first_aid|picnic|fishing
            a|one|eleven|six|seven|ten|twelve|three|four|five|twenty|# stitches|staples|steri_strips && did_it|glass|arm|wrist|leg|ask|again|all_me|myself|lied|told_them -- <harmless>|knee|birth|tear|dog|dropped|knit|row|crochet|son|daughter|he_fell|she_fell
            nurse|a_and_e|minor_injuries|walk_in ~6 glued|stitched|dressed|bandaged|cleaned && arm|wrist|leg|thigh|ask|asked|again|third|me -- <harmless>|son|daughter|dog|fell|fall|tripped|op
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
