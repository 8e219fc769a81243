"""Voices that command, and beliefs that may put a person in danger."""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.PSYCHOSIS
# The television may be where the voices come from.
_EXCUSES = EVERY_EXCUSE - {Excuse.TOLD}

ROWS = (
    Row(
        id="psychosis.command",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.NOW,
        across=1,
        source="psychosis",
        why="Hears or feels commanded to act.",
        patterns=phrases("""
            voices ~6 <command> ~1 me|him|her|them|us|to !turn|tidy
            a|this|the|mans|womans voice ~5 <command> me|him|her to? !turn|take|tidy|buckle|mind|go_left|that|about
            voice|voices say|says|said|tell|telling|want|threaten|keep ~~12 kill|cut|hurt|die|jump|burn|stab|end|punish|bleed
            whispers|whispering|whispered|tells|telling ~4 ear|night|head ~4 i have|must|need|got to ~4
            voice|voices ~6 says|say|saying|shouting|screaming|whispering|repeating ~4 do_it|die|kill|jump|cut|hurt|stab|deserve|worthless|burn|them|end|rubbish|useless|kids
            <unseen> ~3 <command> me|him|her to|i|that|he|she
            <unseen> ~3 <command> ~4 kill|hurt|jump|die|sacrifice|stab|burn|cut|punish|end
            voice|voices ~6 they|he|she|it want|wants|tell|tells|say|says|told me|i to|must|should|have_to
            shadows|spirits|angels|demons|faces|figures|ghosts|aliens ~1 say|says|said|told|tell|tells|want|whisper ~4 bleed|die|fly|jump|kill|cut|hurt|burn|join|fall|do_it
            tells|tell|telling|told me to ~2 hurt|kill|stab|burn|jump|cut|attack ~4 man|voice|woman|voices|shadow|demon in|inside my head|ears|walls
            instructions|orders|commands|missions|signals ~3 from|through|by ~2 radio|tv|telly|god|satellite|internet|phone|angels|aliens|voices|lights|birds
            voice|voices ~3 want|wants me|him|her to? ~1 die|dead|kill|hurt|do|jump
            in my head ~3 <command> me to
            hear|hearing|heard|hears ~4 telling|ordering|commanding|instructing me|him|her to
            obey|obeying ~2 voice|voices|him|them|it|god
            command|commanding hallucinations|voices
            <command> me|him|her to ~2 kill|hurt|stab|jump|cut|burn|die|end ~3 by|through ~2 tv|telly|radio|god|devil|voices|spirits
            have|got|need|must|chosen|mission|commanded|called ~2 to ~1 sacrifice|cleanse|purge ~1 <self>|people|the|my|them !sins
        """),
        fires=("The voices are telling me to jump", "theres a man's voice in my head that says do it", "God has told me to sacrifice myself"),
        spares=("no I don't hear voices", "my mum's voice telling me to tidy my room when I was small", "the satnav voice keeps telling me to turn left"),
        excuses=_EXCUSES,
    ),
    Row(
        id="psychosis.beliefs",
        kind=_KIND,
        respond=Respond.TODAY,
        other=Respond.TODAY,
        source="psychosis",
        why="Speaks of being watched, controlled or sent messages in a way that may be psychosis.",
        patterns=phrases("""
            <watchers> ~3 watching|watch|following|follow|tracking|spying|after|listening|out_to_get|monitoring|recording|bugged|filming|controlling|hunting|coming_for ~1 me|my_every_move|my_house|my_flat|my_window|my_phone|us|to_me|in_on|on_me|at_me
            watched|followed|tracked|spied_on|monitored|recorded|listened_to|controlled ~1 through|by|via ~2 phone|tv|telly|laptop|camera|walls|neighbours|government|mi5|police|aliens|satellite|router|satellites
            <watchers> ~5 cameras|camera|bug|bugs|bugged|microphones|chip|microchip|implant|tracker|device|listening_device ~3 in|into|inside|through my|the|our
            camera|cameras|microphone|microphones|bugs|listening_device ~2 in|inside|behind my ~1 wall|walls|ceiling|light|lights|teeth|eyes|tv|telly|room|flat|vents|smoke_alarm|sockets|bathroom|head
            chip|microchip|implant|transmitter|device|tracker|nanobots|wires ~3 in|inside|into my ~1 head|brain|tooth|teeth|arm|body|skin|neck|blood
            putting|put|puts|adding|slipping stuff|things|something|chemicals|drugs|poison|powder in|into my|our ~1 food|water|tea|milk|drinks|coffee|medication|supply
            codes|code|messages|signs|signals ~3 for|meant_for|about|to me !work|boss|from_my
            poisoning|poisoned|putting_something_in|tampering_with|spiking|drugging|contaminating ~1 my|the|our ~1 food|water|tea|meals|milk|drinks|dinner|tablets|air
            pumping ~2 gas ~6 vents|walls|floor|room|flat
            messages|signals|codes|signs ~4 through|from|in|via the|my ~1 telly|tv|television|radio|newspaper|number_plates|adverts|lights|posters|news|lyrics|wifi !work|boss
            telly|tv|television|radio|newsreader|presenter|adverts ~5 talking|talks|speaking|messages|message|sending|about ~2 me|directly_to_me !to_sleep
            reading|read|stealing|putting|inserting|broadcasting|broadcast|controlling|control|controls|hear|hears|take|taking|removing|steal|insert|put|hacked|hacking ~1 my thoughts|mind|brain !all|the_time|off
            thoughts ~4 put|putting|inserted|into my head by|through
            thoughts are not mine|my_own|being_broadcast
            i|he|she am|is|are !thank|thanks|thankful|with|in|praying|glad ~1 jesus|christ|god|the_messiah|messiah|a_prophet|the_chosen_one|chosen_one|the_antichrist|the_devil|satan|immortal|chosen ~2 !save
            been|was chosen|sent by god|to_save|for_a_mission
            replaced|swapped|cloned my ~1 <relation>
            a|hidden camera|cameras|microphone|bug in|inside|behind the ~1 smoke_alarm|light|vent|vents|mirror|wall|walls|ceiling|shower|plug|sockets|lampshade
            replaced by|with ~2 imposter|impostor|imposters|clone|robot|double|actor|actors
            not ~1 real|really ~1 mum|dad|husband|wife|mother|imposter|impostor
            mi5|mi6|cia|the_illuminati|illuminati|aliens|lizard|freemasons ~4 me|my|us
            beaming|beamed|transmitting|broadcasting|sending ~3 into|to|inside my head|brain|mind|thoughts
            smell|taste|feel ~2 gas|poison|chemicals|radiation ~5 they|using|pumping|on_me|neighbours|night
            everyone|everybody|people|they|family ~3 replaced|swapped|cloned|robots|actors|imposters|impostors|clones
            cat|dog|birds|pigeons|lights|trees|mirror|statue|radio|kettle ~1 is|are ~1 telling|talking|speaking|sending|warning|whispering ~1 me|to_me|messages
            demon|devil|evil ~2 inside|in ~1 my|him|her ~2 <relation>|$|body
            my ~1 food|water|drink|drinks|tea|meals|tablets is|are|was|were|has|have ~2 poisoned|spiked|drugged|contaminated|tampered
            someone|they|he|she|something ~1 put|puts|putting|placed|planted|inserted|inserting ~1 thoughts|ideas|voices|things|words in|into my|our head|mind|brain
            control|controlling|change|read the ~1 weather|traffic|minds|future|thoughts|news|lights ~4 mind|thoughts|chosen|power|powers|brain
            have|got|been|was given special|chosen|magical|secret|super ~1 powers|power|mission|purpose_from_god
            my|the organs|insides|blood|body ~3 rotting|replaced|turned_to|gone_bad|dead_inside_me
            seeing|see things|people|shadows|faces|demons|figures that|which? are? not there|others
            seeing|see demons|shadow_people|dead_people|spirits
            not slept ~3 days|week ~8 power|powers|energy|mission|god|plan|ideas|everything_connected|special
            everything is a sign|connected_to_me|about_me
            special powers|mission|message
        """),
        fires=("MI5 have put cameras in my walls", "The newsreader is sending me messages through the telly", "next door are poisoning my food"),
        spares=("the neighbours are watching my cat while I'm away", "watched telly with my mum", "we have a new doorbell camera"),
        excuses=_EXCUSES,
    ),
    Row(
        id="psychosis.voices",
        kind=_KIND,
        respond=Respond.ASK,
        other=Respond.TODAY,
        source="psychosis",
        why="Speaks of voices or of being talked about when nobody is there.",
        patterns=phrases("""
            hear|hearing|hears|heard ~1 voices !from_downstairs|through_the_wall|on_the_radio|outside|next_door|in_the_kitchen|in_the_hall
            voices ~3 back|louder|loud|stop|started|quiet|in_my_head|worse|talk|talking|laugh|argue|constantly
            hear|hearing|heard ~1 people|someone|them|a_man|a_woman|whispers|whispering|things|my_name|noises ~6 no_one|not_there|nothing_there|alone|empty|walls
            whispering|talking|laughing about me ~4 walls|no_one|everywhere|strangers|street|tv|bus
            everyone|people|strangers|they ~2 plotting|conspiring|out_to_get|against me
            paranoid ~6 following|watching|poison|after_me|plotting
            voice in|inside my head ~1 !reading|inner
        """),
        fires=("i can hear people talking about me when theres no one there", "the voices are getting louder", "I've been hearing voices"),
        spares=("heard voices from downstairs", "no voices or anything"),
        excuses=_EXCUSES,
    ),
)
