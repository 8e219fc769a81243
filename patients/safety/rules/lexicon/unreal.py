"""Voices, watchers, changed people and hidden meanings, as they look from inside."""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.PSYCHOSIS
_EXCUSES = EVERY_EXCUSE - {Excuse.TOLD, Excuse.DENIED, Excuse.FIGURE}

ROWS = (
    Row(
        id="unreal.commanded",
        kind=_KIND,
        respond=Respond.NOW,
        other=Respond.NOW,
        source="psychosis",
        why="May be told by a voice to do something dangerous.",
        patterns=phrases("""
            voice|voices|whisper|whispers|whispering|commentary|hear_them|hear_him|hear_her|muttering ~6 say|says|saying|tell|tells|told|telling|command|commands|order|orders|wants|want|repeat|keep|keeps|shout|shouts|goes && <deed> -- turn|sat_nav|<mundane>|higher|instructor|coach|singing|choir|singer|teacher
            tell|tells|telling|commands|orders|whisper|whispers|shouts|shouting|insists ~1 me|at_me ~1 to|i_must|i_have_to && <deed> && dead|died|gran|father|voice|god|devil|angel|radiator|hoover|chip|they|he_is|right|keeps|inside|in_my|committee|buried -- hoops|grass|higher|coach|teacher|<mundane>|manager|boss|gp|doctor|recipe|physio|instructor|mum_keeps
            they|he|she|it|three_of_them ~2 say|says|tell|tells|told|telling|said me? ~1 to? jump|die|kill|cut|burn|drown|bleed|do_it_by|do_it_before|do_it_to_her|do_it_to_him && voice|turns|metaphor|louder|loving|chime|gran|whisper|they|kinder|sleep -- bungee|parachute|skydive|trampoline|pool|queue
            it says do|die|jump|kill|cut|now
            supposed|meant|have|need|got|told to ~1 cut|dig|pull|take|burn|get ~2 wire|chip|it|thing|them|implant|tracker|tooth|teeth|worm|worms|bugs ~2 out && my|me|neck|arm|teeth|skin|head|voice -- dentist|wisdom|splinter|electrician|hair|ticks
            whisper|whispers|whispering|hissing|chanting ~4 do_it|die|kill|jump|burn|cut|now
        """),
        fires=("They whisper from the radiator, do it, and I've got the scissors, the voices keep on", "my gran's voice says jump", "it says do it by the third chime"),
        spares=("my mum keeps telling me to cut the grass", "the satnav voice says turn and end of route", "the coach's voice tells me to jump higher"),
        excuses=_EXCUSES,
    ),
    Row(
        id="unreal.beliefs",
        kind=_KIND,
        respond=None,
        other=Respond.TODAY,
        source="psychosis",
        why="Speaks of things that may be unreal to others, and frightening.",
        patterns=phrases("""
            <listens> && <device> && they|them|their|he|she|someone|it|neighbours|me|my|i && taped|tape|foil|wrapped|sealed|found|took|covered|knows|know|thoughts|clicks|since|left|how|night|every|sleep|dreams|same|signal|hum|come|bugged|check|inside -- <mundane>
            phone|laptop|tablet|telly ~6 freezer|foil|microwave|bin|bucket && they|listen|listening|come|signal|hear|track|know
            taped|foil|sealed|wrapped|unplugged|covered ~4 sockets|plugholes|windows|window|mirrors|mirror|camera|cameras|phone|vent|vents|telly|router|meter|letterbox|it|monitor|head -- <mundane>|turkey|leftovers|sandwiches|draught|draughts|baking|chicken|gift|present|parcel|peas|painting|decorating|frozen
            same van|car|man|woman|number_plate|coat|face|people ~8 every|again|everywhere|outside|depot|school|following|plate -- <mundane>|bus_driver|postman|commute|team
            they are in the|my hoover|walls|wall|radiator|blanket|pipes|ceiling|skin|teeth|vents|plug|wool|wires|attic|loft|light|lights -- <mundane>|wasps|bats|birds|bees|bin|keys|cables|box|decorations|ants|pigeons|silverfish|spare
            swapped|replaced|changed|copied|stole|stolen|removed|took|taken|emptied|poisoned my|his|her ~1 organs|insides|mother|mum|wife|husband|brain|thoughts|heart|face|eyes|memories|bones|dad|soul|baby|food -- <mundane>|breath|surname|name|nappy|sheets|lives|mind|blood_test|blood_pressure|tubes|appendix|tonsils
            is|are not my real|own|actual? ~1 mum|mother|wife|husband|son|daughter|dad|hands|arm|thoughts|face|children|kids|sister -- fault|responsibility|cup|favourite|problem|biological|blood|step|birth
            mum|mother|wife|husband|son|daughter|baby|dad|sister|kids is|are not my|mine|real|a_real|him|her|human|who -- fault|responsibility|cup|favourite|problem|problems|biological|blood|step|birth|type|biggest_fan|thing|well
            imposter|impostor|imposters|impostors|lookalike|doppelganger|a_copy|the_copy|clone|double|duplicate && mum|husband|wife|baby|dad|mother|her|him|she|he|they -- <mundane>|syndrome|paper|copies|file|key|work|bed|decker|gin|espresso|book|form|letter|report|birth_certificate|room
            wrong|same|right face|hands|side|mole|eyes|coat ~8 wrong|hands|not_my|photographs|mum|someone_else|not_him|not_her -- <mundane>|bruise|arthritis|physio|stroke
            insides|organs|bones|blood|brain|heart|stomach && hollow|rotting|gone|stolen|took_them|swapped|turned_to|wrong_weight|empty_in|dead_inside && my|me -- <mundane>|blood_test|marrow|blood_bank|operation|valve|bypass
            i died ~3 in|last|months|already|years|on -- <mundane>|laughing|embarrassment|inside|level|hospital_and_they|table|shame
            my|his|her|i thoughts|mind|think|thinking ~6 out_loud|aloud|hear|read|reads|put|putting|not_mine|broadcast|stolen|taken|inserted|join|knows|word_for_word|before_me|leak|leaking|from_somewhere -- <mundane>|therapist|cbt|journal|diary|book|self_help|notebook|pen|paper|mindfulness|say_it
            hear|reads|read|know|knows|say|saying|get|steal|listen_to my thoughts|mind|dreams|head -- <mundane>|own|self|cannot|therapist|journal|book
            in charge of ~1 weather|world|universe|time|sun|sea|traffic|moon
            chosen|mission|prophet|messiah|prophecy|reborn && god|they|me|i|stop|save|world|weather|book|21st|signal|must|people|light|sent|tablets|mission|day -- <mundane>|suicide_mission|career|charity|team|employee|school_council|jury|governor|committee_member|project|company|statement|form|sign_up|subjects|options
            god|allah|jesus|the_lord|angel|angels|devil|universe|alexa|archangel ~3 told|tells|telling|says|said|put|wants|sent|gave|given|speaks|commands|commanded|asked ~2 me|us -- <mundane>|priest|bless|helped|strength|faith|comfort|patience|timer|weather|reminder|joke
            messages|message|sign|signs|signals|signal|code|codes|cipher|instructions|numbers|answer && telly|tv|news|number_plates|plates|newsletter|posters|radio|till|margin|first_letters|adverts|shoes|newspaper|lights|bus_driver|window|windows|birds|tarot_of && me|for_us|mean|meant|addressed|blur|only_i|instructions|tell|told|they|order|walls|removed|chosen|know -- <mundane>|voicemail|text|texts|email|bank|pin|password|postcode|traffic|road|petition|phone_number|zodiac
            telly|tv|radio|alexa|newsreader|adverts|lights|fridge|kettle|stairs|blanket|wall|walls|mirror && answer_back|answers|speaks|talks|talking|says|calls|laughs|blinks|knows|whispers|ruder|name && me|my|by_name|back|to_us|unplugged|answers -- <mundane>|presenter|volume|loud|hypnotist|me_to_sleep|timer|play
            call|calls|calling|hear|hears|heard|saying|says|said && my_name|dirty|names|slag|worthless|things && no_one|nobody_there|not_there|empty|off_the|walls|nights|hoover|unplugged|look_and -- <mundane>|neighbour|tannoy|receptionist|waiting_room|bingo|school_gates
            hear|hearing|heard|there_is ~6 people|someone|voices|man|woman|them|talking|laughing|comments|commentary|two_men && empty|no_one|not_there|unplugged|walls|about_me|everything_i_do|all_night|laugh_at|in_my_head|through_the_wall_at -- <mundane>|neighbours_party|party|next_doors_tv|office|train|pub|open_plan
            something|someone|other|thing|entity|spirit|demon|evil ~5 using|moving|controlling|inside|resting|looking_out|living_in|in_her|in_him|possessed ~2 my|me|her|him|hands|body|eyes|head|baby -- <mundane>|my_car|mouse|house|phone|bed|loft
            only i|me can ~2 see|hear|feel|stop|know|save
            comes|came|change|changes|happens when|because i think|want|look|say
            everyone|everybody|they_all|people|strangers|driver|presenter ~4 means|mean|meant|meaning|knows|hinting|in_on_it|acting|actors ~4 other|it|me|something|about_me|else -- <mundane>|birthday|surprise|well
            putting|put|puts|something|adding|slipping ~4 in|into my|our|the ~1 food|water|tea|dressings|dressing|milk|tablets|coffee|insulin|drip|vents|meals && they|he|she|nurse|neighbours|someone|taste|feel|wheels|carer|government -- <mundane>|sugar|salt|milk_in|too_much|recipe|flavour|fluoride
            taste|smell|smells|tastes ~4 metal|poison|chemicals|gas|bleach|wrong|drugged && food|meals|tea|water|they|carer|wheels|neighbours|so_i_do_not|night|vents|pumping -- <mundane>|covid|tap|pan|antibiotics|chemo|pregnant|pregnancy|milk_is_off|boiler|gas_man
            pumping|piping|beaming_into|zapping|frequency|frequencies|microwaves|lasers|rays && me|my|they|neighbours|wall|vent|head|house|night|thoughts -- <mundane>|iron|party|music|gym|heart|radio_station|breast|tanning
            sectioning|section|sectioned me && without|do_not|dont|if_i|hoover|say|tell|scared -- years_ago|was_sectioned_in|last_year
            i am|i_was ~2 bridge|answer|key|one|vessel|lamb|king|queen|sun ~2 between|from_the|of_god|of_light|chosen|they_fear|to_save
            not slept|sleep|need_sleep ~8 no_need|do_not_need|energy|powers|god|must|show|genius|ideas|plan|everything_connects|better_than_ever -- baby|newborn|new_job|exam|festival|party|shift
            salt|holy_water|cross|crosses|mirrors|symbols ~5 cot|bed|door|windows|walls|protect -- <mundane>|crisps|cooking|hot_cross|icy|path|slugs
            written|writing|wrote|write ~4 walls|wall|skin|mirror && answer|numbers|them|truth|names|it -- <mundane>|lipstick|reminder|menu|shopping|height|toddler|kids|crayon|crayons
            off|stopped ~2 meds|tablets|medication|clozapine|depot|injection && signal|voices|god|clear|chosen|they|demon|devil|poison|know|copy -- side_effects|gp|weaning|doctor_agreed
        """),
        fires=(
            "I've taped the sockets because thats how they're listening",
            "thats not my mum. shes got the mole on the wrong side",
            "my thoughts keep being said out loud by people on the bus",
            "God has put me in charge of the weather",
            "the telly answers me back by my name",
        ),
        spares=(
            "wrapped the turkey in foil",
            "the smart meter engineer was listening to the radio",
            "my mum is not my biggest fan",
            "I was chosen for the team",
        ),
        excuses=_EXCUSES,
    ),
)
