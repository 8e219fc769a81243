"""Wanting to die, said outright; thinking of it; having tried."""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import Row, phrases

_KIND = Kind.SUICIDAL_THOUGHTS

ROWS = (
    Row(
        id="suicide.act",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.TODAY,
        source="explicit",
        why="Speaks of ending their own life.",
        patterns=("<act>",),
        fires=(
            "I'm going to kill myself",
            "thinking of ending my life",
            "might just top myself",
            "I could do myself in",
            "felt like chucking myself off the bridge",
            "I want to end it all",
            "might as well string myself up",
            "going to jump in front of a train",
            "I can't stop thinking about killing myself",
        ),
        spares=(
            "I need to top myself up with a coffee",
            "I would never kill myself",
            "I'm killing myself laughing",
            "Dad took his own life when I was twelve",
            "I'm going to end it with him",
            "shot myself in the foot",
        ),
    ),
    Row(
        id="suicide.want-to-die",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.TODAY,
        source="explicit",
        why="Says they want to be dead.",
        patterns=phrases("""
            <want> to? <death>
            <want> to? <death> ~2 than live|living|carry|be|face|go|wake
            let|letting me die
            help me to? die|end_it|do_it
            should|ought_to|deserve_to|supposed_to die|be_dead !laughing
            until|till|unless i am dead
            imagine|imagining|picture|what ~1 if i ~1 died|die|was_dead|were_dead
            <plan> to? die !of_thirst|of_hunger|of_boredom|of_heat|from|alone|one_day|if|in
            trying|determined|planning to die
            wish|wishing|long|longing for death
            wants|wanting me? dead $
            wants|want me dead
            death|dying is ~3 want|answer|need|only
        """),
        fires=("I want to die", "i wanna dieeee", "she said she wants to die", "please let me die", "I'd rather be dead"),
        spares=("dying for a cup of tea", "I don't want to die", "I'd rather die than eat sprouts", "want to dye my hair"),
    ),
    Row(
        id="suicide.word",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.TODAY,
        source="explicit",
        why="Says they are suicidal or thinking of suicide.",
        patterns=phrases("""
            suicidal !behaviour_policy|prevention
            threatened|threatening|threatens|planning|planned|attempting|mentioned|mentioning ~1 suicide
            <thinking> ~3 suicide !prevention|rates|rate|squad
            <want> ~2 suicide !prevention|squad
            suicide ~3 only|best|easiest|answer|option|solution|way|appealing|choice
            suicide is|seems|feels|looks ~3 better|good|tempting|out
            ^ suicide $
            suicide ~6 sin|forgive|forgiven|understand|hell|heaven|coward|selfish|brave
            suicide plan|plans|thoughts|ideation|thought
            thoughts|ideas|talk|talking|talks of|about suicide
        """),
        fires=("I am feeling suicidal again", "suicide feels like the only answer", "I keep thinking about suicide"),
        spares=(
            "I'm not suicidal",
            "no thoughts of suicide this week",
            "a piece on the news about suicide rates",
            "I lost my brother to suicide",
            "I used to be suicidal but that was years ago and I'm well",
        ),
    ),
    Row(
        id="suicide.not-want-to-live",
        kind=_KIND,
        respond=Respond.TODAY,
        other=Respond.TODAY,
        source="explicit",
        why="Says they do not want to be alive, or would rather not wake up.",
        patterns=phrases("""
            not|never|no_longer want|wants|wish|wanting|wanted|wanna|fancy|like to? <notlife>
            rather|prefer not <notlife>
            not want|wants this|my|his|her life any_more|$
            not feel like living|being_alive
            not want|wants to live $
            no will|desire|wish|urge|appetite to live|go_on|carry_on|be_alive|be_here
            lost|losing my|all|his|her|the will|desire to live !in|at|during|trying|reading|listening|waiting|watching
        """),
        fires=(
            "I don't want to be alive",
            "I don't wanna be here anymore",
            "don't want to exist any more",
            "she says she doesn't want to live",
            "I'd rather not wake up",
        ),
        spares=("I don't want to live in London", "don't want to wake up early", "I don't want to live with my mum"),
    ),
    Row(
        id="suicide.not-wake",
        kind=_KIND,
        respond=Respond.TODAY,
        other=Respond.TODAY,
        source="explicit",
        why="Hopes not to wake up, or wishes to be dead.",
        patterns=phrases("""
            <wish> ~1 i|she|he ~2 not|never wake|woke up !late|early|so|at|for|with
            <wish> to? not|never wake|waking up
            <wish> i|she|he|they could|would|might|will? <death>|disappear_forever|stop_existing
            <wish> ~3 take|takes|took me !out|to|on|home|there|away_from|back|with|off|seriously
            <wish> i|she|he|they <was> dead|deceased|not_alive|not_here_any_more|no_more|never_born|gone
            <wish> i|she|he|they had died|never_woken|not_survived|not_made_it|not_woken|succeeded
            <wish> i|she|he|they did|do not exist
            <wish> it|life|everything would|could|will end|be_over $
            sleep|asleep|bed ~3 not|never waking|wake|woke up
            not mind|care|bothered|bother|fussed|sad|upset ~5 not|never wake|woke|waking|woken up
            not waking up again|any_more|ever|tomorrow|one_day|one_morning|would|sounds|appeals
            not have to wake up !early|at|for
            better|easier|nice|lovely|relief ~4 not|never wake|waking|woke|woken up
            better off dead
            <was> better|rather|happier dead
            sleep|asleep forever|for_ever
            should have died|been_me $
            should be dead
        """),
        fires=(
            "I just want to go to sleep and not wake up",
            "sometimes i wish i was dead",
            "every night I pray the Lord takes me",
            "I wouldn't mind if I didn't wake up",
            "hoping I don't wake up tomorrow",
            "I'm better off dead",
        ),
        spares=("I hope the baby doesn't wake up", "I wish the car was dead cheap", "I never wake up on time"),
    ),
    Row(
        id="suicide.wanted-to-die",
        kind=_KIND,
        respond=Respond.TODAY,
        source="explicit",
        why="Says they wanted to die.",
        patterns=phrases("""
            wanted|wished|longed|hoped ~1 to <death>|<act>
            wanted to not|never <notlife>
            not want|wanted to be alive|live|exist $
            feel|feels|felt|feeling like dying !of|laughing
            nearly|almost did it $
            nearly|almost went through with it
            nearly|almost ended it|everything|things
            nearly|almost|about_to|close_to|could_have <acted> !laughing
        """),
        fires=("last night I wanted to die", "woke up and I felt like dying", "I nearly went through with it on Sunday"),
        spares=(
            "I was so embarrassed I wanted to die",
            "nearly killed myself on the stairs, tripped over the cat",
            "Grandad said he wanted to die near the end",
        ),
    ),
    Row(
        id="suicide.acted",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.TODAY,
        source="explicit",
        why="Speaks of having ended their own life, or of having tried.",
        patterns=phrases("""
            if|wish|should|would|could|hope|that|had ~3 <acted>
            <acted> !laughing
            suicide attempt|attempts
            attempt|attempts|attempted on_my_life|suicide
            tried|attempted suicide|to_die|to_end_things
            tried|trying|attempted|attempting to do it again
            made|making another|an attempt
            survived ~2 attempt
        """),
        fires=(
            "would anyone care if I killed myself",
            "I wish I'd hung myself when I had the chance",
            "I made another attempt on Tuesday",
            "I attempted suicide at the weekend",
        ),
        spares=(
            "I attempted suicide years ago and I am well now",
            "I killed myself laughing",
            "My uncle hung himself in 1994",
            "nearly killed myself falling over the cat",
        ),
    ),
    Row(
        id="suicide.thinking-of-death",
        kind=_KIND,
        respond=Respond.TODAY,
        source="explicit",
        why="Dwells on dying or on not being here.",
        patterns=phrases("""
            <thinking> ~2 of|about|if|on me? dying|death|being_dead|being_gone !of|and_taxes|metal
            <thinking> ~2 of|about|if not being|existing|waking here|alive|around|up|any_more
            <thinking> ~2 of|about not existing
            idea|thought|thoughts|notion|prospect of ~1 ending|dying|being_dead|not_existing|not_being ~2 !in|at
            <thinking> ~4 everyone|they|people|kids ~4 without me !there|at_work
            death|dying|dead would|will be|feel ~2 relief|easier|peaceful|better|nice|kinder
            death|dying sounds|seems|looks|feels ~2 nice|good|peaceful|better|easier|tempting|appealing|relief
            can_not|could_not wait to|until|till i ~2 die|dead
            not afraid|scared|frightened of|to dying|death|die !any_more
            made|making|make peace with dying|death|going|it
            imagine|imagining|picturing|picture|see|thinking|think ~2 crashing|jumping|stepping|driving|swerving|hanging|drowning|falling|overdosing !down|in_pain
            may|might|would as well be? dead|die|be_dead|six_feet_under|not_be_here
            be as well dead|off_dead
            <wish> ~4 take|takes|took me home|now|tonight|up|instead
            picture|picturing|imagine|imagining|see|planning ~2 my own? funeral|death|body
            reading|read|watching|watched|looking_up ~2 about|up|of ~1 people|someone|celebrities|others|a_girl|a_lad ~1 who ~1 <acted>|suicide|suicides
            ready to die|go_now|meet_my_maker
        """),
        fires=("might as well be dead", "I keep thinking about dying", "I think about not being here a lot", "death would be a relief"),
        spares=("I'm scared of dying on the plane", "I think about my dad dying all the time"),
    ),
)
