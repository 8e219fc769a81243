"""Asking for a person in every other way: shyly, crossly, in one word, or by whom one wants."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_EXCUSES = EVERY_EXCUSE - {Excuse.SERVICE, Excuse.DENIED, Excuse.FIGURE}
_NOT_US = (
    "plumber|electrician|dentist|vet|taxi|uber|captain|estate_agent|landlord_to|council|bank|insurance|broadband|engineer|boiler|parcel|delivery|"
    "interview|recruiter|names|date|dating|marry|flatmate|lodger|babysitter|cleaner|dog_walker|gardener|tutor|told_me|yesterday|last_week|"
    "boss|homework|tickets|refund|order|garage|mechanic|footballer|cook|dance|play|pub|boyfriend|girlfriend|wife|husband|bill|the_app|my_ex|"
    "barista|hairdresser|cinema|travel|lift|meter|spain|golf|used_to_talk|talked|spoke|spoken"
)

ROWS = (
    Row(
        id="reaching.asks",
        kind=Kind.WANTS_A_HUMAN,
        respond=Respond.TODAY,
        about=About.SELF,
        source="request",
        why="Asks, in their own way, for a person.",
        patterns=phrases(f"""
            ^ representative|operator|agent|human|person|advisor|adviser $|please|human|now|real|person
            a|real|actual|any ~1 person|human|human_being|someone please|pls|now $|,
            person|human|someone|somebody|operator|representative please $
            transfer|put|patch|plug|pass|connect|switch ~2 me|us ~3 human|person|someone|one|somebody|nurse|doctor|woman|man|operator|team
            fetch|get|find|give|bring|send|want|need ~1 me|us? a|an|the|your? human|human_being|person|real_person|grown_up|operator|listener|crisis_lady|crisis_team|duty_worker|duty_nurse|advisor|live_agent -- {_NOT_US}|resources|kind_of|rights|nice_person|good_person|morning_person|better_person|people_person|new_person|missing
            need|want|like|love|speak_to|talk_to|see|ring|phone ~2 my ~1 key_worker|keyworker|nurse|therapist|clinician|doctor|social_worker|cpn|counsellor|care_coordinator|support_worker|psychologist|psychiatrist -- {_NOT_US}|next_week|appointment_time|gave|said|says|was|is_nice
            clinician|therapist|nurse|doctor|key_worker|keyworker|team|someone|somebody|lady|ladies|gentleman|person|human|one_of_you|one_of_yous|anyone|counsellor ~5 ring|call|phone|telephone|telephoned|rang ~1 me|us|back -- {_NOT_US}|is_calling|was_calling|did_call|said_they
            please|can|could|would|will|shall ~5 ring|call|phone|telephone ~1 me|us|back && someone|anyone|one|ladies|lady|please|you|yous|team|nurse|today|tonight|now|afternoon -- {_NOT_US}|a_liar|crazy|mad|old_fashioned
            someone|somebody|anyone|one|person|human|lady|gentleman|woman|man|voice|listener ~5 talk|chat|speak|listen ~3 to|with me && need|want|like|please|can|could|is_there|wondered|would|rather|kind|free|now -- {_NOT_US}
            sooner|rather|prefer ~2 talk|speak|phone|ring|chat than|$|if|please|to_a|with_a
            who is on duty|call|shift|tonight
            anyone|anybody|someone|somebody|any_staff ~2 on_duty|on_shift|on_call|on_tonight|behind_this
            asked|answered|read|seen|heard by a? human|person|someone|human_being ~4 && can|could|please|want|like|not_doing_well|instead
            some|a|any person|human ~4 calls|comes|call|come|ring|visit|visits|sits ~1 me|$|or|with|to
            request|ask|obliged|grateful|appreciate|beg ~6 person|human|someone|clinician|therapist|call|telephone|speak|ring ~4 -- {_NOT_US}
            hear|need|want|like ~2 a|someones|human|real voice -- {_NOT_US}|acting|lessons|note|mail|loud|singing|in_the_charity
            number with|for a|an? ~1 person|human|someone ~2
            are you ~2 person|human|real|robot|bot|machine && transfer|if_not|want|need|prefer|please|put_me -- curious|wondering
            crisis ~1 team|line|lady|number|worker|nurse && call|ring|back|speak|need|now|please -- fridge|poster|group|leaflet
            allowed to|ask ~3 grown_up|person|human|someone|voice
            not ~2 options|music|leaflet|exercise|worksheet|leaf|bot|machine|robot && want|need|person|someone|woman|human|give|number|speak
            talk|speak|chat to|with the? same|one|someone ~4 last_time|person|human|again
        """),
        fires=(
            "person please",
            "Would one of the ladies ring me?",
            "I need my key worker",
            "anyone on shift?? please can one of yous call",
            "I'd sooner talk than write if that's allowed",
        ),
        spares=("can you call me a taxi please", "the plumber will ring me back", "I want to be a better person", "my therapist rang me yesterday"),
        excuses=_EXCUSES,
    ),
    Row(
        id="reaching.shyly",
        kind=Kind.WANTS_A_HUMAN,
        respond=None,
        about=About.SELF,
        source="request",
        why="May wish for a person to talk to.",
        patterns=phrases(f"""
            someone|somebody|anyone|anybody|person|human|company|lady|gentleman ~6 talk|talk_to|chat|listen|sit|ears|other_end|breathe|hear|hello|knows_what|with_me|awake|free|there|about && would|wish|want|need|like|good_deal|could_do|suppose|wondered|happened|is_there|are_they|say_no|after|just|shift|long_night -- {_NOT_US}
            anybody|anyone|somebody|someone|people ~2 there|awake|about|free|listening|behind|around && ?|suppose|please|are_they|hello|tonight|this -- {_NOT_US}|house|shop|party
            do|does|can|could|would|will they|you|anyone|someone|staff ~2 ring|call|phone|visit|come|talk ~2 people|round|because|out|me|you -- {_NOT_US}|it_a_day|names
            not|never ~2 said|spoken|heard|talked ~3 word|aloud|anyone|a_soul|voice|out_loud && since|days|week|weeks|tuesday|thursday|all
            need|want|wish ~2 someone|somebody|person|human|woman|man|grown_up ~2 who|to|not|that|with -- {_NOT_US}|to_blame|new|special|tall
            get|give|find me someone|somebody|anyone -- {_NOT_US}
            is_there|are_there ~2 anyone|anybody|someone|people|lady ~2 i|who|that|to ~2 see|talk|speak|call|help -- {_NOT_US}
            not ~2 be|sit|stay ~1 by_myself|alone|on_my_own && someone|please|tonight|this|now|with_it|minute -- {_NOT_US}|prefer
            crisis|duty|emergency|out_of_hours|night ~1 worker|team|nurse|doctor|person|line|staff ~4 -- {_NOT_US}|was|brilliant|thank|thanks
            shut|closed|engaged|voicemail|answerphone|no_answer|hung_up|waiting_list && surgery|crisis|team|number|line|samaritans|gp && anyone|someone|i|need|see|talk|please -- {_NOT_US}
            talking|speaking|writing|typing to a? you|machine|robot|bot|computer|wall|screen|recorded_line && person|human|someone|like|sick|not|fetch|real|tired|want -- {_NOT_US}
        """),
        fires=("I don't suppose anybody's there, are they. Somebody with ears", "do they ever ring people just because"),
        spares=("I need somebody to fix the boiler, an engineer", "anyone about for the pub tonight?"),
        excuses=_EXCUSES,
    ),
)
