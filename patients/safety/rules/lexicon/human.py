"""Asking for a person."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.WANTS_A_HUMAN
# "Can someone call me" is no question about the service.
_EXCUSES = EVERY_EXCUSE - {Excuse.SERVICE}

ROWS = (
    Row(
        id="human.asks",
        kind=_KIND,
        respond=Respond.TODAY,
        about=About.SELF,
        source="request",
        why="Asks to talk with a person.",
        patterns=phrases("""
            <request> ~2 talk|speak|chat|spoken|speaking|talking ~1 to|with ~2 <human> !about_my_bill|about_my_appointment|about_my_order|about_the_app
            <request> ~2 see|get|have|reach|contact|find ~2 <human_sure>
            <request> ~1 <human_sure> !to_talk_to_in_general
            <request> ~1 human|person|someone_real
            please ~1 can|could|will|would someone|anyone|you|a_nurse|a_doctor|my_therapist ring|call|phone|contact me
            someone|anyone|somebody|therapist|clinician|nurse|doctor|you|human|person please? ring|call|phone|contact|visit|check_on|come_and_see|message me|us
            could|can|please|will|would|want|need|get|ask ~1 someone|anyone|human|person|therapist|clinician|nurse|doctor|counsellor|you|sam|team ~1 to? please? ring|call|phone|contact|visit|check_on|come_round|come_out|get_in_touch ~1 me|us|with_me|please|$
            please|someone|can_you ring|call|phone me !a_taxi|by|names|an_uber
            want|need|would_like|please_get|ask my ~2 <human> to ring|call|phone|contact|visit|text
            not want|need|talk|talking|speaking|speak ~2 bot|robot|machine|computer|ai|app ~4 human|person|someone|real
            sick|tired|fed_up ~1 of ~2 bot|robot|machine|computer|automated
            need|needs|get|send help|someone|somebody ~1 now|urgently|asap|immediately|right_now|right_away|tonight|quickly|fast|desperately|please !moving|with_my_homework
            i|we|urgently|desperately|badly need|want urgent|immediate|emergency|real|proper? help now|urgently|asap|desperately|tonight|today !moving
            need urgent|immediate|emergency help|support|care|appointment
            this is|its|it_is an? emergency|urgent !exit
            am|having|in ~2 crisis !cost|housing|management
            need|want|call|get|contact ~3 crisis team|line
            need|want to? be? sectioned|hospital|admitted|go_to_hospital|go_to_a_and_e|in_hospital
            need|want someone|somebody|anyone ~1 to talk|speak|chat !about_my_order
            put|patch|transfer|get me through|on to|with ~2 <human>|<human_sure>|human
            someone|anyone from ~2 ring|call|phone|contact me
            can|could|will|would someone|anyone ~5 ring|call|phone|contact|visit me ~1 back|$|today|now|please|tonight|tomorrow
            is|are there ~1 <human> ~2 i|to|who|that ~2 speak|talk|chat|now|available|call|ring
            need|want|have ~1 to? see|speak|talk ~2 <human> ~2 today|now|urgently|asap|tonight|straight_away|this_morning
            not wait $|until|till
            give|giving|drop me a call|ring|bell|buzz !to|when_you_are_free_to_fix
            desperate|desperately ~2 talk|help|someone|speak !housing
            <request> ~2 emergency|urgent appointment|call|contact
            real|actual human|person|doctor|therapist please|now
        """),
        fires=("Can I talk to a real person please", "could somebody ring me", "i dont want a bot i need a human", "I need help now", "I'd like to speak to my therapist"),
        spares=("are you a robot or a real person", "I talked to someone at work", "I find it hard to talk to people", "call me a taxi"),
        excuses=_EXCUSES,
    ),
    Row(
        id="human.reaches-out",
        kind=_KIND,
        respond=Respond.ASK,
        about=About.SELF,
        source="request",
        why="Reaches out for somebody.",
        patterns=phrases("""
            is|are anyone|someone there|listening|awake|around|out_there|online $|please|hello|i|can|who|at_all
            anyone there|listening|awake $|please
            please help $
            please|someone|somebody|can_you|can_someone|can_anyone|will_someone|god help me !with|to|find|understand|sleep|choose|move|fill
            help me please|$
            ^ need|needing help|someone|somebody $
            i|we ~1 need help|someone|somebody $
            i|we ~1 need to talk $
            ^ need to talk $
            need|want ~1 to talk|speak to|with someone|somebody
            not want|cope ~1 to? be|being alone|on_my_own|by_myself tonight|right_now|any_more|with_this|with_it|now|$
            do not know|kno who|where|what ~1 to turn|else|talk|do ~2 to|any_more|else|$ !for_dinner
            do not leave me ~1 alone|please|$
        """),
        fires=("is anyone there? please", "please help me", "do not leave me alone"),
        spares=("please help me with my homework", "is anyone there already using the room", "help me find my appointment"),
        excuses=_EXCUSES,
    ),
)
