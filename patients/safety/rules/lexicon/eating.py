"""An eating disorder that has become a danger to the body."""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import Row, phrases

_KIND = Kind.EATING_DISORDER_EMERGENCY

ROWS = (
    Row(
        id="eating.collapse",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.NOW,
        across=1,
        source="eating",
        why="Signs of a body failing with not eating or purging.",
        patterns=phrases("""
            <faint> ~10 <starve>|<purge>
            <starve>|<purge> ~12 <faint>|blood|potassium
            vomit|vomiting|throwing_up|threw_up|sick|purge|purging|bringing_up ~3 blood
            not|nothing ~3 drink|drinking|drunk|water|fluids ~4 days|2_days|three_days|calories|scared|weight|fat
            bmi ~4 <bmi>
        """),
        fires=("Passed out twice at school because I won't eat", "I've been purging and now there is blood, vomiting blood", "My BMI is 13"),
        spares=("fainted at the blood test", "my BMI is 24", "felt faint in the heat"),
    ),
    Row(
        id="eating.restricting",
        kind=_KIND,
        respond=Respond.TODAY,
        other=Respond.TODAY,
        source="eating",
        why="Eats nothing, or purges, to a degree that endangers the body.",
        patterns=phrases("""
            not|nothing ~2 eaten|ate|eat|eating|had !meat|out|gluten|dairy|chocolate|bread|sugar|breakfast|there|sweets|carbs|to|a_drink ~4 <days>
            not ~2 eaten|eat|eating|ate ~1 anything|a_thing|food|proper_meal|solid|since ~1 <since>
            nothing but|except|apart_from water|coffee|gum|chewing_gum|diet_coke|black_coffee|ice|celery|tea|lettuce
            had|eaten|ate ~1 one|1|a|an|half|two ~2 apple|cracker|banana|biscuit|rice_cake|yoghurt|meal|slice ~2 since|in|all <since>|days|week|two_days|three_days
            day <days_n>|13|15|20 of? ~1 no|not|without|zero food|eating|anything
            no|zero food|meals for|in|since ~2 days|week|<since>
            not let|allow myself ~1 eat|have|food|to_eat
            throw|throwing|threw|bring|bringing|sick up? everything|all|what|whatever ~2 eat|ate|eaten
            throw|throwing|bring up everything $
            living|surviving|lived|existing on water|gum|diet_coke|ice|air|black_coffee|cigarettes|apples|lettuce ~2 !during_exams
            living|surviving|lived|existing on a|an|one|half ~3 day
            only eat|eating|ate|had|have ~3 apple|calories|lettuce|cucumber|rice_cakes|water|gum ~4 day|days|week|since
            <purge> ~4 <times>
            <purge> !bug|norovirus
            laxatives|laxative|diuretics|diet_pills|ipecac ~4 day|daily|week|night|box|pack|packet|heart|lots|every|lose
            <lots_small> laxatives|laxative|diet_pills|diuretics
            took|taking|take|taken|abusing|using ~3 laxatives|diuretics|diet_pills !for_constipation|from_the_doctor
            skip|skipping|miss|missing|not_taking|leave|leaving|withhold|omit|stopped ~2 insulin ~5 weight|lose|thin|skinny|fat|slim
            insulin ~8 lose_weight|thin|skinny|slim
            under|eating|eat|below|just|only|eaten|ate|having|on ~2 <lowcal> calories|cals|kcal !drink|snack|bar|burn
            <kg> ~4 fat|huge|disgusting|lose|more|obese|massive|heavy|too_much
            stopped|stop|refuse|refusing|not drinking|drink|to_drink ~1 water|fluids|anything ~5 bloat|bloated|weight|calories|fat|lose|lighter|scales
            insulin ~4 control|manage|lower|affect|for ~1 my? weight
            lost ~3 stone|stones|kg|kilos ~4 weeks|month|fortnight|week !slimming|happy|slimming_world
            refuse|refuses|refusing|stopped|scared|afraid|terrified ~2 to|of? eat|eating|drink|swallow !meat|out|there|mushrooms|in_public|veg|vegetables|greens|broccoli|peas|his|her|their|anything_green
            starving|starve|starves|starved <self> !before|for_the_buffet
            fasting|fasted|fast ~3 day <days_n>
            water fast|fasting ~3 day|days
            anorexia|anorexic|bulimia|bulimic ~6 back|worse|winning|killing|hospital|relapse|relapsed|taken_over|weight|voice|control
            <child>|friend|sister|she|he ~2 not|stopped|refuses ~2 eating|eat|drink|eaten !meat|veg|vegetables|greens|much|their|her_tea
            exercise|exercising|running|run|gym ~3 4|5|6|7|hours|four|five|six|seven|eight hours|day ~5 eat|eaten|food|calories|burn
            weigh|weighs|weighing|weight_is|at|to only? 4|5|28|29|30|31|32|33|34|35|36|37|38|four|five stone|kg|kilos|st !baby|suitcase|dog|bag
            exercise|exercising|gym|run|running ~1 <days_n>|two|2 hours ~5 eat|eating|apple|calories|food
            potassium|electrolytes|sodium ~2 is|are ~1 low|dropping|dangerous|out
            keep|can_not_stop|constant|always vomiting|purging|bingeing|being_sick ~3 !bug|pregnant|pregnancy|chemo|norovirus
            not let|allow|allowing|letting myself|me drink|water|eat ~8 lost|lose|pounds|weight|kilos|scales
            not ~1 eaten|ate|eat for|in <days_n>|two|2 $|days|now
            only ~1 had|have|drunk|drink ~2 coffee|water|gum|coke|ice since|for|in ~3
            not stop exercising|running|working_out ~6 not|never eat|eating|ate
            weigh|down to|only|at 4|5|6|28|29|30|31|32|33|34|35|36|37|38|four|five|six stone|kg|kilos ~3 !baby|suitcase|bag|dog
            tube fed|feed|feeding ~6 refus
        """),
        fires=(
            "I haven't eaten anything for five days",
            "making myself sick after every meal",
            "took 40 laxatives last night",
            "i skip my insulin so i lose weight",
            "nothing but water since last monday",
        ),
        spares=("I haven't eaten since breakfast", "Fasting for Ramadan and feeling good", "been sick three times today, some bug off the kids", "not eaten meat for days"),
    ),
)
