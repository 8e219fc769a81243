"""Somebody else in danger: gone silent after a farewell, found, building up to it, or in another's hands."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_EXCUSES = EVERY_EXCUSE - {Excuse.DENIED}
_LONG_GONE = (
    "years_ago|died|funeral|ashes|grave|inquest|anniversary|passed_away|when_i_was|in_the_end|film|book|novel|episode|character|soap|corrie|"
    "eastenders|series|documentary|1961|1962|2010|2014|2016|2018|last_year|back_then|recovered|glad|years_after|1989|in_my_year|at_school|all_through|shaving|spent_her|spent_his|old_case|emdr|used_to|in_those_days|in_them_days|hear_from_him|confidence|account_holder"
)

ROWS = (
    Row(
        id="somebody-else.now",
        kind=Kind.SUICIDAL_THOUGHTS,
        respond=Respond.NOW,
        about=About.OTHER,
        source="contact",
        why="Somebody else may be about to die, or may have tried.",
        patterns=phrases(f"""
            <parting> && <silent> && <other>|client|sent|texted|voicemail|message -- {_LONG_GONE}|holiday|customer|delivery|insurance|recruiter|babysitter|nursery|work_trip|inhaler|prescription|boiler
            <silent> && <peril> && <other> -- {_LONG_GONE}|hospital_ward|fishing|dog_walk|swim|holiday|picnic|photography|delivery|parcel|toddler|cat|surfing|sailing
            <stricken> && <other> -- {_LONG_GONE}|yoga|dog|cat|puppy|hamster|jumper|phone|boiler|car|laughing|sofa|marathon|meringue|bowling|drama|acting|cpr_course|first_aid_course|toddler_tantrum|baby_monitor|playing|tattoo|nails|lego|blue_badge|rangers
            stood|standing|ran|run|running|walking|walks|heading|headed|gone|sat|sitting|found|climbed ~6 bridge|railway|tracks|roof|ledge|cliff|viaduct|open_window|fifth_floor|top_floor|edge && he|she|him|her|my|they|friend|mate|bro|son|daughter && horrible|feeling|help|cannot|can_not|phone|jump|jumping|crying|shoes|drunk|night|looking|holding|what_do_i|he_will_not|she_will_not -- {_LONG_GONE}|photo|view|picnic|train_spotting|football|engineer|works_on
            gun|shotgun|rifle|rope|noose|hose|engine_going|engine_running|blue_rope && he|she|husband|dad|son|wife|brother|mate|him|friend && taken|gone|left|garage|loft|van|bought|found|not_being_here|talking|hid|hides|account -- {_LONG_GONE}|clay|pheasant|pheasants|rabbit|shoot|shooting_club|game|nerf|water_gun|climbing|washing|car_wash|tow|swing|glue|film
            sent|send|pic|photo|picture ~6 empty|strips|blood|cuts|rope|bridge|pills|noose && he|she|girl|friend|mate|chat|they|him|her|brother|sister -- {_LONG_GONE}|blood_test|holiday
            goodbye|help|cheerio|bye|sorry ~4 story|status|snap|group|stories|insta|facebook && he|she|friend|hes|turned|nothing|off|his|her|mate|not -- {_LONG_GONE}|nan_joined
            took|taken|swallowed|had|overdosed|overdose && he|she|daughter|son|mum|dad|husband|wife|friend|mate|flatmate|sister|brother|girlfriend|boyfriend && pills|tablets|something|bleach|paracetamol|meds|bathroom|slurring|sorry|ambulance|leave_her|leave_him && now|locked|not|slurring|says|told|help|sorry|breathing|wake|what_do_i|please|boxes|open -- {_LONG_GONE}|as_prescribed|prescription|vet|chemist|cold|his_tablets_this
            he|she|they is|are ~1 killing|beating|hitting|attacking|strangling|stabbing|hurting her|him|them|mum|dad|my_mum && hear|help|door|kitchen|knife|drunk|screaming|police|can_see|watching|next|again|now -- {_LONG_GONE}|fifa|chess|game|tennis|match|league|with_kindness|level|quiz
            off|stopped|not_taking ~3 meds|tablets|medication|clozapine|depot|injection|lithium && he|she|mum|dad|brother|sister|son|daughter|husband|wife && knife|demon|devil|baby|copy|poison|voices|god|fires|kitchen|not_slept|machete|naked|shouting|police -- {_LONG_GONE}|gp_agreed|doctor_agreed
            machete|knife|axe|gun|petrol|hammer|bat|acid && he|she|ex|bloke|man|lad|brother|son|someone|him|her && waving|going_round|gone_round|round_to|got_her|got_him|means_it|says_he|going_to|sleeps_with|on_licence|swinging|coming|carrying|find_them|kill -- {_LONG_GONE}|cricket|baseball|chef|cooking|shed|firewood|chopping|nail|diy|swiss|film
            keeping|kept|holding|locked ~4 girl|woman|lad|boy|sister|friend|her|him && flat|room|sign|passport|permitted|written|help|upstairs|kitchen|above|phone -- hands|hand|breath|company|warm|secret|baby|door|score|{_LONG_GONE}
        """),
        fires=(
            'my girlfriend just texted "look after my cat" and shes not answering the door',
            "My husband's gone out with the gun and left his phone",
            "next door, hes killing her, i can hear it",
            "I think my mum has took something she keeps slurring and saying she's sorry",
        ),
        spares=("left his phone and keys at the pub again, silly man", "she took her tablets and went to bed", "my friend ran a marathon over the bridge"),
        excuses=_EXCUSES,
    ),
    Row(
        id="somebody-else.worry",
        kind=Kind.SUICIDAL_THOUGHTS,
        respond=Respond.TODAY,
        about=About.OTHER,
        source="contact",
        why="Worried that somebody else may be thinking of dying.",
        patterns=phrases(f"""
            not|never ~2 see|seeing|last|make|reach|planning_on|need|needing|be_needing|be_around ~5 month_out|year_out|another_winter|christmas|winter|morning|birthday|40th|30th|50th|18th|weekend|summer|timetable|spring && he|she|my|lad|dad|mum|friend|wife|husband|they|brother|mate -- {_LONG_GONE}|cancer|hospice|consultant_says|terminal|prognosis|refund|overtime|work_til
            <other> ~8 thinking|thinks|talking|talks|talked|spoke|texted|told|says|said|saying|keeps|wrote|mentioned|messaged|posted|asked ~12 killing|kill|ending|end|suicide|suicidal|dead|die|dying|disappear|do_it|not_be_here|not_being_here|better_off|not_wake|top|hang|jump|overdose -- {_LONG_GONE}|laughing|embarrassment|phone|battery|deadline|when_she_sees|when_he_sees|lol|haha|curry|kill_it|kill_you|thermostat|every_word|old_age|dog|cat|hamster|goldfish|weeks_left|i_was|was_i|if_i|asked_if|asked_me_if|asks_if|do_i|i_am_not|am_i|whether_i|would_i|had_i|have_i|are_you|was_six|was_ten|was_twelve
            <other> ~6 looked_up|looking_up|googled|googling|picked|chosen|got|planned|set|shown_me|wrote ~3 how|stairwell|date|day|spot|method|place|note|letters|will -- {_LONG_GONE}|wedding|holiday|birthday|recipe|party|directions|restaurant|venue|dress|lottery|date_night|on_a_date|first_date|house|job|exam|interview
            collecting|saving|saving_up|stockpiling|hoarding|hiding|counting ~2 her|his|their|the tablets|pills|meds|medication|insulin
            giving|gave|given|gives ~4 away && <other> && loved|all|everything|trainers|things|worried|like_it|feeling|meals|quiet|guitar|dog|stuff|best -- {_LONG_GONE}|bride|charity|outgrown|jumble|moving|declutter|clear_out|secret|spoiler|spoilers|free|wedding|prizes|vouchers|samples|tickets
            begged|begs|swear|swore|promise|promised|told ~6 not to? ring|tell|say|call && he|she|him|her|my|friend|wife|husband|mum && date|doctor|ambulance|rope|picked|passed_out|fainted|bleeding|cutting|pills|dead|anyone|gone|life -- {_LONG_GONE}|surprise|party|present|pregnant|spoiler|engaged
            do|take|kill|drown|end ~1 them both|us_both|all
            would|will|could|can get|have|be ~3 insurance|better_off|fine_without|happier_without|mortgage_paid && he|she|lass|wife|husband|mum|dad|friend|says|said|told -- {_LONG_GONE}|car_insurance|travel|pet|broker|quote|i_think|i_feel
            nearly|almost finished|done|over ~3 && asked|kindly|he|she && worried|asking_about|19|nineteen|grandson|granddaughter|son|mum
            labelling|labelled|sorting|sorted|clearing|cleared|tidied|tidying ~4 photographs|photos|papers|funeral|drawers|wardrobe|will && like_it|stopped_crying|worried|strange|calm|quiet|unlike && he|she|wife|husband|mum|dad|her|his -- {_LONG_GONE}
            if|when i leave|left|go|break_up|finish ~5 he|she|they|him|her ~2 do_it|kill|hurt|end|die|jump|hang|top -- {_LONG_GONE}
            you_will|youll be fine|okay|alright|better ~2 with|without ~4 && mum|dad|he|she|said|says|wont_you|auntie
            will be dead before|by ~4 && he|she|boyfriend|girlfriend|friend|says|said -- battery|phone|{_LONG_GONE}
            keep|keeping|have|look_after ~3 box|letters|things ~4 when|after|once|if he|she|they
            tag|rotten|poison|poisoned|rots|curse|cursed|evil ~8 milk|baby|him|her && she|wife|partner|daughter|sister && sleep|sleeps|says|window|believes|thinks -- {_LONG_GONE}|formula|vet
            his|her|their|my_friend|my_sister|my_mum|flatmate|daughter|son|she|he && bruises|bruised|black_eye|passed_out|fainted|weighs|stopped_eating|stop_eating|not_eating|cutting|scars|organs|voices|demon|demons|a_copy|sectioned|hallucinating && worried|begged|up_both_arms|answers_every|knife|like_nothing|tell_anyone|not_to_tell|believes|copy|help|scared|says|sleeps -- recovery|bishop|way_of_speaking|story| {_LONG_GONE}|football|rugby|netball|blood_test|vegan|cat|dog|hedge|grass
            not ~2 got_up|get_up|getting_up|spoken|eaten|come_out && mum|dad|wife|husband|son|daughter|flatmate && week|days|worried|scared|said|says|crying|door|this_morning -- {_LONG_GONE}|hungover|teenager|cold|flu|half_term|lie_in
            worried|scared|terrified|frightened|fear ~3 he|she|they|him|her|my_son|my_friend|my_brother|my_dad|my_mum|my_husband|my_wife|my_mate|my_daughter ~4 kill|hurt|end|do_something|harm|not_make|top|suicidal|die_by -- {_LONG_GONE}|feelings|heart_attack|cancer|plane|motorbike|operation|exam
            took|takes|walks|walking ~4 railway|tracks|bridge|line && shook|hand|lost_his_wife|feeling|home|instead -- {_LONG_GONE}|path|dog
        """),
        fires=(
            "My brother keeps saying he'll not see the month out",
            "Mum's 84 and has started collecting her tablets",
            "A lad on my course told me he's been thinking about killing himself",
            "best mate told me hes looked up how to do it",
        ),
        spares=(
            "Mum says my phone battery will die",
            "my sister is giving away her old books to charity",
            "worried he'll hurt her feelings",
            "A friend told me her uncle's suicide was years ago",
        ),
        excuses=_EXCUSES,
    ),
)
