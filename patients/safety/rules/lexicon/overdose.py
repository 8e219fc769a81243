"""A body in danger now: something swallowed, bleeding, signs that call for an ambulance."""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.OVERDOSE_OR_MEDICAL_EMERGENCY
_NOT_TAKEN = "!from_the|to_the|back|with_me|out_of_date|delivered|ordered|changed|reviewed|stopped|increased"

ROWS = (
    Row(
        id="overdose.taken",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.NOW,
        across=1,
        source="emergency",
        why="Says that too much medicine, or poison, has been taken.",
        patterns=phrases(f"""
            <took> !to ~2 <lots> ~4 <pill> {_NOT_TAKEN}
            <took> ~1 about|like|around|over|nearly|at_least|roughly|some? <number> ~1 <pill> !mg|milligrams
            <took> ~2 <number> or|to|odd|plus ~2 <pill>
            swallowed|necked|downed|gulped|munched|took ~1 all_of_them|the_lot|them_all|the_whole_lot|all_my_meds|everything_in_the|the_whole_packet|a_whole_packet|the_packet|the_bottle_of
            swallowed|necked|downed|gulped ~1 the|a? whole|entire|full? packet|box|bottle|strip|pack|lot|tub !of_wine|of_water|of_beer|of_coke|of_vodka|of_prosecco
            swallowed|necked|gulped|downed !my|the|one|two|a|2|1|his|her ~3 <pill>
            <took> ~3 <poison> !bottle|gloves|out
            <took> an? overdose !of_chocolate
            overdosed|overdosing !on
            overdosed on ~3 <pill>|insulin|heroin|drugs|purpose|coke|fent|gear|it
            have|has|had|think_i ~1 overdosed|overdose !on|chocolate|of
            <took> ~6 <pill> ~8 vodka|gin|whisky|wine|sleepy|wake_up|dizzy|regret|panicking|scared|on_purpose|not_wake|more_than|alcohol|ambulance|drowsy
            taken|took|swallowed ~1 something i should_not_have|ought_not|regret|am_not_meant|was_not_meant
            not breathe ~4 chest ~3 hurts|hurting|pain|tight|crushing
            chest ~3 hurts|hurting|pain|crushing ~6 not breathe
            taken|took|swallowed|had ~2 something|stuff|everything ~8 ambulance|regret|scared|sleepy|die|wake
            taken|took|given|had ~4 more|double|triple ~3 than_i_should|the_dose|the_amount|prescribed|than_the_limit|than_the_max|maximum|my_dose|my_insulin|than_you_should
            took|taken|had|given|injected ~2 far|way? too much|many ~4 <pill>|it|methadone|insulin|medicine|ket|mdma|drugs
            injected|took|taken|used ~2 all|loads|too_much ~2 insulin
            took|taken|swallowed those|these|the|some|my|all ~1 <pill> ~6 <number>|loads|all
            inhaled|huffed|sniffed|breathed ~4 gas|lighter_fluid|butane|solvent|aerosol|fumes|glue|petrol
            foaming at the mouth
            after|from|because_of what i ~1 took|taken|swallowed|drank
            stay|keep awake ~6 took|taken|pills|tablets|swallowed
            <relation>|he|she|they|lodger|housemate ~1 has|have ~1 taken|swallowed|drunk ~1 <pill>|something|bleach|poison
            think|worried|scared ~2 i ~1 took|taken|had too|so many|much !on|time|of_a_lunch|cake|chocolate|food|pudding|to_drink|wine
            took|taken my|the|a whole|entire weeks|months|week|month|days|day ~3 <pill>|once|at_once
            took|taken ~4 <pill> at_once|in_one_go|all_together|all_at_once
            injected ~3 insulin|heroin|units ~6 die|too_much|all|on_purpose
            mixed|mixing ~3 <pill> ~3 alcohol|vodka|drink|heroin|gear
        """),
        fires=(
            "I've taken a load of paracetamol",
            "took 30 sertraline an hour ago",
            "i swallowed bleach",
            "I've od'd I think",
            "Swallowed the whole packet",
            "had all my diazepam and a bottle of gin",
            "my husband has taken a load of tablets",
        ),
        spares=(
            "took 2 paracetamol for my headache",
            "took all my washing to the launderette",
            "overdosed on mince pies this weekend",
            "took an overdose when I was 19, years ago, and I am well",
            "I took my tablets this morning",
        ),
    ),
    Row(
        id="overdose.bleeding",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.NOW,
        across=1,
        source="emergency",
        why="Bleeding that may not stop.",
        patterns=phrases("""
            can|could not stop ~2 blood|bleeding !nose
            not stop|stopping|stopped|stops ~1 bleeding|the_bleeding|the_blood|spurting
            bleeding|blood ~3 not|never stop|stopping|stopped|slowing !nose|gums
            cut|went|gone|cutting|go too deep !into_debt
            cut|wound|arm|wrist|leg ~3 is? so? deep|gaping|wide_open|spurting|gushing|pouring|to_the_bone !clean
            can_see|see ~1 the|my bone|fat|tendon|muscle !loss
            bleeding out|everywhere|loads|heavily|really_badly|badly|so_much|a_lot !nose
            blood everywhere|all_over_the|pouring|gushing|is_pouring
            losing|lost ~1 lot|loads|so_much|too_much ~1 of? blood !weight|test
            need|needs|think_i_need stitches
        """),
        fires=("I went too deep and it won't stop bleeding", "there is blood everywhere"),
        spares=("had a nosebleed for ten minutes", "They took a lot of blood at the hospital"),
    ),
    Row(
        id="overdose.medical",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.NOW,
        source="emergency",
        why="Describes signs that call for an ambulance.",
        patterns=phrases("""
            crushing|tight|severe|bad|stabbing? chest pain|pains ~6 arm|jaw|sweating|left|shoulder|breath|collapsed
            crushing|severe chest pain|pains
            pain|pains|tightness ~2 chest ~6 left_arm|arm|jaw|down_my|sweating
            having|had|think ~3 heart_attack|stroke|seizure !when|last_year|panic|like_a|years
            face ~2 drooping|dropped ~8
            slurring|slurred ~2 speech|words
            he|she|they|<relation> ~1 will|would|is|are|does|do not wake|waking up !early|at|for|until|till|before|in_time|to
            can|could not wake him|her|them|my
            she|he|they|<relation> ~4 taken something|stuff|an_overdose|tablets|pills
            not|barely|stopped|is_not breathing|responding|conscious !exercise|exercises|properly_at
            unconscious|unresponsive !bias
            lips|face|fingers ~2 blue|grey !nail
            collapsed !in_a_heap|laughing|on_the_sofa|into_bed|in_bed|deal|bed
            passed out !drunk|on_the_sofa|asleep|at_school|leaflets
            fitting|convulsing|seizing !room|in|kitchen|end|tribute|curtains|into
            throat ~2 closing|swelling|swollen ~6 breathe|allergic|peanut|nuts|epipen
            anaphylactic|anaphylaxis
            is|are|was|am ~1 choking to_death|and_cannot
            need|call|calling|phone|send|get ~1 an? ambulance
            set|setting <self> on? fire|alight
        """),
        fires=("I've got crushing chest pain going down my left arm", "he's collapsed", "my husband won't wake up", "please send an ambulance"),
        spares=("collapsed on the sofa after work", "my anxiety makes my chest tight", "passed out asleep on the sofa", "the baby won't wake up early"),
        excuses=EVERY_EXCUSE - {Excuse.DENIED},
    ),
)
