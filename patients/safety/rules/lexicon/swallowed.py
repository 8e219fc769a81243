"""Something taken, told in pieces: what it was, how much, what it does now, and that one wishes it undone."""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.OVERDOSE_OR_MEDICAL_EMERGENCY
_NOT_EXCUSED = EVERY_EXCUSE - {Excuse.DENIED, Excuse.FIGURE}

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
            <drug> && in_one_go|all_at_once|handfuls|handful|fistful|lost_count|whole_strip|whole_packet|entire && took|taken|swallowed|had|necked|got|put|i -- dog|cat|save|saved_for|bus
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
            took|taken|swallowed|injected|drank ~6 an_hour_ago|hour_ago|hours_ago|minutes_ago|mins_ago|half_hour_ago && lot|loads|regret|scared|frightened|sick|paracetamol|overdose|all|many|bottle|box|undo|whole -- bus|train|dog|photo|exam|<proper>
        """),
        fires=(
            "I took all of it. the white ones and the small yellow ones. the box is empty",
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
        id="swallowed.maybe",
        kind=_KIND,
        respond=Respond.ASK,
        other=Respond.TODAY,
        source="emergency",
        why="May have taken something that is doing harm.",
        patterns=phrases("""
            took|taken|swallowed|necked|ingested|downed|taked|injected|drank && <drug>|them|something|stuff|it && <signs> -- <proper>|years_ago|when_i_was|bus|train|photo|antihistamine|hayfever|piriton|blood
            took|taken|swallowed|necked|ingested|taked ~1 them|it|something|what_was|some|many|the && not_sorry|frightened|told_a_soul|not_told|woke_up|regret|changed_my_mind|undo|do_not_want_a_fuss|already|what_do_i_do && <drug>|last_night|tin|side_hurts|yellow|pills|hour|them -- <proper>|exam|test|photo|bus|train|dog
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
