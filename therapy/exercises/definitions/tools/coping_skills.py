"""Choosing what to do in a hard moment, by how it feels."""

from django.utils.translation import gettext_lazy as _

from therapy.exercises.definitions.shape import Area, Definition, Field, Is, Kind, Pair, Step, ten

_OTHER = ("other", _("Something else that I know helps me"))


def _try(code: str, title, guidance, *skills) -> Step:
    """What may help when it feels like this."""
    return Step(title, guidance=guidance, when=Is("how", code), fields=(
        Field(f"try_{code}", _("Which one will you try?"), Kind.CHOICE, options=(*skills, _OTHER)),))


DEFINITION = Definition(
    code="coping_skills", title=_("What can I do right now?"), names="what",
    about=_("Say how it feels, and choose one small thing that fits."),
    area=Area.CALMING, minutes=10,
    guidance=_("What helps depends on how it feels. A racing body needs slowing down, a flat mood needs a little "
               "doing, and a busy head needs somewhere to put its thoughts. Choose one, try it, and see."),
    citation=_("M. M. Linehan, 2014, DBT Skills Training Manual; C. R. Martell, S. Dimidjian and R. Herman-Dunn, 2010, "
               "Behavioral Activation for Depression"),
    not_for=_("If you may act on thoughts of ending your life, do not stay alone with it. Call somebody, or 999."),
    keeps="what", pairs=(Pair("hard_before", "hard_after", higher_is_better=False, what=_("How hard it is")),),
    summary=("what", "note"),
    steps=(
        Step(_("How it is"), (
            Field("what", _("What is hard right now?"), longest=300),
            ten("hard_before", _("How hard is it?"), low=_("Not hard"), high=_("As hard as can be")),
            Field("how", _("How does it feel most?"), Kind.CHOICE, options=(
                ("racing", _("My body is racing: heart, breath, shaking")), ("busy", _("My head will not stop")),
                ("low", _("Flat, empty or sad")), ("angry", _("Angry, or about to burst")),
                ("urge", _("An urge to do something I will regret")), ("numb", _("Far away, or not real")),
                ("awake", _("Tired, and I cannot sleep")), ("alone", _("Alone")),
            )),
        )),
        _try("racing", _("Slow the body down"), _("The body calms before the mind does. Give it a few minutes."),
             ("breathe", _("Breathe out longer than in, for three minutes")),
             ("cold", _("Hold something cold, or run cold water over your wrists")),
             ("muscles", _("Tense and let go your hands, arms and shoulders")),
             ("walk", _("Walk fast for ten minutes"))),
        _try("busy", _("Give the thoughts a place"), _("You do not have to think it all through now."),
             ("write", _("Write every thought down, then close the book")),
             ("later", _("Say: “I will worry about this at six”")), ("senses", _("Name five things that you can see")),
             ("hands", _("Do something with your hands that needs attention"))),
        _try("low", _("Do a little"), _("Doing comes first. The wish to do it often follows."),
             ("tiny", _("Do one thing that takes two minutes")), ("outside", _("Go outside to the next corner")),
             ("music", _("Play a song that once lifted you")), ("wash", _("Wash your face, or have a shower"))),
        _try("angry", _("Let the heat out safely"), _("Anger is a wave of energy. First step away, then talk."),
             ("leave", _("Leave the room for ten minutes, and say that you will be back")),
             ("move", _("Move hard: stairs, press-ups, a brisk walk")),
             ("unsent", _("Write the message and do not send it")), ("slow", _("Count slowly down from fifty"))),
        _try("urge", _("Put time in between"), _("Urges rise and fall. Most get weaker within half an hour."),
             ("wait", _("Wait ten minutes, then ten more")), ("away", _("Move away from what you could do it with")),
             ("tell", _("Tell somebody that it is here")), ("ice", _("Hold an ice cube, or bite into a lemon"))),
        _try("numb", _("Come back to here"), _("Strong, safe feelings of the senses bring you back."),
             ("feet", _("Press your feet into the floor and name where you are")),
             ("smell", _("Smell something strong: coffee, soap, mint")),
             ("count", _("Name five things you see, four you feel, three you hear")),
             ("say", _("Say the day, the time and your name out loud"))),
        _try("awake", _("Stop trying to sleep"), _("Trying hard keeps us awake. Rest is good for you too."),
             ("up", _("Get up and sit in dim light until you are sleepy")), ("read", _("Read something calm on paper")),
             ("body", _("Let each part of the body get heavy, from the toes up")),
             ("list", _("Write down what is for tomorrow"))),
        _try("alone", _("Be near somebody"), _("It need not be a big talk. Being near counts."),
             ("text", _("Text somebody: “Thinking of you. How are you?”")),
             ("place", _("Go where people are: a shop, a park, a café")), ("ring", _("Ring somebody you like")),
             ("pet", _("Spend time with an animal, or help somebody"))),
        Step(_("Afterwards"), guidance=_("Try it first. Your answers so far are saved."), fields=(
            ten("hard_after", _("How hard is it now?"), low=_("Not hard"), high=_("As hard as can be")),
            Field("minutes", _("For how many minutes did you try it?"), Kind.MINUTES, highest=240),
            Field("note", _("What would you do again?")),
        )),
    ),
)
