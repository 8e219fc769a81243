"""Harm to somebody else: meant, planned, or feared. Not murdered curries."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import Row, phrases

_KIND = Kind.HARM_TO_OTHERS

ROWS = (
    Row(
        id="violence.intent",
        kind=_KIND,
        respond=Respond.NOW,
        about=About.SELF,
        across=1,
        source="violence",
        why="Says they will hurt somebody.",
        patterns=phrases("""
            i ~1 <mean> <maim> <person>
            <mean_long> <maim> <person>
            <mean_long> <wound> <person> ~6 <sure>
            <mean_kill> <slay> <person> ~8 <sure>
            i <mean> <slay> <person> ~8 <sure>
            <sure> ~8 <slay> <person>
            could|would|might|may <slay> <person> ~4 mean_it|am_serious|not_joking
            got|have|holding a|the|my knife|gun|bat|hammer|machete|blade ~4 going_to_use|gonna_use|want_to_use|will_use|use_it
            <slay> <person> ~4 <soon_sure>
            knife|machete|gun|bat|hammer|acid|petrol|blade|axe|crowbar|weapon ~6 for|ready|waiting|to_use|bag|with_me|pocket|car|on_me|burn|use ~4 <person>|protection|he|she|they|anyone|whoever|next
            knife|machete|gun|hammer|blade|axe|weapon|acid ~3 in|with|on|up ~1 my bag|pocket|sleeve|me|coat|rucksack|boot !kitchen|swiss
            carry|carrying|taking|took|bring|bringing ~1 knife|blade|weapon|machete ~2 to|with|into|in|on|because|for|everywhere
            burn|torch|set_fire_to|blow_up|firebomb|petrol_bomb ~1 his|her|their|my|the|this|that house|flat|place|school|office|building|car|home ~4
            plan|planned|planning|worked_out|thought_about ~4 kill|shoot|stab|attack|murder|poison|shooting|stabbing|attacking|killing|poisoning ~2 <person>|up|everyone|school
            take|taking|using|use|grab|get|put|putting a|the|my|this hammer|knife|bat|axe|machete|crowbar|gun|blade to|on|in|into|through ~1 <person>|his|her|their
            shoot|blow|bomb|gun up|down ~1 the|my|this school|office|place|college|work
            know|knows where|when he|she|they live|lives|sleep|sleeps|is_asleep|finish|finishes|parks|works|walks ~8 kill|hurt|pay|get_him|get_her|stab|batter|sort|wait|knife
            knife|acid|gun|hammer|bat|petrol|machete ~6 know where|when|what_time|which ~3 lives|live|finish|finishes|sleeps|works|walks|leaves
            waiting|wait|sat|sitting|parked ~2 outside ~1 his|her|their ~4 knife|hammer|bat|kill|hurt|get
            make ~1 <person> ~1 all? pay|suffer|bleed|regret_it !for_lunch|for_dinner|for_the|for_it_all|my|the_bill
            voices|voice ~3 kill|hurt|stab|attack <person>
        """),
        fires=(
            "I'm going to stab him when he gets home",
            "got a knife in my bag for him",
            "I will kill my stepdad, I am not joking",
            "going round there to burn his house down",
            "I've planned how I'd shoot everyone in that office",
        ),
        spares=(
            "I could murder a curry",
            "I'm going to kill my brother he ate the last yoghurt",
            "I would never hurt anyone",
            "he's going to stab me in the back at work",
        ),
    ),
    Row(
        id="violence.thoughts",
        kind=_KIND,
        respond=Respond.TODAY,
        about=About.SELF,
        source="violence",
        why="Has thoughts of hurting somebody, or fears that they will.",
        patterns=phrases("""
            <thinking>|keep|flashes|voices|impulse|desire|compulsion|need ~3 of|about|to|on? <wound>|<wounding>|killing|murdering ~1 <person>
            i ~1 <mean>|<mean_long> <wound> <person>
            <fear> ~6 <wound>|kill|lose_it_with|snap_at|snap_and <person> !feelings|chances|career|back|leg|pride
            <fear> ~4 of|about <wounding>|killing <person>
            <fear> ~4 snap|lose_it|lose_control|do_something ~5 <person>
            going|gonna|about|close ~1 to snap ~6 <wound> <person>
            want|wants|wanted|need|like|love|tempted|urge|desperate ~2 to <wound> <person>
            feel|feels|felt|feeling like <wounding>|killing|murdering|strangling <person>
            want|wanted|need|urge|fantasise|desperate ~1 to|about kill|killing|murder|murdering someone|people|everyone_there|somebody|strangers
            want|need|like|love|going ~2 to <smash>
            i pushed|threw|kicked|shoved ~2 mum|dad|wife|husband|partner|nan|son|daughter|sister|brother|girlfriend ~2 down_the_stairs|against|into|onto|over
            not be responsible for ~4
            not be responsible $
            what is coming|coming_to_him|coming_to_her|coming_to_them ~6 knife|sharpened|gun|bat|blade|ready
            knife|gun|bat|hammer|machete|blade|crowbar ~8 going|heading|on_my_way|driving|off ~1 to|round|over ~2 his|her|their
            sharpened|sharpening|loaded|loading ~2 knife|knives|blade|gun|axe|machete ~3 !for_dinner
            knife|blade|gun|bat|hammer on me $
            kill|slay|destroy|fight the demon|devil|evil ~3 inside|in ~2 <relation>|him|her
            put|putting|stick my fist|foot|head|boot through|in|into ~1 his|her|their|someones|the face|head|teeth|skull
            knock|kick|punch|smash|break his|her|their|someones ~1 teeth|block|head|jaw|legs|neck|nose ~1 out|off|in|$
            my hands|hand|arm ~2 round|around|on his|her|their|someones ~1 neck|throat
            <thinking>|keep|urge|want|imagining ~4 push|pushing|shove|shoving <person> in_front_of|off|down|under|onto
            nearly|almost|close_to|about_to <wound>|hit|stabbed|strangled|hurt|smothered|dropped|shook <child>|my ~1 <child>
            want|going ~1 to|gonna throw|chuck|drop|shake ~1 him|her|it|them|baby ~2 out|window|stairs|wall|down|across
            want|going ~1 to|gonna smother|shake|drown|drop|throw|hurt|suffocate|strangle ~1 <child>|my|the ~1 <child>
            smother|smothering|drown|drowning|shake|shaking|throwing|dropping|stabbing|hurting|harming|suffocating my|the|our ~1 baby|newborn|son|daughter|child|toddler|little_one|kids|children|twins !milkshake
            not safe|trust|trust_myself ~3 around|near|with|alone_with ~2 baby|child|kids|children|son|daughter|toddler
            images|visions|thoughts|flashes ~2 of ~1 dropping|stabbing|shaking|smothering|drowning|throwing|strangling|hurting
            not safe|trust_myself ~3 around|with|near|to_be_with my|the|our ~1 <child>|people|him|her
            hit|hurt|punched|slapped|attacked|strangled|battered|smacked|beat my|the ~1 <relation> ~3 last_night|today|yesterday|again|this_morning|and_i|on_purpose
            i hit|punched|slapped|strangled|choked|battered|attacked|pushed|stabbed him|her|my|them
            i|ive|have stabbed|killed someone|him|her
            want|wants ~1 him|her|them dead|to_suffer|to_die
            get|getting|take|want|wanting|planning my? revenge ~2 on
        """),
        fires=(
            "I keep having thoughts about hurting my neighbour",
            "I'm frightened I'm going to hurt my baby",
            "scared im going to snap and hurt someone",
        ),
        spares=("I'm worried I hurt her feelings", "scared of hurting my back", "I hit my brother with a pillow once"),
    ),
    Row(
        id="violence.kill-words",
        kind=_KIND,
        respond=None,
        about=About.SELF,
        source="violence",
        why="Speaks of killing somebody without saying more.",
        patterns=phrases("""
            i ~1 want|wanna|need to? kill|murder|slaughter <person>
            i am going to|gonna kill|murder|slaughter <person>
            i ~1 will|ill|swear kill|murder <person>
            swing for him|her|them|someone|my
            i hope he|she|they dies|die|suffers
        """),
        fires=("I want to kill him", "I'm going to kill my ex"),
        spares=("I'm going to kill my brother he ate the last yoghurt", "I could have killed him haha"),
    ),
)
