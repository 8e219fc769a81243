"""Something swallowed, said shortly: how many, whose, how long ago, what it does, and that nobody need come."""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.OVERDOSE_OR_MEDICAL_EMERGENCY

ROWS = (
    Row(
        id="gone-down.many",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.NOW,
        source="emergency",
        why="Says that many, or somebody else's, medicines have gone down.",
        patterns=phrases("""
            packet|packets|bottle|box|strip|strips|blister|dosette empty|emptied|gone ~1 -- <proper>|milk|shampoo|cereal|recycling|wine|beer|water|gas|crisp|crisps|full_or|half
            pills|tablets|meds|tabs|paras|pils ~1 gone|all_gone|down|inside_me|in_me ~1 -- <proper>|missing|stolen|off|up
            empties|empty_packets|empty_strips|empty_boxes|popped_strips && counted|seat|meds|months|car|reservoir|pills|carpet|tablets|every|floor -- bottle_bank|recycling|milk|pub|glass
            caned|banged|scranned|hoofed|boshed|bombed|smashed|popping|popped|popd|tkn|inhaled|dropped|chewed|crunched ~2 every|all|the|full|whole|many|my|too ~2 pill|pills|lot|box|pack|pingers|paras|packet|meds|tablets|cabinet|medicine|drugs -- <proper>|toast|dog|cat|house
            one_by_one|two_at_a_time|one_at_a_time|half_to_go|opening_the_next|take_another|each_time_you|started_taking && them|pills|box|squash|not_stopping|down|half|message|strip -- <proper>|stairs|steps|episode|chapter|vitamins|iron
            taken|took|swallowed|had ~2 enough ~1 pills|tablets|to_be_sure|that_it|that_tomorrow|to_do_it|that|of_them|to_sleep|to_kill|insulin -- <proper>|to_eat|time_off|leave|abuse|drink|of_this|sleep
            took|taken|swallowed|had|drank ~1 them|it|that_lot|those|everything ~2 #|ten|two|three|four|five|six|eight|twelve|few|couple ~1 hours|mins|minutes|days ago -- <proper>|photo|photos|dog|bus|down|back|off
            overdosed|overdose|od ~3 sunday|monday|tuesday|wednesday|thursday|friday|saturday|last_night|yesterday|today|this_morning|hours_ago -- <proper>|training|friend|client|patient|she|he
            took|taken|swallowed|eat|eaten|ate|necked|take pills|tabs|tablet|painkillers|sleepers|medicine ~1 -- <proper>|for_my|for_years|daily|every_day|each_day|each_morning|dog|out|seriously|i_take_tablets
            have|i ~1 eat|take|swallow|drink|finish ~1 many|too_much|all|lot|full|much ~3 tablet|tablets|pill|pills|medicine|drug|medication -- <proper>|water|every_day|morning
            tablet|tablets|medicine|pill|pills ~3 is|are|all finish|finished|gone ~4
            what|everything|whatever i ~1 taken|took|swallowed|needed && know|do|it_will|peaceful|cat|exactly|precisely|goodbye|cold|liver -- <proper>|from|course|class|photo
            great_deal|good_few|lot|plenty of? ~2 amitriptyline|paracetamol|codeine|pills|tablets|morphine|propranolol|insulin -- <proper>
            amitriptyline|paracetamol|codeine|morphine|propranolol|diazepam|zopiclone ~3 great_deal|a_lot|lots|loads|all_of|plenty
            handful|triple|double|doubling|treble|extra ~5 each|every|since ~2 night|day|monday|tuesday|wednesday|thursday|friday && pills|tablets|liver|build|dose|meds|my -- <proper>|raisins|nuts|shift|shifts
            cannula|syringe|needle|drip ~2 in|out && i|used|access|ready|arm|took|my -- hospital|nurse|ward|antibiotics|chemo|iv_team|sewing|haystack
            did|had|took|done ~1 a hit|bump|line|bag|fix|shot ~6 under|breathe|strong|alone|heart|going -- <proper>|covid|flu|vaccine|penalty
            used|injected|fix on me|my own ~6 strong|breathe|rehab|after|under
            forgetting|forget|forgot to breathe
            breathing ~2 gone|is|getting|so ~1 shallow|slow|funny|weird|hard && tablets|took|pills|fish|cold|alone|lips|had|i -- meditation|yoga|exercise|panic
            eyes ~2 open ~4 had|took|so_many|pills|tablets|too_many -- <proper>
            ate|eaten|picked ~2 berries|mushrooms|seeds|leaves|foxglove|yew ~4 read_about|poison|deadly|on_purpose|google|laburnum|hospital|sick
            rattle|rattling && pills|myself|hear|i_can -- toy|baby|car|snake|window|exhaust|cough|chest
            took|taken|tuck|tok|swallowed|swallied|swallow|ate|eat|eaten|emptied|drank|drunk|necked|downed|had|having_taken|used|injected|chucked|finished|scoffed|got_through|put_away|tipped ~3 all|every|handful|handfuls|loads|lots|lot|many|rake|whole|hale|full|entire|rest|remainder|too_many|strip|strips|month|extra|several|bunch|fistful|plenty|pile|load|entirety|all_the|tons|most ~4 <drug>|medicine|medicines|tabs|painkillers|pills|oramorph|pen|drops -- <proper>|chemist|clean|clear|sorted|put_them|back_to|delivered|dog_his|cat|dosette_up|reviewed|organised
            took|taken|had|swallowed|necked|popped !at|to|been|by ~2 <many> ~1 $|odd|of_them|of_those|and|now|or_so|ish|at_once|then|in_one|lying|so_far|pills|tablets|blue|white|will_i -- <proper>|minutes|hours|years|people|days|steps|guests|pounds|quid|lessons|weeks|pages|photos|likes
            will|would|am|is i|it|my_liver ~2 be|alright|ok|okay|die|gone|damaged && took|had|taken|swallowed && <many>|loads|lot|lots|many|whole|all|strip|bottle|box|packet -- <proper>|guests|people|books
            <many> ~1 went|gone|all_gone|have_gone|are|is ~1 down|in_me|inside_me
            gone|went|going|all|they_are|it_is|they ~1 down|in_me|inside_me|kicking_in|kick_in && pills|tablets|strips|goodnight|let_me|pump|lying|cuppa|till|until|swallowed|wait|waiting|half_another -- lift|stairs|sun|phone_battery|server|street
            pills|tablets|tabs|they|drugs ~2 working|wrking|kicking|kick_in|taking_effect|hitting && let_me|drift|type|cannot|sleepy|lying|goodnight|waiting|bye|floaty|dark|at_last -- better|antidepressants|weeks|gp|happy|helping|mood|side_effects|new_tablets
            there|it was|were ~1 <many> ~6 none|empty|gone|now_there|not_any && in|packet|now|box|bottle -- people|guests|biscuits|cakes|seats|candidates|eggs
            packet|bottle|box|strip|strips|tub|jar ~1 empty|emptied|finished && nearly|me_too|gone|goodnight|took|swallowed|sleepy|had|i|drank -- <proper>|milk|shampoo|cereal|gas|recycling
            drank|drunk|had ~3 bottle|vodka|gin|whisky|wine ~4 emptied|packet|pills|tablets|strip|everything_in|cabinet
            vodka|gin|whisky|wine|rum|beer|cider ~2 and ~2 every|all|my|the|whole|loads|handful ~2 pill|pills|tablets|tablet|packet|meds|diazepam|cabinet
            took|taken|swallowed|had|ate|drank|used|necked|injected ~1 my? ~1 <whose> ~3 pills|tablets|tabs|meds|medication|morphine|patches|drops|insulin|sedative|sedatives|heart|methadone|diazepam|oramorph|antidepressants|sleepers|painkillers|medicine -- chemist|prescription|to_him|to_her|collect|collected|out_to|round_to|up_to|him_his|her_her|out_of_reach|back_to|dosette_for|appointment|blood_pressure_reading
            swallowed|swallied|swollowed ~2 everything|them|those|loads|it_all|the_lot|lots|something|stuff|what_was|what_they|all|so_many|too -- pride|fly|words|food|toothpaste|gum|chewing_gum|water|pool_water|my_feelings|seawater|a_bug
            done|did ~1 it|that|the_deed && kick_in|sitting|cuppa|lying|waiting|swallowed|pills|tablets|packet|empties|curtains|goodnight -- washing|homework|exam|hoovering
            since|after i ~1 swallowed|took_those|took_them|took_that_lot|took_that|drank_that|injected -- years|decades|<proper>|planted|recovery|photo|photos
            two|three|four|five|both|full|whole|half ~2 strips|packets|boxes|bottles|blister_packs && in_me|down|took|swallowed|took_all -- <proper>|whisky|chemist|wine|beer|milk|crisps|biscuits|moving
            keep|kept|been ~1 taking|upped|upping|doubling|doubled|trebled ~3 <drug>|more|extra|the_dose && trembling|confused|slurring|poisoned|sick|shaking|dizzy|yellow|awake|hours|hour|myself|counting|more_and_more -- <proper>|gp_said|doctor_said|as_told
            one|doubled|took|more ~2 after|then|and another|again|doubled|more && <drug>|counting|dizzy|slurring|sleep|stopped_counting|numb -- <proper>|episode|biscuit|chapter|hill|bid|efforts
            woke|wake|woken|slept|sleeping ~4 did_not_work|not_work|still_here|rough|eighteen|fifteen|twenty|taken_enough|failed|still_alive && tablets|pills|taken|took|enough|it_did|overdose|rough|work -- alarm|phone|hangover|hungover|wine|shift|flight|jet_lag|night_shift
            yellow|brown|jaundice|jaundiced|orange|dark ~4 eyes|skin|wee|urine|pee|peeing && took|had|taken|overdose|tablets|pills|paracetamol|them|loads|monday|sunday -- <proper>|beetroot|vitamin|vitamins|berocca|baby|hepatitis|curry|fake_tan|antibiotics
            tummy|stomach|liver|kidneys|side|belly ~4 agony|pain|hurts|killing|swollen|failing|gone && took|taken|overdose|tablets|pills|swallowed|lot -- <proper>|period|ibs|gallstones|food_poisoning
            yes|yeah|yep|yh|aye|no ~4 took|taken|tablets|pills|something|swallowed && lot|now|before_you|pills|tablets|hour|all|minutes|not_cut|earlier|already -- <proper>|this_morning_as|usual|no_pills|no_tablets|no_plan
            handful|handfuls|fistful|little_overdose|small_overdose|heavy_handed|few_extra|bit_much && took|had|diazepam|tablets|pills|sleep_it_off|drama|purpose|little|just|tonight|meds -- <proper>|salad|nuts|snow|popcorn|people|times|years|sand|blackberries|chips
            drank|drunk|swallowed|poured|necked ~3 it|something|that|stuff && antidote|garage|shed|under_the_sink|label|bottle_marked|burning|burns|poison|skull|cleaning -- <proper>|pint|wine|tea|coffee|smoothie
            sniffed|snorted|smoked|popped|dropped|bag|gear|pill|line|lines|ketamine && heart|legs|chest|going_over|on_my_own|slow_down|will_not_work|not_work|normal|too_much|overheating|fitting|jaw|way_more -- <proper>|shopping|paint|washing|bin|fishing|years_ago|tea_bag
            hung|hanging|hanged|strung ~4 snapped|broke|gave_way|neck|swelling|came_down|rope|branch -- picture|pictures|washing|curtains|coat|baubles|wallpaper|painting
            jumped|fell|threw_myself && back_broke|back_is|legs|not_move|cannot_move|can_not_move|not_feel|broke|broken && i|my|floor|roof|bridge|window|alone|phone -- trampoline|ladder_last|horse|bike|skiing|football|rugby|years_ago
            gas is on|taps|tap && dizzy|sleepy|oven|on_purpose|sat|headache -- boiler|engineer|bill|hob_for
            stabbed|shot|slit|slashed|hanged|gassed|electrocuted|drowned ~1 myself|meself|my_own ~4 -- <harmless>|in_the_foot|fork|laughing|game|fifa|gta
            took|taken|had|swallowed ~1 them|it|these|those|everything ~4 no_one|nobody|where|quiet|bed|curtains|lie_down|on_my_own|baby|alone|goodbye|peace && find|come|will|help|swallowed|took|asleep|next_door -- photos|pictures|kids|dog|bins|shoes|<proper>
            took|taken|had|ate ~1 my ~2 night|bedtime|morning|evening|weeks ~2 meds|tablets|pills|ones ~4 and ~3 tomorrow|rest|next|more|week|years -- <proper>
            month|week|year|fortnight|weeks|months of|supply|worth ~3 <drug> ~6 supper|tea|once|gone|one|tonight|took|swallowed|ate|down -- <proper>|collected|picked_up|ordered|prescription
            finished|emptied|drained the bottle|box|packet && not_the|gin|pills|tablets|meds|swallowed|oramorph|methadone|sorry|goodbye|stopped -- wine|sauce|shampoo|ketchup|milk
        """),
        fires=(
            "do I need A&E if I've taken a whole strip of pills",
            "had the month of antidepressants for supper",
            "ate hubby's heart pills to stop my own",
            "I've had forty odd, lying here",
            "so drowzy i tok my nans tabs",
        ),
        spares=(
            "took all my tablets to the chemist to be sorted",
            "took fifteen photos and had twenty guests",
            "the new tablets are working, mood better",
            "took Dad his pills, him his and her hers",
            "a handful of nuts",
        ),
        excuses=EVERY_EXCUSE - {Excuse.SERVICE},
    ),
)
