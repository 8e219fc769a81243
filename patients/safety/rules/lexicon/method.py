"""Asking or searching how to die."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SUICIDE_PLAN_OR_MEANS
# "Can you tell me how" is no question about the service.
_EXCUSES = EVERY_EXCUSE - {Excuse.SERVICE}

ROWS = (
    Row(
        id="method.how-much",
        kind=_KIND,
        respond=Respond.NOW,
        about=About.SELF,
        source="contact",
        why="Asks how much it takes to die.",
        patterns=phrases("""
            how many|much ~4 <pill>|<poison>|alcohol|vodka|pills|units ~8 <fatal>
            how many|much ~6 <fatal_sure>
            lethal|fatal|deadly dose|amount|dosage|level|quantity|combination|overdose
            how long|quick|quickly|fast ~7 bleed_out|to_drown|hang|suffocate|starve_to_death|to_die|for_an_overdose|pass_out_from
            how high ~9 die|kill|killed|jump|survive|death|fatal
            which|what|any ~2 pills|tablets|medication|meds|drugs|poison ~3 kill|strongest|lethal|deadly|fatal|finish|dangerous_to_take
            <pill> ~3 kill|killed|finish you|me|someone|a_person|him|her
            enough to kill|finish me|you|myself|a_person|someone|a_horse
            what|would|will ~2 happen|happens|die|kill ~3 if|you ~2 take|took|swallow|swallowed|drink|drank ~2 <number>|all|whole|loads|<poison> ~2 <pill>|bleach|bottle|box|packet|antifreeze|poison
            fall|drop|jump|falling|jumping ~2 from|off ~4 floor|storey|storeys|metres|feet|height|high ~4 enough|kill|survive|die|do_it
            cutting|cut|slice ~2 down|across|vertically|lengthways|deep_enough ~5 better|work|works|quicker|vein|artery|bleed
            which|what ~2 quicker|quickest|easier|easiest|better|less_painful|hurts_less|painless|faster|worse ~3 pills|hanging|jumping|drowning|overdose|rope|train|cutting|bridge|tablets
            dose|amount ~3 <pill> ~6 do_it|kill|die|enough_to|finish
            can|could|will|would|do you|i|someone|people|a_person die|overdose|od from|of|on|if|by|with ~5 <pill>|<poison>
            painless|quickest|foolproof|surest|easiest|peaceful ~1 method|methods $
            die|dead|killed from|of|by swallowing|drinking|taking|overdosing|inhaling|eating ~3 <poison>|<pill>
            which|what ~2 <pill> ~3 dangerous|strongest|lethal|deadly|worst|together
            how deep ~4 cut|slice|go
            <number> ~1 <pill> ~1 kill|do_it|be_enough|finish
            survive|survived|surviving ~2 overdose|jump|hanging|fall_from
        """),
        fires=("how many paracetamol would it take to kill you", "the lethal dose of amitriptyline", "how long does it take to bleed out"),
        spares=("how many paracetamol can I take in a day", "how much is the prescription", "how long does it take to get an appointment"),
        excuses=_EXCUSES,
    ),
    Row(
        id="method.easiest",
        kind=_KIND,
        respond=Respond.NOW,
        about=About.SELF,
        source="contact",
        why="Asks for a way to die.",
        patterns=phrases("""
            <easy> way|ways|method|methods|means ~2 to|of? die|dying|overdose|od|<act>|kill|killing|go_out|end|suicide|hang|commit|not_wake|pass_away
            way|ways|method|methods to|of die|dying|kill_yourself|killing_yourself|<act>|kill_you|suicide|commit
            suicide|hanging|self_harm method|methods|kit|forum|forums|site|websites|pact|bag
            how to|do_i|do_you|can_i|could_i|would_i|do_people|do_people_usually|does_someone|can_you|should_i|i_can|i_could|best_to|easy_to <act>|die !of|from|with|kill_yourself|hang_yourself|end_your_life|kill_themselves|tie_a_noose|hang
            would|does|will|is|do ~1 it|hanging|drowning|overdosing|dying|jumping|suicide ~1 hurt|painful|quick|painless|take_long $
            would|does|will|is hanging|drowning|overdosing|jumping|suffocating|bleeding_out ~2 hurt|painful|quick|painless|long
            is it|would_it_be painful|quick|painless|easy|hard to die|drown|hang|jump
            car_fumes|exhaust_fumes|fumes|carbon_monoxide|helium|nitrogen|charcoal|hosepipe|exhaust ~6 quick|painless|garage|enough|work|kill|hose|mask|bag|die|tent
            sodium_nitrite|nembutal|pentobarbital|exit_bag|inert_gas|cyanide
            where|how ~4 buy|get|find|order|hold ~3 helium|nitrogen|cyanide|poison|a_gun|arsenic|hemlock
        """),
        fires=("what's the least painful way to die", "googling ways to kill yourself", "would the car fumes in the garage be quick"),
        spares=("what's the best way to go to Leeds", "ways to kill time", "easy ways to cook rice", "is it hard to get in"),
        excuses=_EXCUSES,
    ),
    Row(
        id="method.searching",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.NOW,
        source="contact",
        why="Has been looking up how to die.",
        patterns=phrases("""
            <search> ~4 suicide !prevention|rates|statistics|charity|helpline
            <search> ~4 <act>|overdose|overdosing|hanging|lethal|methods|how_to_die|ways_to_die|ways_out|painless|euthanasia|assisted_dying|bridges_near|tall_buildings|high_bridges
            <search> ~3 how many|much ~3 <pill>
            <search> ~2 ways|how to|of? do|doing|go|end it|through
        """),
        fires=("I've been looking up how to hang myself", "googled how many tablets", "searching for painless ways"),
        spares=("I've been looking up how to make bread", "googled suicide prevention volunteering"),
        excuses=_EXCUSES,
    ),
)
