"""Death that comes by itself: illness, accident, age, God. Here it is looked for, let happen, or envied in others."""

from __future__ import annotations

from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_KIND = Kind.SUICIDAL_THOUGHTS
_NOT_DENIED = EVERY_EXCUSE - {Excuse.DENIED}

ROWS = (
    Row(
        id="chance.not-fought",
        kind=_KIND,
        respond=None,
        about=About.SELF,
        source="contact",
        why="Would let an accident or an illness kill them, or hopes for one.",
        patterns=phrases("""
            <mishap> & <let_come>
            <illness> & <let_come>
            <illness> & oh_good|yes_please|thank_god_for|first_thought_was|good_news|relieved|relief|picture|picturing|secretly|hopeful|would_be_kind|would_be_welcome !clear|gone|that_it_is_not|that_it_was_not
            hope|hopes|hoping|hoped|wish|wishing|pray|praying|disappointed|gutted|wanted|wanting ~9 <illness> ~3 me|name|bad|worse|it|something|spread|terminal|aggressive|back|quick|take|weeks|months
            hope|hoping|hoped|pray|praying|wish|wishing ~6 weeks|months|days ~1 to_live|left|not_years
            <mishap> ~10 i|id would|will|might|could|do ~2 not ~4 steer|steered|brake|braked|move|moved|jump|run|swerve|stop|get_out|shout|duck|step_back|look|mind|care|scream
            not|stopped|without|no_longer|never|forget|undo|undone|undoing|unclip|unclipping|took_off|take_off|taking_off ~3 seatbelt|seat_belt|seatbelts|belt_up|helmet|lifejacket|life_jacket|harness|hi_vis|lights_on ~10 cares|care|matter|matters|point|bother|bothered|hope|hill|wall|down|purpose|why|if|what_happens|happens
            stopped|stop|not|undo|undone|undoing|unclip|unclipping wearing|wear|my|the ~1 seatbelt|seat_belt|helmet|lifejacket|harness
            drive|driving|cycle|cycling|ride|riding|walk|walking|cross|crossing|swim|swimming ~3 without|no ~2 lights|helmet|looking|seatbelt|caring|lifejacket ~2
            cross|crossing|crossed|step|stepping|stepped|walk|walking ~3 without|not|stopped|no_longer ~2 look|looking|checking|check
            not ~1 look|looking|check|checking ~4 cross|crossing|road|roads|kerb
            if it happens|comes|is_my_time|is_my_turn|goes|kills_me|takes_me ~1 it|so_be|then|fine|good|great
            if ~3 kills|killed|finishes|takes|took|gets|got me ~1 so_be_it|fine|good|great|then|who|i_would|it_would|all_the|never_mind
            let it|them|him|nature happen|come|take|have|finish|run ~1 $|me|its|now
            let nature|it take|run its|it course
            not|without fight|fighting ~1 it|this|the|back ~3 if|when|illness|infection|cancer|pneumonia|time|any_more
            whether i ~3 see|reach|make|get_to|am_here|live|wake|last|turn ~6 or_not|indifference|indifferent|matter|care|all_the_same|same_to_me|nothing_to_me|neither_here|fussed|bothered
            not|hardly|neither ~2 care|fussed|bothered|arsed|mind|matter|matters|interested ~3 if|whether ~1 i ~3 see|reach|about|here|around|alive|next|spring|christmas|make|last|wake|live|up !late|early|in
            not|hardly ~2 fussed|bothered|arsed|mind about|with ~1 being|living|life|waking|surviving|survival
            take|leave it|life|living|being_alive or leave it|life|being
            hold|held|holding my breath ~5 bath|under|water|see|think|until|and
            head|face|self under|beneath ~3 water|bath|and ~6 quiet|stay|peace|stayed|thought|think
            wait|waiting ~2 to die|for_death|for_the_end|for_it_to_be_over|for_god|for_the_lord|to_be_called|to_be_taken|for_my_turn|my_turn|for_him_to_take|to_go
            sit|sitting|sat|lie|lying|just ~2 waiting for the|my|death end|last|time|turn|lord|reaper|$
        """),
        fires=(
            "If the lorry came over the white line I would not have steered",
            "stopped wearing a seatbelt, who cares",
            "hoping the scan says something bad",
            "if it happens it happens",
            "not fussed if I'm about next year",
        ),
        spares=(
            "hoping the scan is clear",
            "glad the cancer was caught early",
            "the lorry didn't stop at the lights and scared me",
            "waiting to see the doctor",
        ),
        excuses=_NOT_DENIED,
    ),
    Row(
        id="chance.envy-of-the-dead",
        kind=_KIND,
        respond=None,
        about=About.SELF,
        source="contact",
        why="Envies the dead, or would be where they are.",
        patterns=phrases("""
            jealous|envy|envied|envious|envying & dead|die|died|dying|death|deaths|funeral|funerals|buried|grave|graves|coffin|put_down|put_to_sleep|out_of_it|obituaries|obituary|at_rest|at_peace|passed|killed|cemetery|hospice|hearse|urn|headstone|under|drowned|corpse|corpses|wreath
            lucky|luckier|luckiest & dead|died|dying|put_down|out_of_it|drowned|buried|funeral|six_foot|pegged_it|popped_off|passed_away|went_first !to_have|to_get|she_was_not|he_was_not
            lucky old|bugger|sod|devil|swine|cow|beggar
            well out of it
            let off early|lightly
            wish|wishing|wished|want|why_can_not|why_could_not|should|if_only|rather|sooner ~2 it|that|i ~1 was|were|is|had_been|could_be|been ~1 me|instead|mine|where_he|where_she|where_they|with_them|under_there|in_there|in_it|in_his_place|in_her_place !at|who|that_got|on_the|going_to|getting
            wish|want ~3 i was where he|she|they|dad|mum
            want|wants|like|love|rather ~3 go|be where ~3 is|are|went|lies
            want|wanted ~1 what|that he|she|they|it|had|peace|rest ~1 had|got|has|have|$
            why can|could not i|it ~2 be|have|get|go took|taken|put|me|that|down|too|there
            do it for|to dogs|animals|pets|cats|horses
            dogs|animals|pets|cats|horses ~6 kinder|kindness|mercy|put_down|put_out|let_go|suffer
            only place ~6 peace|fit|behind|calm|belong|quiet|cemetery|grave|churchyard
            cemetery|graveyard|churchyard|grave|plot|crematorium ~8 belong|want|be_in|peace|fit|join|room|next|space|look_forward|my_own|home|wish
            read|reading|look|looking|scroll|scrolling|check|checking ~3 deaths|obituaries|death_notices|obits|graves|headstones ~12 jealous|envy|like|lucky|holiday|wish|me|mine|longing
            the dead ~3 not|do|have|get|never ~2 have_to|get_up|worry|hurt|pay|feel|suffer|work|bother
            dead ~2 not ~2 have_to|get_up|hurt|worry|pay|feel_anything|work ~3 they|do
            far|much|id|i would sooner|rather be in|with|there|beside|under ~1 with|him|her|them|it|mum|dad
            go|going|get|come|be ~1 home to|with ~2 albert|mum|dad|jesus|god|the_lord|him|her|my_husband|my_wife|my_maker
            let me go to|and|with|be|home|now|sleep|in_peace|after !the|bed|work|school|shops|toilet|home_early
            with|beside|next_to him|her|them|mum|dad ~2 ground|grave|churchyard|cemetery|soil|plot|earth|up_there
            ground|grave|churchyard|cemetery|soil|plot|earth with|beside|next_to|alongside ~1 him|her|them|mum|dad|our
            follow|following|join|joining her|him|them|mum|dad|my_husband|my_wife|my_mates|my_brother|my_sister|albert|my_mum|my_dad !on|to_the|in_the|at|for|online
        """),
        fires=(
            "jealous of the one in the coffin",
            "Lucky old Ken. Out of it.",
            "Dad's well out of it and I wish I was where he is",
            "I'd be best off in the ground with our mam",
        ),
        spares=(
            "jealous of her new coat, she looked nice at the funeral tea last time we met for lunch and talked",
            "we were lucky to have him so long",
            "I want to go where my brother is on holiday",
        ),
        excuses=EVERY_EXCUSE | {Excuse.ELSEWHERE},
    ),
    Row(
        id="chance.not-having-been",
        kind=_KIND,
        respond=Respond.ASK,
        source="entrapment",
        why="Would rather not be, or not have been.",
        patterns=phrases("""
            existing|existence|being_alive|being_dead|staying_alive|being_a_person|being_human|being_conscious|being_here is|feels|sounds|seems|was|has|not|takes|looks|hurts|tires|bores
            existing|existence|being_alive|staying_alive|living|breathing ~1 the|a|one|all|my|is ~2 bit|part|thing|problem|trouble ~3 i|that|object|hate|with
            living is|feels|seems !with|in|at|near|on|cost|room|conditions|situation|costs|wage|expensive|dear|cheap|tight|what|proof
            breathing is|feels|seems like|such|an|a|the|too|pointless|boring|overtime|effort|tiring|work|wasted
            alive is|does|has|feels|not ~2 for_me|me|working|worth|wrong|too|not|overrated|work|suit|fit
            not suit|fit|agree|work me|with_me|for_me ~2 being|living|life|alive|existing
            being|living|life|alive|existing ~3 not ~2 suit|fit|agree|work ~1 me|for_me|with_me
            wrong|not ~3 shape|size|planet|species|world|life|body|fit ~4 for|to|on me|be|live|exist|living|life
            want|rather|prefer|like|wish|wished|pray|hope ~3 not have|having|had ~1 been|existed|happened|be
            want|rather|prefer|like|wish|wished|pray|hope|more ~2 never ~1 happened|have|having|been|existed|was|exist
            never|not having|have|having_ever happened|existed|been_born|been_made|been_had
            should|could|wish|rather|supposed|meant|better ~3 been|be one_of_the|1|one|the ~3 lost|miscarried|did_not_make|aborted|not_born|died
            should|could|wish|better|rather ~5 aborted|miscarried|drowned_me|not_had_me|lost_me|never_had_me|left_me_there|put_me_up|got_rid_of_me
            mum|mother|she|they ~3 should|could|wish|better ~4 lost|lose|aborted|drowned|not_had|miscarried me
            carried|carry|bore|had me ~4 for what|nothing
            sorry|regret|mistake|pity|shame ~3 i was|am|ever ~1 born|made|alive|exist
            my existence|being_born|birth|being_here|life|being_alive|continued ~2 is|was|has|a|an ~2 mistake|accident|error|joke|problem|waste|typo|misprint|glitch|bug|inconvenience
            do not like|object|hate|resent|mind|regret|enjoy ~1 to? being alive|here|born|me|conscious|human|awake|a_person $|at_all|any_more|in_general|much|as_a
            stop|stopping|quit|finish|finished being|existing !late|mean|rude|nice|so|silly|a|at|on|in|the|ill|friends|sad|daft|able|stupid ~1 anywhere|anyone|here|alive|anything|me|someone|in|this|$
            imagine|picture|pictured|imagining|picturing|think_of|daydream ~8 without|no|minus|gap|empty ~4 me|i|where_i|chair|place|desk|bed ~1 in|was|used|in_it|$
            there is|was ~4 no me|i
            not|never|nothing|no_longer ~3 me|myself|i ~2 in|in_it|in_them|there|anywhere $|any_more|at_all
            not see|picture|imagine being|myself ~1 in ~1 them|it|one|that|any_of
            not ~3 birthday|party|christmas ~4 not have it|one|any|another
            if i did|do|had|was not $
            whatever|whoever is in_charge|up_there|listening ~4 me|stop|end|turn|take|please
            turn me into|in nothing|dust|stone|air|a
            come on|for death|then|me
            death|dying|being_dead|the_end ~2 late|overdue|punctual|taking_its|taking_his|hurry|slow|invited|welcome|friend|duvet|holiday|day_off|lie_in
            hurry|hurrying|hurried ~1 up ~2 god|lord|death|him|and_take|and_come|with_me|and_fetch|already|$
            ready|waiting|prepared|packed ~4 when|whenever|for|if|as_soon_as ~2 lord|god|he|maker|jesus|him|allah|reaper|death|the_call ~1 is|wants|calls|says|comes|$
            mending|fixing|patching|saving|reviving|bringing|fetching|fetched|dragged|pulled me ~1 back|up|round|again !to|a|from_work|from_school|into
            coat|bag|case|bags ~3 packed|on|by_the_door ~8 lord|god|years|ready|waiting|him|go
        """),
        fires=(
            "living is the wrong size on me",
            "being dead sounds like a duvet day",
            "existing is the bit i object to",
            "I'd prefer never having happened",
            "ready when the good Lord is",
        ),
        spares=(
            "living is dear these days with the cost of it",
            "I don't like being here in this office",
            "stop being late",
            "breathing is easier with the inhaler",
        ),
        excuses=EVERY_EXCUSE | {Excuse.ELSEWHERE},
    ),
)
