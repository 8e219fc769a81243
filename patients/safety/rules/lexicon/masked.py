"""Worry that is masked, minimised or only hinted at."""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SUICIDAL_THOUGHTS
# Here the denial is the very thing that is noticed.
_NOT_DENIED = EVERY_EXCUSE - {Excuse.DENIED}

ROWS = (
    Row(
        id="masked.not-safe",
        kind=_KIND,
        respond=Respond.TODAY,
        other=Respond.TODAY,
        source="contact",
        why="Is not sure of keeping themselves safe.",
        patterns=phrases("""
            not|hard_to|can_i|struggling_to|unable_to|never trust|trusting <self> !with_money|with_chocolate|to_drive|to_get|around|with_my
            not ~4 keep|keeping <self> safe
            struggling|unable|hard|harder|trying|how_to ~2 keep|keeping myself safe
            keep|keeping myself safe any_more
            not safe with|from|around|on|by|being|to_be <self>|my_own|own|alone|left_alone|my_thoughts|my_head|tonight|right_now
            not feel|feeling|am|think_i_am|sure_i_am safe !at_home|at_work|walking|in_the|with_him|here|with_her|in_my|in_this|around_him|going|there|with_my|on_the_bus
            i am not safe $|right_now|tonight|here|today|any_more
            danger|risk|threat to <self>
            <fear> ~2 of? what|i ~1 i|might|will|could ~1 might|may|could|will|am|would ~1 do !about|for|next_year|with_my_life|if_they|if_the|at_work|after|at_uni
            <fear> ~3 of|by <self> !in
            not be? left|trusted|leave|leaving|on ~1 alone|my_own|on_my_own with_my_thoughts|tonight|right_now|with_myself|with_pills|because|in_case
            should|can|could|must not be alone|left_alone|on_my_own right_now|tonight|with_myself|$
            do|did|doing|done something|anything|summat to <self>
            <fear> ~3 do|doing something ~1 stupid|silly|daft|bad|terrible|drastic|permanent
            <fear> ~2 hurt|harm|hurting|harming <self>
        """),
        fires=(
            "I don't trust myself on my own tonight",
            "I'm not sure I can keep myself safe this weekend",
            "scared of what I might do",
            "I'm afraid I'll do something stupid",
        ),
        spares=("I don't trust myself with chocolate", "I don't feel safe walking home", "scared of what I might do about my job"),
        excuses=_NOT_DENIED,
    ),
    Row(
        id="masked.testing-the-water",
        kind=_KIND,
        respond=Respond.ASK,
        source="contact",
        why="Asks what would happen if they said that they want to die.",
        patterns=phrases("""
            what happens|happen|would|will|do ~4 if i tell|told|tells|admit|admitted|said|say ~3 i am|feel|felt|was|want|wanted to? suicidal|<death>|<act>|die
        """),
        fires=("What happens if I tell you I'm suicidal?", "what would you do if i said i want to die"),
        spares=("what happens if I tell you the wrong date of birth", "what happens when somebody writes that they are suicidal"),
        excuses=EVERY_EXCUSE - {Excuse.SERVICE, Excuse.TOLD, Excuse.DENIED, Excuse.PAST},
    ),
    Row(
        id="masked.something-stupid",
        kind=_KIND,
        respond=Respond.ASK,
        other=Respond.ASK,
        across=1,
        source="usage-uk",
        why="Speaks, or promises not, of doing something stupid.",
        patterns=phrases("""
            do|doing|try|trying something|anything|owt|nothing ~1 stupid|silly|daft|drastic|foolish|rash|bad_to_myself|reckless|permanent|i_will_regret|i_might_regret|irreversible !at_work|like|in_the_meeting|with_my_hair|and_quit|for_the
            done something ~1 stupid|silly|daft|bad|terrible $|please|help|i_need
            not going|gonna to? do anything|owt|something $
            not going to act on it|them|anything
            not|never act|acting on|upon them|it|those|my|these|the_thoughts
            not actually|going_to|gonna do|act|go_through_with it|on !again|this_year|today|for_free|with
            not mean|want i|to_be am suicidal ~1
            not that|like|saying|as_if ~1 i ~1 want|am|would|wanted|going to? <death>|<act>|suicidal|die
            not suicidal or anything|as_such|but|exactly|per_se|yet|just
            not suicidal ~2 but|just|though|although|however|exactly|yet
            not want to die|kill_myself|<act>|be_dead ~1 but|yet|just_yet
            not want to die|<act> as_such|exactly|per_se
            do|does not worry ~1 about me
            pretend|said|joking|joke|jokes|laugh|joked|kidding ~4 <act>|suicide|suicidal|killing_myself|<death>|dying
        """),
        fires=(
            "dont worry im not going to do anything stupid",
            "I have the thoughts but I wouldn't act on them",
            "I'm not suicidal or anything, I just",
            "I don't want to die but",
        ),
        spares=("I did something stupid at work", "said something silly to my boss", "I would never do anything like that"),
        excuses=_NOT_DENIED,
    ),
    Row(
        id="masked.thoughts",
        kind=_KIND,
        respond=Respond.ASK,
        source="contact",
        why="Speaks of thoughts without saying what they are.",
        patterns=phrases("""
            dark|darkest|bad|those|scary|intrusive|horrible|unwanted|awful|terrible|dangerous|morbid|black|ending|suicide thoughts|place|thinking|moments !about
            the|my|these thoughts ~2 back|again|louder|stronger|worse|returning|creeping|scaring|scare|constant|will_not_stop|stop|not_stop|came_back|coming_back
            have|having|get|getting|had|got the|them|those ~1 thoughts
            thoughts ~3 hurting|harming <self>
            thinking|thought ~2 about|of doing|trying it again
            thinking|thought ~2 about ~1 it more|all_the_time|a_lot|every_day|constantly|every_night !was
            wonder|wondering|imagine|think|thinking ~4 what|how it ~2 be ~2 like ~4 dead|gone|die|not_here|not_exist
            calm|peaceful|at_peace|better|relieved|lighter|happier ~6 decided|decision|made_up_my_mind|made_my_mind_up|know_what_i|my_mind_up
            made|come_to my|a|the peace|decision !to_leave|to_move|about_the|to_change|to_quit|to_go|with_my|with_him|with_her|to_apply|to_start|on
            decision|mind is made|made_up $
            at peace with it|my_decision|what|dying|going|this|that
            not|stopped care|caring what|any_more|about happens|anything|what_happens to? me|any_more
            it|this is|will_be what everyone|everybody|they wants|want
            urge|urges|urging to|are ~2 back|strong|again|do_it|act|end|awful|bad|unbearable|getting
            no one|not knows|know|understand|see ~3 how|what ~1 close|bad i|it ~2 been|am|is|got|gets
            on the edge $
            been here|there|in_this_place before and|but|i ~5 survive|survived|make_it|worse|different
            getting|got|going|slipping|sliding|spiralling to|back|into ~1 that|dark|bad place|point|head_space|headspace|hole again?
            feel|feels|feeling|felt myself ~2 getting|going|slipping|sliding ~1 there|back again|there
            happening|starting|started again ~6 thoughts|same|before|last_time
            same thoughts|feelings|place ~4 before|last_time|when|as
            would|will anyone|anybody|people ~1 notice|care|miss $
            like|as i ~1 did|was|felt ~1 before|last_time ~4 attempt|overdose|hospital|od|tried
        """),
        fires=(
            "Those thoughts are back but it's probably nothing",
            "the thoughts are getting louder",
            "Been feeling weirdly calm since I made my decision",
        ),
        excuses=EVERY_EXCUSE | {Excuse.ELSEWHERE},
        spares=("any thoughts on dinner", "I've made a decision to leave my job", "thinking about it again, the red one was nicer was it"),
    ),
    Row(
        id="masked.hint-hopeless",
        kind=_KIND,
        respond=None,
        source="entrapment",
        why="Hints of hopelessness or farewell add up.",
        patterns=phrases("""
            hopeless|worthless|pointless|empty|numb
            hate|hating my life|myself|being_me
            give|giving|given up
            can not do this
            can not cope|take_it|breathe_any_more
            broken|ruined|beyond_help
        """),
        fires=(),
        spares=("I feel hopeless",),
    ),
    Row(
        id="masked.hint-farewell",
        kind=_KIND,
        respond=None,
        source="contact",
        why="Hints of hopelessness or farewell add up.",
        patterns=phrases("""
            sorry for everything|being|all_the_trouble|letting
            thank|thanks you? for everything|trying
            love you all
            i am|have done $
            had enough $
            fed up|sick of everything|it $
            no one cares|would_care
            i tried !to|it|the|a
        """),
        fires=(),
        spares=("thanks for everything",),
    ),
)
