"""Figures of speech, small annoyances blown up, and accidents with kitchen knives.

An idiom that is only one phrase ("killing me", "dead tired") needs nothing here: no pattern matches it.
What stands here is how exaggeration is built: a small cause, a comic frame, laughter.
"""

from __future__ import annotations

from patients.safety.rules.context.place import Place
from patients.safety.rules.finding import Kind
from patients.safety.rules.patterns import Phrases

# Causes too small to die or kill for.
_SMALL = frozenset(
    "meeting meetings email emails queue queues traffic monday mondays spreadsheet spreadsheets wifi diet gym "
    "boredom homework bored cringe awkward heat hot hangover zoom teams slack powerpoint printer laptop ikea "
    "parking roadworks bins dishes washing socks toilet snoring spoiler spoilers yoghurt yogurt biscuit biscuits "
    "chocolate crisps sandwich pizza charger remote hoover ironing laundry sprouts coffee pint karaoke pe maths "
    "referee arsenal spurs football match advert adverts updates update password hold music buffering lag game "
    "level boss cake chips leftovers cereal milk teabag teabags shopping ikea rota training webinar mushrooms "
    "burpees squats stairs leg diy flatpack lidl tesco commute train-delay baby-shark frozen peppa song songs "
    "alarm marmite broccoli tinder ghosted invoice invoices expenses timesheet parents-evening bus late borrowed "
    "ate eaten farting whistling chewing humming singing drumming dishwasher kettle borrowed".split()
)
_SERIOUS = frozenset(
    "serious seriously tonight pills tablets rope bridge knife plan planned suicidal joking real promise note "
    "goodbye scared anymore overdose cut bullied alone".split()
)
_ONE_MORE = Phrases("""
    if i|he|she|they|you|this|that|it ~6 one_more|another|again|once_more|any_more|late
    if my|the ~6 one_more|another|again|once_more
    one_more|another ~4 and|then i
""")
_ASHAMED = frozenset(
    "embarrassed embarrassing embarrassment embarrass mortified mortifying cringe cringed cringing cringeworthy "
    "awkward swallow".split()
)
_SO_THAT = Phrases("""
    so|such a? embarrassed|embarrassing|bored|boring|cringe|awkward|mortified|hot|hungry|full|hungover|stuffed|embarrassment
""")
_EFFORT = frozenset("to trying at over for with working revising doing getting on in training".split())
_ACCIDENT = frozenset(
    "shaving shave shaved waxing beach chopping cooking onion onions carrot carrots tin oven iron kettle accident accidentally tripped "
    "slipped tripping slipping stairs ladder bike bicycle football rugby gym gardening garden diy drill paper "
    "plaster peeling bread hob pan toaster skiing straighteners tongs curling icy ice mandoline sander "
    "lifting playing running fell falling climbing barbecue bbq sunbathing sun yoga dropped opening brambles "
    "aga bonfire brazier shelf baking stripe candle roses cat hedge shower grill tray knitting sewing lego".split()
)
_ON_PURPOSE = frozenset(
    "purpose purposely deliberately urge pretend pretended tell told said say saying lied excuse blamed meant "
    "want wanted again deserve punish relief cope".split()
)
_KILLING_WORK = frozenset(("am", "been", "is", "was", "not", "are", "stop", "worth"))
_WISHED = frozenset(("wanted", "could", "nearly", "almost", "thought"))
_NEARLY = frozenset(("nearly", "almost"))
# Games, kitchens and gardens, in which one is shot, stabbed, sharpened and overdosed without harm.
_GAMES = frozenset(
    "fifa xbox ps5 fortnite gta minecraft roblox gamecube playstation sims sim chess darts paintball nerf snowball snowballs "
    "pillow cushion frisbee burpees squats trainer physio scrabble monopoly mario zelda raid respawned spawn".split()
)
_KITCHEN = frozenset(
    "tomato tomatoes joint roast dinner kitchen steel satisfying carving sharpener veg onions carrots steak turkey chef "
    "allotment secateurs".split()
)
_GARDEN = frozenset("roses tomato feed plants lawn fertiliser aquarium tank goldfish compost sugar coffee caffeine".split())
_FUN = frozenset(
    "gta minecraft game cousins bungee abseil abseiling charity wellies freezing lilo dive diving skydive tandem harness "
    "paddleboard snorkel stag coasteering".split()
)
# Things that end, or are ended, and are not a life.
_ENDED = frozenset(
    "subscription contract membership tenancy lease club partnership engagement marriage relationship affair friendship "
    "podcast podcasts committee blog series season group".split()
)
_PANIC = Phrases("""
    felt|feels|feel|thought|think|thinks|convinced|sure|certain|worried|worry|worrying|scared|afraid|frightened|terrified|like ~6 going to die !by
    felt|feels|feel|thought|convinced|sure|certain|like ~3 dying
    thought|convinced|sure|certain|think|feels|felt|like ~4 heart_attack|stroke
    thought|convinced|sure|certain ~4 stopped breathing
    scares|scare|terrifies|frightens me ~3 stiff|to_death|silly|so
""")
_PANIC_WORDS = frozenset(("die", "dying", "attack", "stroke", "breathing", "death"))
_PANICKED = frozenset(
    "panic panicked passed breathing breaths paramedic minutes cold bus motorway plane lift anxiety ecg checked fine obviously "
    "biscuit came stopped scares wheel it was smear lump scan plane turbulence".split()
)
# What people do on bridges and platforms, and with ropes, who mean nothing by it.
# "I'll kill him if he is late" threatens nobody; "if he touches her" may.
_IF = frozenset(("if", "for"))
_PROVOKED = frozenset("touches touch hurts hurt hits hit lays near rapes raped".split())
_KILL_WORDS = frozenset(("kill", "murder", "slaughter", "strangle", "throttle"))
_MARKS_LEFT = frozenset(("bruise", "bruises", "bruised", "eye", "burns", "marks"))
_PLAY = frozenset("fell swing rugby football trampoline bike playing slide scooter skateboard park goal hockey netball pe".split())
_DONE_BY = frozenset("pushed hit hits shoved grabbed flinches flinch said says told pretend excuse he dad stepdad boyfriend".split())
_PASSING = frozenset(
    "stuck delayed photo photos selfie view boats lunch picnic queue roadworks cruise tour concert fireworks sunset tent climbing "
    "tiles tile roofer chips pier scouts knots tarp boots disposal weekly dosette pharmacy nursery placement leaving manager "
    "colleagues access rescue abseil "
    "washing swing camping tow towing skipping sailing kayak beer drinks boat".split()
)
_SERIOUS_PLAN = frozenset("die dead kill end jump myself tonight suicide suicidal goodbye over".split())
_SOONER = frozenset(("rather", "sooner"))
_EARNEST_THAN = frozenset(("live", "living", "carry", "go", "be", "face", "wake", "day", "night", "week", "year", "this", "at", "there", "lie", "stay"))
_SIMPLE_FUN = frozenset("jump jumped jumping walked walk threw throw drown drowned leap leapt".split())
_SLOW = frozenset("they he she it this that we anyone".split())
_KILL_WORDS_SAID = frozenset("kill batter murder throttle strangle".split())
_THOUGHTS, _PLAN, _SELF_HARM = Kind.SUICIDAL_THOUGHTS, Kind.SUICIDE_PLAN_OR_MEANS, Kind.SELF_HARM
_OVERDOSE, _TO_OTHERS = Kind.OVERDOSE_OR_MEDICAL_EMERGENCY, Kind.HARM_TO_OTHERS
_ABUSE = Kind.ABUSE_OR_SAFEGUARDING


def figure(place: Place, kind: Kind) -> bool:
    """Whether the match is exaggeration or an accident."""
    distinct = place.sentence.distinct
    if kind is _SELF_HARM:
        return _accident(place)
    if kind is _ABUSE:
        return _at_play(place) or not _GAMES.isdisjoint(distinct) or place.after(1) == ["off"]
    if kind is _OVERDOSE:
        return _panic(place) or not _GARDEN.isdisjoint(distinct)
    if kind is _TO_OTHERS and not (_GAMES.isdisjoint(distinct) and _KITCHEN.isdisjoint(distinct)):
        return True
    if kind is _THOUGHTS and (_panic(place) or _harmless_end(place)):
        return True
    if kind is _PLAN:
        return not _PASSING.isdisjoint(place.sentence.distinct) and _SERIOUS_PLAN.isdisjoint(place.sentence.distinct)
    if kind is _THOUGHTS or kind is _TO_OTHERS:
        distinct = place.sentence.distinct
        if not _SERIOUS.isdisjoint(distinct):
            return False
        if kind is _TO_OTHERS and not _IF.isdisjoint(place.after(1)) and _PROVOKED.isdisjoint(distinct):
            return True
        small = not _SMALL.isdisjoint(place.before(10)) or not _SMALL.isdisjoint(place.after(12))
        if small and (
            (kind is _TO_OTHERS and not _KILL_WORDS.isdisjoint(place.words))
            or "lol" in distinct
            or _makes_me(place)
            or _ONE_MORE.within(place.sentence)
        ):
            return True
        return kind is _THOUGHTS and _hyperbole(place, small)
    return False


def _panic(place: Place) -> bool:
    """Fear that one was dying, not a wish: "thought I was having a heart attack, it passed"."""
    if _PANIC_WORDS.isdisjoint(place.words) or "want" in place.words:
        return False
    return _PANIC.within(place.sentence) and not _PANICKED.isdisjoint(place.sentence.distinct)


def _harmless_end(place: Place) -> bool:
    """Jumping for fun, ending a subscription, dying before the pothole is mended, dying for a biscuit."""
    distinct, words, after = place.sentence.distinct, place.words, place.after(3)
    if not _SERIOUS.isdisjoint(distinct):
        return False
    if not _FUN.isdisjoint(distinct) and not _SIMPLE_FUN.isdisjoint(words):
        return True
    if not _ENDED.isdisjoint(distinct) and not {"end", "ending", "ended"}.isdisjoint(words):
        return True
    if after[:1] == ["before"] and "life" not in words and not _SLOW.isdisjoint(after[1:2]):
        return True
    if after[:2] in (["for", "a"], ["for", "some"], ["for", "one"]) and after[2:] not in (["bit"], ["while"]):
        return not {"would", "could", "to"}.isdisjoint(place.before(3) + words[:2])
    return after[:1] == ["for"] and words[-2:] == ["to", "die"]


def found_out(place: Place) -> bool:
    """ "Mum is going to kill me when she finds out": asked about, for now and then it is true."""
    return not _KILL_WORDS_SAID.isdisjoint(place.words) and not {"when", "if"}.isdisjoint(place.after(2))


def _hyperbole(place: Place, small: bool) -> bool:
    """Wanting to die of shame or boredom, killing oneself with overtime, near misses on the stairs."""
    near = place.before(5) + place.words
    if _SO_THAT.within(place.sentence):
        return True
    if not _ASHAMED.isdisjoint(place.sentence.distinct) and not _WISHED.isdisjoint(near):
        return True
    if not _NEARLY.isdisjoint(place.before(3) + place.words) and _accident(place):
        return True
    if place.words[0] == "killing" and not _EFFORT.isdisjoint(place.after(1)):
        return not _KILLING_WORK.isdisjoint(place.before(2))
    if _SOONER.isdisjoint(near):
        return False
    return ("than" in place.after(2) and _EARNEST_THAN.isdisjoint(place.after(5))) or small


def _at_play(place: Place) -> bool:
    """A bruise or black eye from the swings, when nobody is said to have done it."""
    distinct = place.sentence.distinct
    return (
        not _MARKS_LEFT.isdisjoint(place.words)
        and not _PLAY.isdisjoint(distinct)
        and _DONE_BY.isdisjoint(distinct)
    )


def _accident(place: Place) -> bool:
    distinct = place.sentence.distinct
    return not _ACCIDENT.isdisjoint(distinct) and _ON_PURPOSE.isdisjoint(distinct)


def _makes_me(place: Place) -> bool:
    before = place.before(4)
    return "me" in before and bool({"makes", "make", "making", "made"}.intersection(before))


def joking(place: Place) -> bool:
    """Whether the sentence laughs. Laughter masks as often as it means nothing, so it only softens to a question."""
    distinct = place.sentence.distinct
    if "lol" in distinct:
        return _NO_JOKE.isdisjoint(distinct)
    return _SERIOUS.isdisjoint(distinct) and _ONE_MORE.within(place.sentence)


_NO_JOKE = frozenset(("pills", "tablets", "rope", "tonight", "overdose", "serious", "plan"))
_AWAY = Phrases("""
    holiday|holidays|annual_leave|on_leave|flying|flight|airport|moving|shift|rota|meeting|appointment|session|class|trip|spain|cornwall
    wales|scotland|france|greece|abroad|charity|ebay|vinted|declutter|decluttering|retire|retiring|retirement|graduate
    graduation|visiting|camping|maternity|course|weekend|party|wedding|operation|solicitor|mortgage|term|festival|lift|bus|train
    pub|dinner|tea|lunch|football|shop|shops|sale|closing
    job|jobs|exam|exams|presentation|tickets|uni|degree|pandemic|lockdown|cold|flu|headache|tax|interview|project|house|flat
    am|be|going|while_i_am away
    off to
    back on|in
    next week
""")


def elsewhere(place: Place) -> bool:
    """Whether the person will only be somewhere else, or is only tidying or selling."""
    return _AWAY.within(place.sentence)
