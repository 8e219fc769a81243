"""Something taken, told in pieces: what it was, how much, what it does now, and that one wishes it undone."""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.OVERDOSE_OR_MEDICAL_EMERGENCY
_NOT_EXCUSED = EVERY_EXCUSE - {Excuse.FIGURE, Excuse.SERVICE}

ROWS = (
    Row(
        id="swallowed.too-much",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.NOW,
        source="emergency",
        why="May have taken too much of something.",
        patterns=phrases("""
            <swallowed> && <drug> && <amount> && <signs>|<regret> -- <proper>|years_ago|when_i_was
            <swallowed> && <amount> && <signs> && <regret> -- <proper>|cake|food|dinner|pints|chocolate|years_ago|time
            took|taken|swallowed|necked|downed|had|ingested|drank|drunk|injected ~2 the_lot|all_of_it|all_of_them|them_all|it_all|the_whole_lot|the_rest|every_one|the_whole|the_entire|entire_contents|everything ~2 !on|in|home|out|back|away|off|from|to_the && box|empty|tablets|pills|packet|nightie|strip|bottle|mum|tell|sorry|dizzy|sleepy|starting|room|meds|ones|white|yellow|blue|die|gone|sick|drawer|bed|goodbye|cold -- <proper>|dinner|cake|washing|car|beer|photos
            <swallowed> ~6 <drug> && on_purpose|purposely|deliberately|to_sleep_forever|to_die|to_end|not_wake_up|silly|regret|changed_my_mind|ambulance|undo|stomach_pumped
            <drug> && in_one_go|all_at_once|handfuls|handful|fistful|lost_count|whole_strip|whole_packet|entire && took|taken|swallowed|had|necked|got|put|i -- <proper>|dog|cat|save|saved_for
            finished|emptied|polished_off|necked|downed|cleared ~3 strip|packet|box|bottle_of_pills|blister|tub_of|dosette && doubled|quiet|stand|sleepy|sick|dizzy|tablets|pills|wanted|dose|sleep -- antibiotics|course|crisps|biscuits|chocolates|cereal|tissues
            <swallowed> && <cleaner> -- gloves|dishes|bathroom_smells|smell_of|cleaned_the_bathroom|drank_water|surface|floors|oyster|mouthwash_after|allotment|garden
            <drug> && <drink> && not_feel|cannot_feel|can_not_feel|struggling|breathing|sit_up|stand_up|slow|shallow|cold|going_round|on_top|spinning|pass_out|blue|drifting -- <proper>
            insulin ~6 twice|double|again|too_much|extra|overdose|whole|all|50|60|80|100|200|300|on_purpose|wrong
            twice|double|doubled|two_lots|wrong_ones|mixed_up|muddled|wrong_box|wrong_tablets && insulin|tablets|pills|patch|patches|dose|medication|meds|box|methotrexate|warfarin|morphine && peculiar|funny|worried|sick|forgot|realised|what_do|should_i|sleepy|dizzy|lost_count|help|week|one_go|odd|faint|confused -- <proper>|chemist_sent|delivered
            meant|supposed to ~2 have|take ~1 # && a_day|realised|not|taken|been -- vitamin|calcium
            patch|patches && four|three|several|forgot|old_ones|new && awake|sleepy|drowsy|breathing|sick|confused -- nicotine|puncture|eye|knee|sewing
            taken|took|had|taking ~4 same thing|paracetamol && lost_count|both|all|cold_remedy|cocodamol|lemsip && sick|lost_count|yellow|side|too_many|day -- <proper>
            since the_tablets|the_pills|i_took|i_swallowed|i_drank|the_injection|they_gave_me && <signs> -- <proper>
            too much|many ~2 of the|my|his|her|gear|methadone|heroin|ket|mdma|coke|pregabs|spice|ghb && <signs>|wanted_out|properly|on_purpose -- chocolate|time|coffee|cake|caffeine|sun|telly
            mixed|mixing ~3 all_sorts|everything|tablets|pills|drugs|downers|gear|meds|stuff && <signs>|no_one|not_know|alone -- paint|salad|cake|washing
            took|taken|swallowed|had ~2 mum|mums|mother|dad|dads|father|husband|wife|partner|nan|grandad|brother|sister|friend|neighbour|patient|cat|dog|his|her|other_man|someone_else|flatmate ~2 <drug>|pills|tablets|antidepressants|digoxin && <signs>|<amount>|<regret>|know_what_it|water -- chemist|prescription|him_his|her_her|appointment|to_the|collect
            swallowed|swallow ~4 battery|batteries|magnet|magnets|razor|blade|blades|pen|glass|pin|pins|coins|cutlery|something_sharp|lighter|spring|screws !pride
            been|keep|kept saving|saved|stockpiling|hoarding ~3 <drug> && took|taken|tonight|one_go|all
            took|taken|swallowed|injected|drank ~6 an_hour_ago|hour_ago|hours_ago|minutes_ago|mins_ago|half_hour_ago && lot|loads|regret|scared|frightened|sick|paracetamol|overdose|all|many|bottle|box|undo|whole -- bus|train|dog|photo|exam|easing|eased|<proper>
        """),
        fires=(
            "took eight of them and the rest of the diazepam, feeling woozy and scared",
            "feel so sleepy since the tablets and cant feel my lips",
            "I've given myself the evening insulin twice and feel peculiar",
            "I drank the cleaning thing under the sink",
        ),
        spares=(
            "took my tablets and feel sleepy, it's on the leaflet",
            "took all the washing home and finished the whole packet of biscuits, feel sick",
            "drank water and cleaned the bathroom with bleach",
        ),
        excuses=_NOT_EXCUSED,
    ),
    Row(
        id="swallowed.undo",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.NOW,
        source="emergency",
        why="Asks about, or tells of, something already taken.",
        patterns=phrases("""
            took|taken|swallowed|necked|downed|injected|dropped|snorted|popped|done|had ~2 too many|much of|ket|xans|pills|tablets|mdma|gear|coke|$|and|lol|on_purpose|but|cannot|to|insulin|my|painkillers|heroin|last_night|lol -- <proper>|on_too|food|wine_with|to_eat|work|on_my_plate|time_off|sun|photos|credit|on_at|drink|to_drink
            too much|many ~1 ket|xans|mdma|heroin|gear|coke|pills|tablets|downers|pregabs|spice|ghb|acid|methadone|benzos && hands|legs|see|come|breathe|chest|face|move|help|sick|scared|nodding|under|purpose -- years_ago|when_i_was
            how long|soon|many|much ~2 before|until|till|does|do|would ~6 work|works|starts|start|know|kill|kills|kicks|take|die|dangerous|kick && took|taken|had|swallowed|them|thirty|pills|tablets|it_is_done|already -- <proper>|antidepressant|antidepressants|sertraline_to|new_meds|new_tablets|reference|mirtazapine_take|prescribed
            do|should|will i need|have|go|be ~3 a_and_e|a_e|hospital|go_in|ambulance|ring|call_an|worried && took|taken|had|swallowed|overdose|too_many|paracetamol|tablets|pills|forty|hours|ate -- <proper>|chest_pain|ankle|rash
            can|could|will|would|does you|it|that|this|i|paracetamol|ibuprofen|they ~3 die|kill|hurt|harm|damage|fatal ~3 from|you|me|amount && took|taken|swallowed|had|already|amount|yesterday|next_day|hours|many -- <proper>|spider|snake|mould|sadness|heartbreak|covid
            cannot|can_not untake|undo|take_it_back && taken|took|something|swallowed|it
            want|need|try|trying|tried|how_do_i ~2 sick|throw|bring|get|puke|cough ~1 it|them ~1 up|out|back_up && took|pills|tablets|swallowed|nothing|coming|kids|cannot|overdose|regret -- bug|hangover|fur_ball|stain|splinter|dog|cat|couch|locked
            already|they_are|all|lot|them|thats ~2 swallowed|taken|gone_down|went_down|already_down|inside_me|down_my_throat|down_the_hatch && i|what_do|regret|sick|wait|waiting|work|can|cider|amount|now|pills|tablets|lot -- <proper>|offer|exam|lift|stairs|internet|server|wifi|website
            down the hatch && wait|box|pills|tablets|all|lot|now -- pint|medicine_for|soup|oysters|prosecco
            there were|was # ~3 packet|box|bottle|strip|tub
            packet|box|bottle|strip|strips|blister|dosette|tub|packets|boxes|jar ~2 is|are|was|were|now|all ~1 empty|finished|gone|done && i|my|sleepy|sick|all|so|now|had|took|mum|bye|sorry|tablets|pills|dizzy|cold -- cereal|biscuits|crisps|tissues|milk|recycling|reorder|chemist|prescription|chocolates|wipes|nappies
            two|three|four|both|all|several|the ~1 empty strips|packets|boxes|blisters|bottles|pill_bottle|pill_packets -- milk|beer|wine|recycling|water|coke
            had|took|taken|swallowed|dropped|did|necked|tipped|downed|eaten ~3 everything|all|lot|whole_lot|contents ~2 in|from|of ~2 cupboard|cabinet|drawer|baggy|bag|bathroom|house|dosette|tin|box|bottle|packet|strip|jar|pot -- fridge|biscuit|biscuits|cereal|sweets|chocolate|crisps|cake|cookie|photos|clothes|clean|tidied|sorted|packed|out_of
            did|done|had|took|downed|necked|swallowed|finished ~1 the|a|my|one|his|her ~1 whole|entire|full|one bottle|packet|box|strip|pack|blister|tub|baggy|bag|lot -- wine|beer|crisps|biscuits|water|tissues|chocolate|prosecco|pringles|milk|haribo|sweets|house|washing|cereal|oreos|jaffa|gin_club|grapes|hobnobs|shift|book|shower_gel|tea
            had|taken|took|downed|necked|swallowed ~2 all|rest|lot|most ~1 of nan|mum|dad|mums|grandad|his|her|husband|wife|my ~3 && drug|pills|tablets|heart|meds|sleepy|cross|sorry|mine|sick|now -- advice|money|time|stuff|chips|dinner|chocolate|cake|biscuits
            i|ive ~1 changed my mind && pills|took|tablets|taken|what_do_i_do|what_do_i|now|swallowed|please|out|already|two_of -- holiday|colour|order|appointment|course|paint|sofa|dress|menu|name
            injected|snorted|smoked|shot_up|banged_up|those_lines|lines_of|three_days_on_it && chest|heart|under|alone|on_my_own|legs|breathe|cannot|more_than|twice|on_purpose|blue|purple|cold -- vaccine|insulin_as|botox|b12|fishing|washing|phone_lines|railway|<proper>|years_ago
            he|she|someone|somebody|bloke|man|lad gave|spiked|put|slipped ~3 me|my|something ~4 && cannot_move|can_not_move|legs|sleepy|drink|dizzy|remember|blackout|woozy|numb -- lift|advice|leaflet|dentist|doctor|nurse|anaesthetist|hug
            foam|foaming|froth|frothing && mouth|scared|help|lips -- coffee|beer|milk|mattress|roller|cappuccino|toothpaste|dog|sea
            i_did|i_have_done|done|did ~1 something stupid|silly|daft|terrible|bad && sick|ears|ringing|stomach|sleepy|dizzy|pills|tablets|ambulance|hospital|blood|room|fire|numb|swallowed -- drunk_text|ex|online|money|work|email|haircut
            took|taken|swallowed|had|necked ~1 them|it|em|the_pills|the_tablets|the_p ~2 at|about|an|hours|this|last|yesterday|around ~2 six|seven|eight|nine|ten|hour|lunch|morning|night|#|tea_time && <signs>|kill|slow|purple|funny|how_long|too_late|before_you|regret|still -- <proper>|train|photo|exam|test|dog|as_usual|again_at
            is_it|too ~2 late && took|taken|swallowed|pills|tablets|overdose -- exam|apply|call|ring|shift|library
            something|odd|or_so of ~2 them|counter|mine|his|her|tablets|pills|paracetamol -- people|years|us|guests|pages
            took|taken|had ~1 more than ~2 says|should|meant|packet|label|box|usual|normal|supposed && sleep|off|more|bit|lot|numb|sick|sleepy|night|purpose -- <proper>|my_fair|share|holiday|years
            nodding|noddin|drifting|slipping|going ~1 off|under|out && took|pills|tablets|typing|gear|patch|methadone|injected|had -- <proper>|lecture|telly|meeting|film|baby|radar
            patch|patches && on|stuck && two|three|four|five|six|several|all|at_once|drowsy|drink|breathe|sleepy -- nicotine|quit|knee|jeans|puncture|vegetable|cabbage|eye|garden|quilt
            gave|given|giving myself|me ~4 morphine|insulin|methadone|oramorph|diamorphine|fentanyl|an_injection -- <proper>
            hose|exhaust|engine_running|car_fumes|barbecue_in|helium|gas_on|gas_tap && head|sick|come_to|came_to|slipped|sealed|sleepy -- garden|washing|boiler|hob|camping|birthday|balloons|mot|mechanic
            i jumped && cannot_move|can_not_move|survived|sit_up|still_alive|rescued|pulled_me_out|fished_me_out|not_work|broken -- puddle|trampoline|queue|joy|skin|scared|started|seat|chance|rope|parachute|bungee|pool
            night_night|goodnight|good_night|bye|sweet_dreams && vodka|diazepam|pills|tablets|took|whole|all_of|swallowed|zopiclone|valium -- story|tucked|teddy
            room|everything|world|walls|screen|floor|everythings ~3 bending|sliding|soft|purple|slow|spinning|far_away|melting|tilting|double|swimming|going_round && took|had|since|pills|tablets|them|lot|something|paracetamol|codeine|cocodamol|co_codamol|counted|chest|drug|hands -- vertigo|panic|labyrinthitis|drunk_last|wine|cocktails|hangover|hungover|rollercoaster
            wet|soiled myself && numb|lips|took|pills|drink|cannot|patch|tablets -- laughing|sneeze|sneezed|cough
            taken|took|had ~2 my ~1 tablets|pills|meds|insulin|medication|dose ~2 twice|three_times|two_times|again|double|four_times && remember|forgot|today|think|muddled|worried|should_i -- <proper>|a_day|daily|as_directed
        """),
        fires=(
            "took too many lol and i keep nodding off",
            "there were fifty six in the packet and now there are none. box is empty and i'm so sleepy",
            "do i need to go a&e if i took too many but i feel normal",
            "just had everything in the cupboard that had a warning on it",
        ),
        spares=(
            "had too many biscuits, whole packet gone",
            "how long before the new tablets work, as prescribed",
            "I changed my mind about the paint now",
            "finished the whole bottle of wine",
        ),
        excuses=_NOT_EXCUSED,
    ),
    Row(
        id="swallowed.maybe",
        kind=_KIND,
        respond=None,
        other=Respond.TODAY,
        source="emergency",
        why="May have taken something that is doing harm.",
        patterns=phrases("""
            took|taken|swallowed|necked|ingested|downed|taked|injected|drank && <drug>|them|something|stuff|it && <signs> -- <proper>|years_ago|when_i_was|train|photo|antihistamine|hayfever|piriton|blood
            took|taken|swallowed|necked|ingested|taked ~1 them|it|something|what_was|some|many|the && not_sorry|frightened|told_a_soul|not_told|woke_up|regret|changed_my_mind|undo|do_not_want_a_fuss|already|what_do_i_do && <drug>|last_night|tin|side_hurts|yellow|pills|hour|them -- <proper>|exam|test|photo|train|dog
            tablets|pills|meds|overdose|insulin|codeine|paracetamol taken|gone|swallowed|all_gone|down|empty $|heart|frightened|and|now|sorry
            empty|empties && box|packet|packets|strips|bottle|blister && tablets|pills|paracetamol|meds|swallowed|took|sorry|all_of -- bin|recycling|bins|chemist|reorder|repeat
            something|thing|stupid|silly|daft ~2 with|about my|the|some|his|her tablets|pills|meds|medication|insulin
            done something silly|stupid|daft|terrible|bad && tablets|pills|meds|fuss|ambulance|sleepy|took
            <drug> && <drink> && too|on_top|both|struggling|all|most|bottle|lot|mixed|mix|sleep|know -- <proper>|mustnt|avoid|can_i|should_i|is_it_ok|allowed|christmas
            more|double|twice than|the what|label|dose|recommended|recommends|prescribed|should|usual && took|had|taken|tablets|pills|injection|dose|month|night
            rather more|too_many|a_few_too|more_than ~6 <drug> -- <proper>|left|in_the_cupboard
            i|ive|might|think|have ~3 overdose|overdosed|overdosing && think|might|accidentally|accident|now|help|took -- training|leaflet|statistics|chocolate|roses|plants|cute|cuteness|<proper>
            lost|losing|lose count|track && <drug>|strip|doses|tablets|had -- <proper>
            keep|keeping|can_not stay|keep awake|eyes_open|my_eyes_open && took|taken|tablets|pills|patch|drunk|injection|something|swallowed -- <proper>|night_shift|lecture|film
            only wanted|want|meant ~2 sleep|asleep|quiet|peace|numb && packet|tablets|pills|count|strip|taken|took|all
            how ~1 long|many|much && until|before|would|does|dangerous|enough|too|harm|serious && took|taken|swallowed|had && <drug> -- <proper>
        """),
        fires=(
            "Took some tablets and now I can't keep my eyes open",
            "I've done something silly with my tablets and I don't want a fuss",
            "Drunk two bottles on top of my diazepam",
        ),
        spares=("took my antibiotics and feel sick", "had wine with dinner and took my statin as prescribed", "done something silly to my car"),
        excuses=_NOT_EXCUSED,
    ),
    Row(
        id="swallowed.body-failing",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.NOW,
        source="emergency",
        why="Describes a body that may need an ambulance.",
        patterns=phrases("""
            not|barely|hardly ~1 breathe|breath|get_my_breath|catch_my_breath|breathing && inhaler|blue|alone|lips|swollen|swelling|stung|bitten|nuts|allergic|asthma|choking|injection|hour|getting_worse|carpet|help -- panic|mask|stairs|laughing|hill|run|running|corset|dress|pollen
            blood && toilet|loo|pan|vomit|vomited|coughing|coughed|stool|bringing && great_deal|lots|a_lot|so_much|faint|dizzy|full|bright|black|weak|clots|collapsed
            not feel|move ~1 my legs|arm|face|side|body && fall|fell|ladder|off|crash|floor|suddenly|phone|hit|come|came
            tongue|throat|face|lips ~3 swelled|swelling|swollen|swelling_up|closing|puffed|dropped|drooping|numb && swallow|breathe|bitten|stung|nuts|speak|talk|side|arm|eye|suddenly -- dentist|filling|botox
            hit|banged|bumped|fell ~4 head && vomiting|vomited|sick|blurred|blurry|sleepy|blood|passed_out|knocked_out|confused|dizzy|not_remember|warfarin|thinners
            chest|heart ~6 arm|jaw|crushing|sweating|vice|elephant|clappers && pain|tight|tightness|sweating|frightened|help|band|pressing|squeezing -- panic|film|kissed
            words ~4 come_out|coming_out|jumbled|slurred|muddled|wrong && face|arm|side|dropped|dead|suddenly|stroke
            worst headache|pain && ever|my_life|sudden|suddenly|neck
            sugar|sugars|glucose|hypo|ketones && 1.|2.|2|3|low|unconscious|shaking|passing_out|confused|sweating|30 && help|alone|not|can|wake|sweating|fitting
            waters|bleeding|contractions && pregnant|weeks && alone|heavy|blood|not_moved|too_early|lot
            baby|bump not moved|moving|kicked|kicking ~3 today|since|for|all
            coughing|cough|spitting|vomiting|vomited|throwing|threw|sicking|bringing ~2 blood
        """),
        fires=("cant breathe. inhaler empty. alone", "come off the ladder and I can't feel my legs"),
        spares=("couldn't breathe for laughing", "can't breathe on the stairs, so unfit", "the baby has not moved into her own room"),
        excuses=_NOT_EXCUSED,
    ),
)
