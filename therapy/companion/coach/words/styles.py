"""Ways in which a thought can bend, each with a line of explanation. Everybody knows some of them."""

import re
from dataclasses import dataclass

from therapy.companion.coach.words.mark import _


@dataclass(frozen=True)
class Style:
    """`hints` are words that often go with it: enough to offer it first, never enough to claim it."""

    code: str
    name: str
    short: str
    says: str
    hints: str

    def found_in(self, thought: str) -> bool:
        return bool(re.search(self.hints, thought.replace("\u2019", "'"), re.IGNORECASE))


STYLES = (
    Style("all_or_nothing", _("All or nothing"), _("only perfect or useless, nothing between"),
          _("All or nothing leaves out everything in between, and most of life is in between."),
          r"\b(always|never|every ?time|completely|totally|nothing ever|everything|no one ever|ruined)\b"),
    Style("worst_case", _("Expecting the worst"), _("jumping to the worst ending"),
          _("The worst ending is one of many. Our mind picks it first because it wants to protect us."),
          r"\b(what if|disaster|awful|terrible|the worst|fall apart|lose everything|catastroph\w*|the end of)\b"),
    Style("mind_reading", _("Mind reading"), _("guessing what others think"),
          _("We cannot see into other heads. We can only guess, and a low mood guesses badly."),
          r"\b(thinks?|thinking|hates? me|likes? me|laugh\w* at|judg\w*|bored of me|sick of me|annoyed (?:at|"
          r"with) me)\b"),
    Style("fortune_telling", _("Fortune telling"), _("being sure of a bad future"),
          _("The future has not happened yet. A guess can feel as certain as a fact."),
          r"\b(will|won't|going to|gonna|never going|i'll|it'll|they'll|she'll|he'll)\b"),
    Style("self_blame", _("Blaming myself"), _("taking the blame for everything"),
          _("Most things have many causes. You may be carrying parts that are not yours."),
          r"\b(my fault|because of me|i caused|i let \w+ down|i ruin\w*|blame)\b"),
    Style("shoulds", _("Shoulds and musts"), _("hard rules for yourself"),
          _("Hard rules make us feel we fail, even on a day when we do enough."),
          r"\b(should|shouldn't|must|mustn't|ought|have to|supposed to)\b"),
    Style("labels", _("Labels"), _("one harsh word for a whole person"),
          _("One word is too small for a whole person. You are more than one moment."),
          r"\b(failure|useless|stupid|worthless|pathetic|loser|idiot|weak|lazy|ugly|burden|rubbish|not good enough)\b"),
    Style("dark_glasses", _("Only the bad bits"), _("the good bits get left out"),
          _("A low mood works like dark glasses: what is good is still there, but hard to see."),
          r"\b(nothing good|all bad|only bad|everything is wrong|nothing works|goes wrong)\b"),
    Style("feelings_as_facts", _("Feelings as facts"), _("“I feel it, so it is true”"),
          _("A feeling is real, and it is not proof. We can feel guilty and have done nothing wrong."),
          r"\b(i feel like|i feel that|feels like|i just know|i can feel)\b"),
)
NONE_OF_THESE = _("None of these")
SHOW_ALL = _("Show me all of them")
MAYBE = _("It might be “{style}”, but you know best.")
LIST_LINE = _("{name}: {short}.")
LIST_END = _("Which one is closest to {thought}?")
