"""Being hurt, controlled or used by somebody; children in danger."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.ABUSE_OR_SAFEGUARDING

ROWS = (
    Row(
        id="abuse.life-in-danger",
        kind=_KIND,
        respond=Respond.NOW,
        about=About.SELF,
        source="abuse",
        why="Describes violence or threats that can kill.",
        patterns=phrases("""
            <abuser> ~2 strangled|strangles|strangle|choked|chokes|choking|throttled|throttles|stabbed|stabs|suffocated|drowned|shot me !in_the_back
            hand|hands|arm|belt|cord|pillow ~2 round|around|over|on my throat|neck|face|mouth|windpipe
            family|parents|dad|brothers|uncles|community|cousins ~1 would|will|might|could|going_to ~1 kill|hurt|disown|beat me ~2 find_out|know|knew|found_out|honour|gay|trans|leave|left|refuse
            threatened|threatens|threatening|says|said|swore|promised|promises|tried|trying|told_me ~6 kill me|us !if_i_am_late|laughing|when_he_sees|when_she_sees
            <fear>|think|know ~4 <abuser> ~2 is|will|going|gonna|might|would ~2 kill me|us
            <abuser> ~3 held|pulled|had|got|came_at|waved|put ~3 knife|gun|hammer|machete|blade|bat ~3 me|throat|us
            with|holding a knife|gun|hammer ~3 <abuser>
            locked|locks|lock|trapped|kept me ~1 in ~2 room|house|cellar|bedroom|shed|bathroom|flat|car
            hiding|hid|locked_myself ~6 <abuser> ~6 door|outside|downstairs|kill|hit|hurt|break|smash|angry|find
            <abuser> is ~3 kicking|smashing|breaking|banging ~2 the|my|down door
            <abuser> has|have got? ~1 knife|gun
            <abuser> ~2 outside|downstairs|at_the_door|here ~2 with ~1 bat|knife|hammer|gun|machete|crowbar
            <abuser> is|are ~1 outside my|the ~3 again|threatening|knife
            he|hes|she|shes|ex|husband|partner|boyfriend|stepdad ~3 kill me|us && in_the_room|can_not_talk|locked|hiding|outside|at_the_door|downstairs|police|knife|terrified -- laugh|lol|carpet
        """),
        fires=("He put his hands round my throat last night", "can't talk he's in the room. he's going to kill me", "He said if I leave he'll kill me", "I think my ex is going to kill me"),
        spares=("My boss is going to kill me if I'm late again", "mum's gonna kill me when she sees this hair", "He put his hands round my waist"),
    ),
    Row(
        id="abuse.may-kill",
        kind=_KIND,
        respond=Respond.ASK,
        about=About.SELF,
        source="abuse",
        why="Says that a partner or former partner will kill them: often a figure of speech, so it is asked about.",
        patterns=phrases("""
            he|hes|ex|exs ~2 will|would|going|gonna|might to? kill me $|if_he|when_he
            husband|partner|boyfriend|fella|stepdad ~1 will|would|going|gonna|might to? kill me $|if_he_finds|when_he_finds
        """),
        fires=("he's going to kill me", "my ex will kill me if he finds out", "My husband will kill me when he finds out where I am"),
        spares=("my boss will kill me if i'm late", "the stairs here will kill me", "my husband will kill me when he sees this bill"),
    ),
    Row(
        id="abuse.threat-if-leaving",
        kind=_KIND,
        respond=Respond.NOW,
        about=About.SELF,
        source="abuse",
        why="Tells of a threat to kill them if they leave or tell anybody.",
        across=1,
        patterns=phrases("""
            says|said|saying|threatens|threatened|threatening|swore|swears|promised|warned|told_me ~4 kill|murder|bury|stab|strangle me|us ~2 if|before|when ~2 i|we ~2 leave|left|leaving|divorce|report|walk_out|call_the|ring_the|go_to_the !early|the_lights|the_tv|the_oven|the_door|the_light|him_waiting|her_waiting|it|my|dirty
            says|said|saying|threatens|threatened|threatening|swore|swears|promised|warned|told_me ~4 kill|murder|bury|stab|strangle me|us ~2 if|before|when ~2 i|we ~2 tell|told|speak|talk|spoke ~3 anyone|anybody|someone|somebody|police|teacher|school|doctor|social
            husband|wife|partner|boyfriend|girlfriend|ex|fella|he|she ~2 kill|murder me|us ~2 if ~1 i|we ~2 leave|left ~1 him|her|them|$
        """),
        fires=("My husband says he will kill me if I leave", "he said hed kill me if i ever told anyone", "She says she'd kill us before I leave with the kids"),
        spares=("My dad says he will kill me if I scratch the car", "mum will kill me if I leave the lights on",
                "dad will kill me if I tell him about the car", "he says he will kill me if I drop his phone"),
        excuses=EVERY_EXCUSE - {Excuse.FIGURE},
    ),
    Row(
        id="abuse.violence",
        kind=_KIND,
        respond=Respond.TODAY,
        about=About.SELF,
        source="abuse",
        why="Says that somebody hurts them.",
        patterns=phrases("""
            <abuser> ~2 hurt|hurts|hurting me !when_she|when_he|when_they|with_words|by|so_much|deeply|feelings|a_bit|a_little
            <abuser> ~3 <hurts> me !out|off|in_his_sleep|in_her_sleep|in_the_night|at|to|with_the_bill|up|by_surprise|my_feelings|on|emotionally|for_six|up_about|with_a_bill|in_the_feels
            <abuser> ~2 <hurts> me|us again|when|if|in_front|last_night|every|because|so|and|sometimes|after
            <hurts> me with ~1 belt|stick|shoe|bottle|pan|fist|fists|slipper
            <abuser> ~3 <hurts> my hand|hands|face|arm|head|legs
            <abuser> ~3 <throws> ~1 me ~3 stairs|wall|floor|room|door|against|things|plates
            <abuser> ~2 threw|throws|throwing|chucked|launched ~3 at|towards me
            <abuser> ~4 raises|raised|lifts|lifted|raise|lift his|her|their hand|hands|fist|fists|arm
            flinch|flinching|cower|jump ~2 when|if ~2 <abuser>
            pushes|pushing|pushed|knocks|knocking|throws|throwing|slaps|slapping|shoves|kicks me about|around
            forces|forced|forcing himself|herself|themselves on me
            when|after|if|though i say|said no ~4 does|carries|did|anyway|still|forces
            <abuser> ~4 going|coming|gonna ~1 to? get|find|hurt|hit|batter me
            <abuser> ~3 gets|got|is|turns|been|being|becomes|was ~1 violent|physical|abusive|aggressive|handy|controlling !the|about_the ~2
            hit|beaten|punched|slapped|kicked|battered by ~1 <abuser>|my
            am|being|been|get|getting|got ~1 abused|beaten|assaulted|battered|raped|trafficked|groomed|molested|stalked|blackmailed|groped
            <abuser> ~3 abuse|abuses|abusing|abused|assaulted|rapes|raped|molested|groomed|blackmails|blackmailing|stalks|stalking|attacked|batters|groped me|us
            black eye|eyes ~6 <abuser>
            bruises|bruise ~4 <abuser> ~2 grab|grabs|grabbed|did|gave|pinned|hit|made|left|squeezed
            <abuser> ~2 gave|left|leaves|giving me ~4 bruises|bruise|black_eye|broken|split_lip
            domestic abuse|violence !course|training|charity|awareness|helpline_number|service
        """),
        fires=(
            "My boyfriend hits me when he's been drinking",
            "the carer slapped my hand",
            "he threw me against the wall",
            "I'm being stalked",
        ),
        spares=("the bill hit me hard", "it struck me as odd", "he beat me at chess", "the bus hit me with a splash"),
    ),
    Row(
        id="abuse.control",
        kind=_KIND,
        respond=Respond.TODAY,
        about=About.SELF,
        source="abuse",
        why="Describes being controlled, kept in fear or exploited.",
        patterns=phrases("""
            he|she|they|partner|husband|wife|boyfriend|girlfriend|ex|fiance|carer|carers|son|daughter ~2 not let|allow|letting|allowing me ~2 leave|out|see|go|have|use|work|talk|speak|eat|sleep|wear|phone|sit|answer|contact !you_know|it_lie|friday|monday|the_day
            mum|dad|parents|stepdad|stepmum|father|mother|uncle|family ~2 not let|allow|letting|allowing me ~2 leave|eat|sleep|have_food|see_anyone|talk_to_anyone|use_the_toilet|go_to_school|see_a_doctor
            not allowed ~2 out|leave|see|phone|money|friends|to_go|to_eat|to_have|to_talk|to_speak|to_work|to_use|bank ~4 <abuser>|without|my|phone|friends|house|family
            <abuser> ~3 controls|control|controlling|checks|takes|took|keeps|has|tracks|tracking|monitors|goes_through|holds|hides|hidden|spends|withholds|watches ~2 all? my|our|me|what ~2 phone|money|bank|card|passport|wages|benefits|pin|account|everything|where_i_am|location|every_move|food|medication|tablets|inhaler|wear|messages|pension|i_spend|i_eat|cards|keys
            <abuser> ~2 controls|control|controlling me|everything|what|how|who|my_money|my_life ~2 !remotely
            <abuser> ~3 cameras|tracker|airtag ~4 house|car|phone|me
            <fear> ~3 of to? go|going|return|be home|back|there !on_my_own|in_the_dark|alone|to_an_empty|on_the_bus
            <fear> ~3 to|of? go|going|be|being|return home|back_home|back_there !on_my_own|in_the_dark|alone
            <fear> ~1 of my|him|her ~1 <abuser>|temper|$
            not safe|feel_safe|am_safe ~2 at|in my? home|house|own_home|with_him|with_her !from_burglars
            walk|walking|living|tiptoe|tiptoeing on|in eggshells|fear ~3 <abuser>|home|house|him|temper|mood
            isolated|isolates|isolating|cut_me_off|cuts_me_off|cut_off|turned ~3 from|against my? friends|family|everyone
            <abuser> ~3 holds|held|pins|pinned|ties|tied me down|up !up_about
            <abuser> ~4 put|puts me in hospital
            <abuser> ~2 checks|checking|monitors|tracks ~2 mileage|receipts|browser|whereabouts|call_log|my_bins
            <abuser> ~4 rings|calls|texts|phones|ringing|calling me ~1 all_day|constantly|every_hour|non_stop|fifty|all_the_time
            <abuser> ~2 reads|goes_through|checks|monitors ~2 my ~1 messages|texts|emails|phone|diary|post
            locks|lock|locked the|my ~1 door|doors ~3 when|so|behind|before|and ~4 out|leave|goes|escape
            <abuser>|brother_in_law|father_in_law forced|forces|made_himself|raped|attacked me
            <abuser> ~2 watches|films|filmed|watched|spies_on|photographs me ~3 shower|undress|sleep|changing|bath|toilet|dress|dressing|naked
            promised|engaged|betrothed|given|sold to|in|off ~3 man|cousin|stranger|uncle ~3
            groomed by|online
            being|been|got|getting groomed
            man|bloke|guy|someone|stranger|boyfriend|ex|he|they ~4 making|makes|made|forcing|forces|pressuring|asking|asks|blackmailing ~1 me ~3 pictures|pics|photos|nudes|videos|naked|things_online
            make|makes|made|making|force|forced|forcing|forces|pressure|pressured|pressuring|pressures|coerced me ~1 into|to|do|have ~3 sex|things|stuff|it|marry|marriage|touch|watch|carry|sell|deliver|steal|sleep_with|send|hold|drugs|abortion|sleep !laugh|feel|think|eat
            making|make|made|makes|forcing|want me carry|sell|deliver|hold|traffic|run|shot|shift|drop ~2 drugs|stuff|packages|bags|weed|gear|food|parcels|money|for
            made|forced|told|have|having|got to ~1 sell|deal|carry|run|hold|move ~2 drugs|weed|coke|crack|gear|packages|stuff ~3 !fundraising
            sleep|sex ~2 with ~2 friends|men|people|strangers|punters ~6 debt|money|pay|make|made|have|owe
            have|made|forced|got|makes_me to? sleep|have_sex|go with ~4 friends|men|strangers|him
            kissed|touched|cuddled|undressed|photographed me ~4 not|secret|tell|told|promise|quiet
            told|tells|made|makes me ~1 not to tell|say_anything|keep_quiet|keep_it_secret
            <abuser> ~2 teacher|coach|priest|vicar|doctor|tutor|leader kissed|touched|kisses me
            county lines|going_country|trap_house|in_debt_to_a_dealer|cuckooing|cuckooed
            say|says|said|threatening|threatened|threatens|will|gonna|going|blackmailing|blackmail|going_to ~4 post|send|share|leak|show|publish|sends|spread|put ~2 my|the|me ~2 nudes|pictures|pics|photos|video|videos|images ~3
            nudes|pictures|pics|photos|videos ~6 unless|blackmail|blackmailing|threatened|threatening|or_else|of_myself
            keeps|kept|keep asking|messaging|begging|telling me ~2 pics|pictures|nudes|photos|videos|send
            man|bloke|guy|someone|person|he ~8 asking|asked|wants ~2 pics|pictures|nudes|photos|to_meet_me_alone !of_the|of_our|of_it
            knows my|where|which school|address|i_live|house ~6 pics|pictures|send|tell_anyone|or|threat
            asked|asking|asks|keeps_asking|wants|want me|for ~2 send|nudes|naked ~2 nudes|naked|pictures|pics|photos|him
            forced|arranged|forcing|make|marry|marriage ~4 marriage|marry|wedding ~5 abroad|pakistan|my_will|not_want|family|parents|passport|cousin|refuse
            touch|touches|touched|touching|grabbed|grabs|groped|feels|fondles|fondled me ~4 !by_your|by_his_kindness|deeply|heart|that_you <wrong>
            <abuser> ~3 touches|touched|touching|grabs|gropes me ~2 when|where|down|at_night|everyone|and|in|there|inappropriately|$
            comes|came|come|coming|gets|got|climbs|climbed into|in my room|bed ~2 at_night|when|while|and|drunk|every ~4
            raped|sexually|sexual assaulted|assault|abused|abuse|abusing|by|harassed|harassment !offences|health|training
            rape|raped !seed
            had sex with me ~4 asleep|drunk|passed_out|not_want|said_no|consent|stop
            said|saying|told no|stop ~4 not|carried|did stop|listen|on|it_anyway
            carer|carers|son|daughter|nurse|staff ~6 shouts|shout|shouted|steals|stealing|stole|rough|leave|leaves|left|neglect|refuses|slap|slapped|swears|takes_my|taking_my|ignores ~2 me|at_me|from_me|my|the_buzzer|with_me
            being|been stalked|followed_home|blackmailed|trafficked|groomed|exploited|held_against|kept_prisoner
            honour killing|based
            says|said|tells|threatens|threatening ~3 no_one ~2 believe me
            ask|permission|allowed|allowance ~5 before|to ~2 spend|go_out|leave_the_house|eat|use_the|see_my
            stepdad|stepbrother|uncle|brother|dad|grandad|cousin|father|stepfather|boyfriend gets|comes|climbs|got|came|climbed|getting into|in my bed
            took|takes|taken|keeps|kept|has|have|holding ~1 my passport|documents|papers ~8
            work|working ~6 passport ~4 took|taken|keeps|holds
            partner|husband|boyfriend|ex|wife|girlfriend ~5 abusive|violent|controlling !was|used_to
        """),
        fires=(
            "I'm too scared to go home",
            "He won't let me leave the house",
            "he keeps my bank card",
            "my uncle touches me when everyones out",
            "I was raped on Friday",
            "says he'll send my pictures to everyone",
            "they're making me carry stuff for them",
        ),
        spares=("my boss won't let me have Friday off", "mum won't let me go to the party", "scared to go home in the dark"),
    ),
)
