"""Hurting oneself, now or lately, and the urge to."""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SELF_HARM
# Nobody harms themselves with a bread knife by accident and calls it that.
_NO_ACCIDENT = EVERY_EXCUSE - {Excuse.FIGURE}

ROWS = (
    Row(
        id="self-harm.named",
        kind=_KIND,
        respond=Respond.TODAY,
        other=Respond.TODAY,
        source="explicit",
        why="Speaks of self-harm.",
        patterns=phrases("""
            self harm|harming|harmed|harms|injure|injuring|injured|injury|mutilate|mutilating !leaflet|policy|awareness|rates
            harm|harming|harmed|harms|injure|injuring|mutilate|mutilating <self>
        """),
        fires=("been self harming since the exams started", "I harm myself", "my sister is self-harming"),
        excuses=_NO_ACCIDENT,
        spares=("no self harm this month", "the self harm awareness day", "I never self harm"),
    ),
    Row(
        id="self-harm.about-to",
        kind=_KIND,
        respond=Respond.NOW,
        source="explicit",
        why="Is about to hurt themselves: now, or with something sharp in hand.",
        across=1,
        patterns=phrases("""
            going_to|gonna|about_to|want_to|wanna|need_to|have_to|will|must ~1 hurt|cut|harm|burn|slice|slit|stab|carve <me> ~2 right_now|this_second|this_minute
            about_to|just_about_to ~1 hurt|cut|harm|burn|slice|slit|stab|carve <me> !some_slack|off|short|loose|out_of
            blade|razor|razor_blade|knife|scalpel|glass|lighter|scissors ~2 in my|me hand|hands && cut|hurt|harm|stop_myself|trust_myself|burn -- carrot|onion|hair|cake|parcel|dinner|tea|cooking|fringe|nails|wrapping
        """),
        fires=("I want to hurt myself right now, I have the blade in my hand", "I'm about to cut myself",
               "the razor is in my hand and i can't stop myself"),
        excuses=_NO_ACCIDENT,
        spares=("I'm about to cut myself some slack", "knife in my hand, about to cut the cake",
                "I don't want to hurt myself right now"),
    ),
    Row(
        id="self-harm.act",
        kind=_KIND,
        respond=Respond.TODAY,
        other=Respond.TODAY,
        source="explicit",
        why="Has hurt themselves, or means to.",
        patterns=phrases("""
            cut|cutting|cuts|burn|burning|burnt|burned|burns|scratch|scratching|scratched|carve|carving|carved|hurting|hurts <self> !some_slack|some|slack|off|a_slice|out_of|in_half|short|loose|shaving|out
            hurt|hurting|hurts|bite|biting|choke|choking|scald|scalding|punish|punishing|brand|branding <self> !feelings
            punch|punching|punched|hit|hitting|hits|slap|slapping|slapped|smash|smashing <self> !up
            punch|punching|punched|hit|hitting|headbutt|headbutting|banged|banging|bang|smash|smashing|smack ~1 head|face|wall|walls ~5 bleed|bled|blood|bleeding|numb|pass_out|knuckles|until|till|bruise|bruised
            cut|cutting|cuts|slice|slicing|sliced|burn|burning|burned|burnt|scratch|scratching|scratched|stab|carving|carve|scrape|scraping|picking ~1 my|his|her|their ~1 <skin> !shaving|on_the_oven|on_a|open|in_the_sun
            cuts|cut|burns|marks|scratches|wounds ~3 on|up|down|all_over ~2 my|his|her|their ~1 <skin>
            <injure_sure> ~5 my|his|her|their|me ~1 <skin>
            <injure_sure> ~4 on <self>
            cigarettes|cigarette|fags|lighter ~3 on|to|into <self>|my_arm|my_arms|my_leg|my_hand|my_skin
            <injure> ~1 my|me ~1 <skin> ~6 <intent>
            <intent> ~6 <injure> ~1 my|me ~1 <skin>
            hide|hiding|hidden|cover|covering|show|showing ~2 cuts|burns|marks|wounds
            relapse|relapsed|relapsing ~8 razor|blade|cut|cutting|harm|clean|hurt|myself
            started|start|starting|back ~1 cutting|burning again|$
            started|back|gone_back ~1 to? cutting|burning !the|out|down|back|grass|hair|my_hair|sugar|carbs
            cutting again|myself|helps|is_the|makes
            clean|free ~4 until|till ~2 last_night|today|yesterday|tonight|this_morning
            razor|razors|blade|blades|lighter|scalpel|stanley_knife ~8 used|use|cut|skin|hide|hidden|hid|under_my|phone_case|arm|leg|thigh|myself|wrist|again
            hidden|hid|hide|hiding|keep|kept|got|found|bought|have|used|using|broke|broken|unscrewed|took ~3 razor|razors|blade|blades|sharpener !company|for_shaving|in_the_bathroom|runner|fortnite
            make|made|making <self> bleed
            cutting|burning|scratching|self_harm ~1 has|is|got|getting ~2 worse|bad|deeper|more|out_of_control
            starve|binge|purge and|or cut|burn|hurt|harm
            bruise|bruised|bruising my|me ~1 own? ~1 <skin>|self|myself
            pull|pulling|tear|tearing|rip|ripping ~1 my hair ~1 out ~4 and|stop|until|noise|head
            slit|slitting|sliced|cut|opened my|me ~1 <skin> ~2 open
            bang|banging|hit|hitting|headbutt|smash|smashing my head ~2 against|on|into|off ~1 wall|walls|floor|door|desk !by_accident
            blood ~3 sleeve|sleeves|sheets|towel|towels|bathroom_floor|razor|arm|arms !nose
            until|till ~2 it|i|they|bleed bled|bleeds|bleed|bleeding|drew_blood
            want|wants|wanted|need|needed|deserve|deserved|like|urge|craving|desperate ~1 to hurt|cut|burn|harm|bleed|feel_pain|punish <self>
            want|need|like|urge|craving|desperate|itching|dying|going to cut|bleed|slice $|again|so_bad|so_badly|right_now|tonight|my
            see my own? blood
            my|her|his|their <skin> ~5 covered|full ~2 cuts|burns|scars|marks|scratches
            fresh|new|more cuts|cut|burns|wounds|scars|marks ~3 on|down|up|over|from my|me ~1 <skin>
            <skin> ~3 raw|bleeds|bled|bleed|stinging
            knuckles|fists ~3 split|bled|bleeding|raw|bruised|swollen|broken ~2 !boxing
            want|need|wish|like|craving ~1 to? feel pain|the_pain
            <skin> ~1 is|are|am ~1 covered|full|ripped|shredded|cut|sliced ~2 cuts|scars|burns|blood|marks|up|open
            feel pain|something ~6 explode|cut|blade|scissors|or_i|numb|razor
            got|holding|have|grabbed the|a|my scissors|blade|razor|lighter|knife ~4 pain|skin|arm|myself|again|urge
            pain|hurt ~6 got|holding the|my scissors|blade|razor|lighter
            <count> ~3 without|clean|free ~8 again|slipped|relapsed|did_it|broke|ruined
            cutting|self_harm|harming|burning ~10 started|starting|doing_it|did_it again
            did it again ~4 sleeves|arm|legs|blade|razor|cut|hide
            cuts|cut|burns|marks ~3 on|up|down|over ~5 arm|arms|leg|legs|wrist|wrists|thighs
            only thing ~4 calms|helps|works|relief|feel ~4 razor|blade|cutting|cut|pain|blood|burning
            razor|blade|cutting ~4 calms|helps|relief|only_thing|makes_me_feel|friend
            blood|bleeding|pain|hurting ~3 calms|only_thing|relief|release|deserve
        """),
        fires=(
            "I cut myself last night",
            "The urge to hurt myself has been massive",
            "i keep burning my arm with a lighter",
            "I've got a blade hidden in my phone case",
            "hide the cuts on my arms",
            "relapsed last night, used my razor",
            "my daughter has been cutting herself",
        ),
        spares=(
            "cut myself some slack",
            "cut myself chopping onions",
            "I burnt my hand on the oven",
            "I used to cut myself at school, not for ten years",
            "started cutting the grass",
        ),
    ),
    Row(
        id="self-harm.urge",
        kind=_KIND,
        respond=Respond.TODAY,
        source="explicit",
        why="Has an urge to hurt themselves.",
        patterns=phrases("""
            urge|urges|urged|impulse|craving|temptation|tempted ~2 to cut|hurt|harm|burn|scratch|self_harm|bleed|punch
            urge|urges|impulse ~2 of|about cutting|hurting|harming|burning
            thinking|think|thoughts|thought|fantasising ~2 of|about cutting|hurting|harming|burning|slicing !my_hair|the|down|back|him|her|them|someone|people|my_hours|carbs|others|other|my_baby|my_neighbour|my|his
            thinking|think|thoughts|thought ~2 of|about cutting|hurting|harming|burning <self>
        """),
        fires=("tempted to cut again", "thoughts of harming myself"),
        excuses=_NO_ACCIDENT,
        spares=("no urges to cut this month", "thinking of cutting my hair"),
    ),
    Row(
        id="self-harm.hint",
        kind=_KIND,
        respond=None,
        source="usage-uk",
        why="Hints at having hurt themselves.",
        patterns=phrases("""
            did it again $
            have done it again $
            long sleeves ~3 tomorrow|again|hide|cover|summer|hot|then|today|now|until
            relapsed $|again|last_night|today|yesterday|tonight|this_morning
            not|no_longer ~1 clean any_more
            broke|lost|ruined|ended my ~1 streak ~2 clean
            bandage|bandaged|dressing|steri_strips ~4 arm|arms|wrist|wrists|thigh|leg
        """),
        fires=("did it again. long sleeves tomorrow then", "I relapsed last night"),
        spares=("I wore long sleeves to the office",),
    ),
)
