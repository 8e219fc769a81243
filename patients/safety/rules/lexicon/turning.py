"""Harm to others as it is told by those who mean it, and by those who fear their own hands."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.HARM_TO_OTHERS
_EXCUSES = EVERY_EXCUSE - {Excuse.FIGURE}
_GAMES = (
    "fifa|xbox|ps5|game|games|fortnite|chess|darts|tennis|badminton|pool|quiz|football|match|rugby|boxing|karate|curry|pint|lol|haha|panto|"
    "shed_door|diy|shelf|nail|cooking|chop|chopping|onions|joint|cricket|baseball|bbq|barbecue|garden|slugs|wasps|weeds|film|novel|book|episode|"
    "feelings|back_pain|hearing_aid|cat|surprise|birthday|present|party|cake|roast|chips|tea_and"
)

ROWS = (
    Row(
        id="turning.means-it",
        kind=_KIND,
        respond=Respond.NOW,
        about=About.SELF,
        source="violence",
        why="May mean to hurt somebody.",
        patterns=phrases(f"""
            hammer|knife|bat|petrol|axe|gun|acid|machete|twelve_bore|shotgun|rifle|kettle|boiling|pan_of_oil|hot_oil|crowbar|blade|brick|screwdriver|weapon|shank|poison|rat_poison|stanley && i|me|my|im|ill && him|her|them|his|their|man|brother|boss|driver|face|ex|lad|someone|landlord|neighbour|house|flask && tomorrow|tonight|friday|monday|when_he|when_she|when_they|waiting|taking|bought|know_where|lives|outside|going_to|off_to|over_him|over_her|for_his|for_her|make_him|make_her|laughing|ready|meant|meaning_to|seat|pocket|bag|filled|door -- {_GAMES}|he_has|she_has|he_is_got|myself|my_arm|skin|wrist|hide|hid|scared_of_him
            following|followed|follow|waiting_for|wait_for|sat_outside|stood_outside|parked_outside|know_where|know_which|know_what_time|outside_his|outside_her && him|her|his|their|lives|gets|house|home|parks|train|gate|gaff && i|im|ill|ive && push|frighten|hurt|pay|not_going_to_be_talking|hammer|nights|mornings|kill|scare|sort|regret|finish|do_him|batter|knife|smash|pushed|so_she_knows|bought -- {_GAMES}|he_follows|she_follows|following_me|dog|instructions|lead
            not leaving|leave|walk|walking|get_out|come_out|wake_up ~4 walking|alive|house|again|in_one_piece && he|she|they|him|her && i|tonight|swear|when -- {_GAMES}|scared
            do|doing to him|her|them|his what he|she|they did|done
            someone|somebody|he|she|they|one_of_us ~2 leaving|going|coming_out ~4 box|coffin|body_bag|ambulance && house|past|care|which|one_of_us|that|tonight -- {_GAMES}
            shoot|shooting|burn|burning|blow|blowing|torch|torching|smash|light up|down ~4 his|her|their|the|ends|place|house|school|office|man|mosque|church -- {_GAMES}|bulb|calories|candle|fire|bonfire|sparklers|screen|rubbish|leaves
            i am|will|gonna|going|ill|shall ~3 push|throw|put|pour|drive|run|drop ~3 him|her|them|it ~3 under|over|off|in_front|down|through|face|into|out && i -- {_GAMES}|nursery|school|station|airport|bed|bath|cot|bin|a_line|money
            get|getting|got|have|has ~2 what is|what_they|what_he|what_she coming|deserve|deserves && i|minding|tomorrow|waiting|somebody|someone|hands|myself -- {_GAMES}|karma|pay_rise|award|promotion|recognition
            finish|finishing it|him|her|them|the_job ~2 off? && when_they|police|tonight|asleep|going_back|next_time|axe|knife -- {_GAMES}|homework|report|essay|painting|sandwich|marathon|chapter|work|shift|degree|course|myself|me
            get away with|away_from ~1 killing|murder|murdering|hurting|it && stepdad|him|her|plan|work_out|notebook|how_i|boss|husband|dad|every_night -- {_GAMES}|wearing|parking|biscuit
            planning|plan|planned|worked|work|working|rehearse|rehearsed ~4 how ~3 hurt|kill|get_rid|do_it_to|stab|poison|end && him|her|them|manager|boss|stepdad|ex|dad|teacher|husband|someone|his -- {_GAMES}|myself|my_life
            going|gonna|want|wanna ~2 make|stop him|her|them ~2 laughing|smiling|breathing|talking|walking|sorry|suffer|pay ~3 -- {_GAMES}|laugh
        """),
        fires=(
            "this lad keeps laughing at me so im taking the hammer in tomorrow",
            "I know where the driver lives. I've bought a hammer",
            "someone's leaving that house in a box",
        ),
        spares=("taking the hammer in tomorrow to fix his shelf", "I follow her instructions every morning", "burn down the candle"),
        excuses=_EXCUSES,
    ),
    Row(
        id="turning.own-hands",
        kind=_KIND,
        respond=None,
        about=About.SELF,
        source="violence",
        why="May be afraid of harming somebody, or has come near it.",
        patterns=phrases(f"""
            my|own hands|arms|fingers ~5 neck|throat|doing_it|back_of -- {_GAMES}|pain|ache|stiff|physio|massage|mine
            throw|shake|drop|smother|hurt|hit|slap|suffocate|drown ~2 him|her|it|them|the_baby|baby|someone && i|my && scared|going_to|afraid|elbows|crying|screaming|hours|hands|next_time|cannot_stop|feel_it|might|nearly|want_to|wanted_to|urge|picture|see -- {_GAMES}|a_ball|party|tantrum|ashes|away|rug|hint|line|off_at
            pillow && face|over|near|mouth && him|her|baby|mum|husband|peace|wife && i|my -- {_GAMES}|his_pillow_over_my|smells
            look|looks|looking ~3 baby|him|her|knife|stairs|window ~8 easy|easily|drop|throw|push|stab|hurt|stairs|window && i|my -- {_GAMES}|easy_going|easy_baby
            scared|frightened|afraid|terrified|worried|fear ~4 what ~2 i|my_hands|my_temper ~2 do|might_do|will_do|capable -- {_GAMES}|if_i|when_i_grow|with_my_life|for_work|about_work|for_christmas
            scared|frightened|afraid|terrified of my|own ~1 hands|temper|anger|rage|self|thoughts|strength
            red_mist|see_red|seeing_red|saw_red|black_out|blind_rage|switch_flips|lose_it|losing_it|snap|snapping|explode|blow ~8 floor|hurt|someone|frightened|scared|kids|him|her|lads|kill|wrong_person|fists -- {_GAMES}|snapchat|elastic|photo|laughing|my_job|weight|crisps
            pushed|threw|swung|drove|punched|kicked|slapped|hit|strangled|shook|grabbed|bit|chucked|smacked|had_him|had_her ~4 him|her|mum|them|at_him|at_her|by_the_throat|dad|nan|wife|husband|son|daughter|the_baby|my_girlfriend && again|next|finish|missed|shaking|going_back|wanted|cannot_stop|could_have|went_down|scared|pulled_me_off|sorry|ashamed|hate_myself|turned_round|police|swerved|what_have_i -- {_GAMES}|ball|party|he_hit_me|hit_me|hits_me|sister_hit|on_the_swing|up|him_a|her_a
            begun|started|been carrying -- {_GAMES}|baby|shopping|weight|on_with|bags|boxes|a_lot|him|her|my_daughter|guilt|it_all|water|spare|an_umbrella|the_team|too_much
            bat|knife|hammer|axe|crowbar|blade|machete by|under|beside|behind|next_to ~2 door|bed|pillow|seat|mattress -- {_GAMES}
            dream|dreams|daydream|daydreams|fantasy|fantasies|fantasise|imagine|imagining|picture ~6 strangle|strangling|stab|stabbing|kill|killing|hurting|hurt|shoot|shooting|beating|burning|drowning ~3 him|her|them|man|boss|someone|people|everyone|my|manager -- {_GAMES}|myself|me|being|film
            not lose sleep|mind_who|care_who|care_if|bothered ~3 && bat|dead|box|kill|hurt|prison|carpet|him|caught|he|she -- {_GAMES}|penalty|spurs|goalkeeper|election
            prison|life_sentence|inside|parole ~6 worth_it|not_care|do_not_mind|kill|him|her|tonight && i|ill|id -- {_GAMES}|visit|officer|film|years_ago
            want|wanted|need|wanna ~1 to hurt|frighten|scare|punish|kill|strangle|push|stab|burn|batter|shake|poison ~1 him|her|them|someone|the_man|people|everyone -- {_GAMES}|myself|never|do_not|not
            only when i drink|am_drinking && drinking|hit|hurt|temper
            poison|bleach|something|bottle|crushed_tablets ~6 his|her|their ~1 flask|tea|coffee|dinner|food|drink|glass && i|tomorrow|shall|meaning|put|thought -- {_GAMES}|sugar|salt|milk
        """),
        fires=("scared of my own hands", "i look at the baby and i see how easy the stairs are", "pushed mum. she went down like paper and i wanted to do it again"),
        spares=("started carrying an umbrella", "scared of what I might do with my life", "hands and neck ache, physio on Friday"),
        excuses=_EXCUSES,
    ),
)
