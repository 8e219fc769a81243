"""A child, or another who cannot protect themselves, in danger."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import Row, phrases

_KIND = Kind.ABUSE_OR_SAFEGUARDING

ROWS = (
    Row(
        id="child.danger-now",
        kind=_KIND,
        respond=Respond.NOW,
        about=About.OTHER,
        source="child",
        why="A child may be badly hurt.",
        patterns=phrases("""
            i|we|he|she|they|dad|mum|boyfriend|partner ~3 shook|shaken|shaking|threw|dropped|smothered|suffocated|strangled|burned|burnt|scalded|choked ~2 <child> !milkshake|hands|off_at|a_ball|off
            <child> ~4 not waking|responding|moving|breathing
            left ~2 <child> ~3 in_the_bath|in_the_car|alone ~4 hot|bath|night|hours
            <abuser> ~4 threatened|threatens|threatening|going|gonna|says|said|wants ~3 to|will|would kill|hurt|take|stab|drown ~3 <child>
            kill me and|us the? <child>
            hit|punched|kicked|slapped|smacked ~2 <child> ~4 too_hard|really_hard|mark|bruise|bleeding|bruised|could_not_stop|lost_it
        """),
        fires=("I shook the baby", "he said he'd kill the kids", "I smacked my son too hard"),
        spares=("shook the baby rattle", "dropped the kids off at school", "threw my daughter a party"),
    ),
    Row(
        id="child.at-risk",
        kind=_KIND,
        respond=Respond.TODAY,
        about=About.OTHER,
        source="child",
        why="A child may be at risk of harm.",
        patterns=phrases("""
            <child> ~5 bruise|bruises|bruised|burns|cigarette_burns|flinches|flinch|cower|cowers|black_eye|starving|dirty_nappy !knee_from|playing|football|falling
            bruises|bruise|burn_marks|marks ~4 on|over my|the|her|his|our ~2 <child>|back|legs
            <hurts> ~2 my|our|the|his|her|their ~2 <child> !with_love|for_six
            started|starts|keeps|been|is|was hitting|smacking|slapping|beating|hurting|punching ~2 the|my|our|his|her|their|other ~2 <child>
            leaves|left|leaving|leave|leaves ~1 our|a|the|her|his|their|my|those ~2 <child> ~3 own|alone|unattended|by_themselves ~3
            not feeding|feed|fed|changed|washed|changing ~2 the|her|his|their ~2 <child>
            <child> ~4 not ~2 been? fed|eaten|allowed|safe|clean !veg|vegetables
            <child> ~3 scared|frightened|terrified|afraid of ~3 <abuser>
            goes|going|go|went|creeps|comes|gets in|into ~3 <child> room|bed|bedroom
            goes|going|go|went|creeps|gets in|into ~2 sisters|brothers|daughters|sons|girls|boys|kids|childs ~1 room|bed|bedroom
            touch|touches|touched|touching|abusing|abused|abuses|molesting|molested|grooming|groomed|raped|interfering_with|interferes_with|messing_with ~2 my|the|his|her|our|a ~2 <child> !base
            <child> ~4 abused|molested|groomed|touched|raped|trafficked|exploited|beaten
            <child> ~6 sending|sent|asking|asked|messaging|messages ~4 nudes|naked|pictures|pics|older_man|grown_man|stranger
            girl|boy|kid|pupil|student|child ~6 told|tells|says|said ~10 touches|touched|hurts|hits|hit|beats|burns her|him|them
            her|his|their dad|mum|grandad|uncle|stepdad|brother|father|mother|stepbrother|teacher|coach ~2 touches|touched|abuses|abused|molests|molested her|him|them
            <child> ~3 told|tells|said|says ~8 touches|touched|hurts|hits|hit|hurt|private_parts|secret
            smokes|using|takes|injects|dealing ~3 crack|heroin|smack|drugs ~6 <child>|kids|baby
            fgm|female_genital_mutilation|cut_abroad|breast_ironing
            <child> ~6 watch|watches|see|sees|saw|witness|witnessed|hears|heard|front ~4 hit|hits|hitting|beat|beating|fight|violence|rape
            hit|hits|hitting|beat|beats me ~3 front ~2 <child>
            year_old|yr_old|underage|13|14|15|12 ~4 boyfriend|relationship|sleeping_with|sex|pregnant ~6 man|older|25|30|40|adult|years_older
            teacher|coach|man|bloke|uncle|stepdad ~3 messages|messaging|texting|texts|snapchats|dms me|her|him|<child>|my_niece|my_daughter ~6 sexy|dirty|nudes|secret|weird|sexual|naked|photos|pictures|pics|at_night
            drunk|drinks|drinking|high|stoned|using ~4 drives|driving|drove|looks_after|looking_after|minding|in_charge ~5 <child>|kids|baby|little_sister
            childminder|nursery|teacher|staff|nanny|babysitter|foster_carer ~1 slaps|slapped|hits|hit|shouts|shook|shakes|locks|smacks|smacked|hurt|hurts ~2 the|my|her|his ~2 <child>|little_ones
            baby|child|kids|children|toddler ~1 screams|screaming|cries|crying ~3 hours|all_night|every_night ~4 no_one|alone|comes|next_door|left
            neighbours|neighbour|next_door|upstairs baby|kids|child|children ~2 screams|screaming|crying|cries ~3 hours|no_one|hit
            <relation> dad|mum|stepdad|boyfriend|partner|husband|father|mother ~1 <hurts> him|her|them
            keeps|keep|kept|locks ~2 son|daughter|child|kids|baby|children ~2 in ~2 room|cupboard|shed|garage|attic|cellar ~5
            <abuser> ~2 loses|lost|losing it|temper|control ~1 with|at ~2 <child>
            shakes|shook|shaking|shaken my|the|his|her ~1 <child>|baby
            <child> ~3 hungry ~8 coat|dirty|thin|alone|clothes|smell|smells|filthy|cold
            <hurting_them> ~2 my|our|the|his|her|their ~2 <child>
            <child> ~6 go_hungry|goes_hungry|never_fed|filthy|dirty|unwashed|thin|neglected|no_coat|left_alone|locked_in|screaming
            his|her|their dad|mum|father|mother|stepdad|parents|boyfriend|husband|uncle|partner|ex ~2 <hurts> him|her|them !up
            locked|locks|lock ~2 <child> ~2 in|cupboard|room|shed
            taking|takes|took|take ~3 <child> ~3 abroad|pakistan|somalia|away ~4 marry|cut|wedding|fgm
            neighbour|neighbours|next_door ~4 <child> ~4 screaming|crying|hit|beaten|locked
            nan|gran|mum|dad|grandad|uncle|aunt|auntie|neighbour|residents ~1 carer|carers|care_home|home|staff ~4 stealing|steals|shouting|shouts|rough|hits|hitting|neglect|neglecting|leaves|slaps
            vulnerable|elderly|disabled ~6 hit|hits|hitting|stealing|neglected|starved|starving|bruises
        """),
        fires=(
            "My little nephew has bruises all over",
            "She leaves the kids on their own all night",
            "my stepdad goes in my little sisters room at night",
            "He's started hitting the children",
        ),
        spares=("my son has a bruised knee from football", "left the kids with my mum", "the kids hit the park"),
    ),
)
