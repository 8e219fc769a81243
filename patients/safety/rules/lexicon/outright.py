"""Said outright in other words than the usual: a decision, one's own hand, how near it is, the answer to the question.

What decides is who does what to whom: the writer chooses, means or is held back from their own death.
"""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import Row, phrases

_KIND = Kind.SUICIDAL_THOUGHTS

ROWS = (
    Row(
        id="outright.decided",
        kind=_KIND,
        respond=Respond.NOW,
        about=About.SELF,
        source="explicit",
        why="Says that dying is what they have decided, chosen or mean to do.",
        patterns=phrases("""
            i|have|am|be ~1 decide|decided|resolved|determined|chosen|choose|choosing|chose|intend|propose|deciding to die|be_dead|death|end_my_life|end_my_own_life|end_matters|not_live|stop_living|finish_myself|be_gone_for_good|take_my_life|take_my_own_life
            i|have|am ~1 decide|decided|resolved|chosen|choose|intend|propose ~3 bring|put my life to ~1 close|end
            i ~2 mean|meant|intend|intending to ~1 die|be_dead|kill_myself|end_my_life|take_my_own_life
            i am not staying|stopping|remaining alive !in|for
            decision|choice ~1 made ~3 it is|s? ~1 suicide|death
            i have? choose|chose|chosen|choosing death|dying|to_die
            my body|choice i ~1 choose|pick death
            come morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|easter|christmas i will be dead
            i will be dead|gone_and_dead by|before|come|this_time|when_you|tomorrow|tonight|on -- tired|asleep|phone
            i ~1 want|need|going|gonna|like to? finish me|myself|my_self|my_life|my_own_life
            i will do it tonight die
            want|going|plan to make my ~1 death
            want|how|only to? kill me !with|by_kindness|if|for|when -- husband|wife|mum|boss|teacher|heat|heels|stairs|shoes
            my|last this? night|day|week alive by ~2 choice
            last night|day alive for me
            i ~1 want|wants to be put down|to_sleep_for_good -- name|list|rota
            want|wants out of ~1 life|living|this_life !insurance
            not ~2 talk me out of dying|it|killing_myself -- buying|sofa|dress|car|tattoo
        """),
        fires=(
            "I have decided to die before the spring", "I've chosen death over another year of this",
            "come monday i'll be dead", "I want finish my life", "this is my last night alive by choice",
        ),
        spares=(
            "we've decided to end the lease", "my boss will want to kill me", "she's decided to dye her hair",
        ),
    ),
    Row(
        id="outright.own-hand",
        kind=_KIND,
        respond=Respond.NOW,
        about=About.SELF,
        source="explicit",
        why="Speaks of death by their own hand.",
        patterns=phrases("""
            die|death|dead|end|gone|go|going|saviour|maker|life|finish|leave|leaving|matters|close|dying ~6 by|with|at my own hand|hands -- knitted|made_it|garden|built|baked|dough|loaf
            by my own hand|hands && die|death|dead|end_it|life|tonight|goodbye|sorry|saviour|peace -- knitted|built|dough|loaf|baked|made_with
            taking|take|took matters|things into my own hands ~2 tonight|this_week|tomorrow|for_good|with_the_pills
            do|doing|finish|end|take ~2 my life ~2 myself
            fighting|struggling|stopping|holding|keeping|talking ~2 not to kill|hurt myself|it
            only? reason|thing|why ~2 i ~2 not ~1 killed|ended|done|hung|hanged|finished ~1 myself|it|it_yet|my_life
            only just stopping|stopped|holding|keeping myself|me ~2 doing_it|dying|going_through_with_it|it
            i|would ~1 have ended|done|finished it already|by_now|last_night|yesterday|in_the_night|years_since ~1 if|but|only|except|$ -- essay|report|homework|marking|washing|relationship|contract|dissertation
            legs|leg|foot|feet|one_leg ~2 over|off the|this ~1 railing|railings|rail|edge|barrier|parapet|side|ledge -- photo|picnic
            yeet|throw|chuck|lob|dash|fling|launch ~1 myself off|under|onto|into|in_front the|a|that ~1 flats|flat|tracks|bridge|train|roof|multi|block|river|cliff|balcony|motorway
            nobody|no_one|everyone|they|she|he|who ~4 if i ~1 killed|hung|hanged|drowned|offed|topped myself
            put|putting an end to myself|it_all_myself|my_days|my_existence
        """),
        fires=(
            "I shall go to my maker by my own hand", "every minute I'm fighting not to kill myself",
            "the only reason I've not killed myself is the cat", "my legs are over the railing and I'm typing this",
        ),
        spares=(
            "a scarf made by my own hand", "legs over the side of the boat eating chips at the picnic",
            "I'd have finished it already but the essay kept growing",
        ),
    ),
    Row(
        id="outright.answered-yes",
        kind=_KIND,
        respond=Respond.TODAY,
        about=About.SELF,
        source="explicit",
        why="Answers that there are thoughts of suicide, or says how often.",
        patterns=phrases("""
            yes|yeah|yep|aye to ~1 thoughts|question_9|question_nine|q9|number_nine|the_last_one|that_last_one
            thoughts ~1 yes|yeah && plans|plan|intent|no|not_sure|suicide|dying
            question|q|number 9|nine ~3 yes|several|more_than_half|nearly_every|most_days|every_day|daily|high|three|two
            more_than_half|several|nearly_every|most ~2 days|day ~6 question|q ~1 9|nine
            suicide ~2 i ~1 think|thought|contemplate|consider about|of|it|on|$
            i ~5 think|thinking|thought|contemplating|consider|considering ~6 my_own_death|not_being_alive|own_suicide|dying_by_suicide|self_murder|ending_my_own_life
            think|thinking ~4 deal|lot|more ~1 about|of suicide|dying|my_death|death -- essay|talk|course|book
            suicide|death was|is my? ~1 first|only|last|every thought|answer|option|way|plan -- squad
            thoughts not plans
            dream|dreamt|dreaming|dreams ~2 i ~1 do|did|done it ~6 disappointed|let_down|wanting|gutted|sad_i_woke
            kept|keep|keeps|been|get|getting ~1 typing|googling|flashes|pictures|picturing ~4 suicide|me_dying|myself_dead|me_dead|my_own_funeral
            do not trust myself tonight|alone|at_home|with_the
            scared|frightened ~2 to? be alone ~3 might|could|will ~2 do|hurt
        """),
        fires=(
            "yes to thoughts, no to plans", "it's suicide I think about when I'm stirring the porridge",
            "had a dream I did it and woke up disappointed",
        ),
        spares=("yes to thoughts of cake", "question 9 on the maths paper, several of us got it wrong"),
    ),
    Row(
        id="outright.on-conditions",
        kind=_KIND,
        respond=Respond.ASK,
        about=About.SELF,
        source="contact",
        why="Says that they are safe only so long, or that a form was answered otherwise than meant.",
        patterns=phrases("""
            safe|here|fine|promise|staying|stay ~2 till|until|while the|my|mum|dad|nan ~3 dog|cat|kids|children|mum|dad|nan|wedding|exams|funeral && after_that|no_promises|then|not_after|never_said -- lift|pick|bus|school|holiday
            after that no|i_make_no promises|promise
            no promises ~1 after|haha|though|beyond|about
            i|would ~1 will|would not|never ~1 do anything|owt|it|that ~1 before|till|until|while ~4 wedding|kids|mum|dog|cat|exams|christmas|primary|alive|birthday
            would|will never i mean
            never|not i_mean|well ~3 while ~2 kids|mum|dog|cat|children
            tick|ticked|ticking|score|scored|put|putting ~5 not_at_all|nought|zero|none|low|green|0 && fuss|visitors|keeps_everybody|keeps_everyone|honestly|then_you_would|lied|lie|wife|not_want|quiet|otherwise|happy|do_something|really -- pain|anxiety|sleep
            tick|ticked ~4 last|other|that|wrong one|question|box && honestly|not_mistake|if_my|had_not_been|what_you_would_do|do_something -- by_mistake_sorry|cookies
            never said ~1 how_long|for_how_long|forever|for_ever|always
            said|promised|promise ~4 would_not|will_not|i_wont && never_said|how_long|but_not|for_now
            nothing i would act on probably|yet|today|tonight|maybe
            not actively no|yet|but|though|$ -- looking|seeking|recruiting|dating
            meant it|every_word about not ~1 being_here|waking|wanting_to
            it|that was more of an experiment|a_rehearsal|a_practice ~2 than
            the belt|rope|bridge|tablets thing was|were ~4 experiment|nothing|joke|silly|only
            once is plenty|enough ~1 do_not_mind|not_mind
            one|decent|good|fine|nice ~1 to go out on -- note|pub|weather|night|boat
            been|got|getting|get|sorted ~2 the will ~2 done|sorted|written|updated && dog|parrot|cat|lighter|home_for|funeral
        """),
        fires=(
            "I'm safe till the dog goes, after that no promises", "I won't do anything before the wedding",
            "i've promised everyone i won't, i never said for how long", "the belt thing was more of an experiment",
        ),
        spares=(
            "I'm staying here till the kids finish school", "I ticked none for pain", "not actively looking for a job",
        ),
    ),
)
