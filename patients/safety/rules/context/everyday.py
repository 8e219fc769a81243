"""What people do all day in the words of danger: play, bake, climb, garden, take pills back, leave a job.

Each kind of danger has its own harmless half. Some words settle it; others only make a question of an alarm.
"""

from __future__ import annotations

from patients.safety.rules.context.place import Place
from patients.safety.rules.finding import Kind
from patients.safety.rules.patterns import Phrases

_GAME = Phrases("""
    gta|fifa|minecraft|roblox|fortnite|sims|sim|warzone|zelda|mario|skyrim|pokemon|tetris|chess|xbox|playstation|ps4|ps5|nintendo
    respawn|respawned|respawning|npc|avatar|lobby|speedrun|boss_fight|final_boss|controller|console|joystick|multiplayer|gamer|gaming
    call of duty
    the|that|this|a|my|our|board|card|video|computer game|games
    game of|night|over|where|on
    at|on fifa|cod|uno|monopoly|scrabble|snap|cards|darts|pool|snooker|tennis|badminton|squash|chess|mario_kart|ludo|draughts|bowling|arm_wrestling
    paintball|airsoft|nerf|laser_tag|escape_room|dungeons|larp|snowball|snowballs|water_pistol|pillow_fight|water_fight|conkers
    level|round|lap|set|over|innings|quarter|half # $|of|on
    grenade|achievement|save_point|forgot_to_save|speed_run|checkpoint|streamer|twitch|lag|noob|minigame
    raid|aliens|zombies|zombie|dragon|wizard|spawn|loot|quest
""")
_STAGE = Phrases("""
    romeo|juliet|hamlet|ophelia|macbeth|othello|lear|shakespeare|prospero|bodkin|tosca|carmen|tess|anna_karenina
    panto|pantomime|am_dram|rehearsal|rehearsals|audition|script|costume|wooden|prop|props|stage|theatre|murder_mystery|halloween|fancy_dress
    in drama|rs|gcse_history
    play|playing|played|plays|cast_as|understudy ~2 juliet|romeo|part|lead|villain|ghost|corpse|dead_body|her|him
    the|my|his|her|that|this villain|hero|heroine|character|protagonist|narrator|detective|murderer|baddie
    wrote|writing|write|written ~4 story|novel|chapter|villain|screenplay|song|poem|fanfic|script|play
""")
_WORK = Phrases("""
    song|songs|lyric|lyrics|playlist|tune|tunes|chorus|verse|album|aria|ballad|hymn|anthem|singer|band|gig
    film|films|movie|movies|telly|tv|netflix|iplayer|series|episode|finale|spoiler|spoilers|season|seasons|box_set|drama|dramas|soap|corrie
    eastenders|emmerdale|hollyoaks|casualty|holby|documentary|documentaries|podcast|audiobook|novel|novels|thriller|memoir|biography|fiction
    book club
    guitar|air_drummed|came_on|minor|pink_floyd|johnny_cash|cold_war|world_war|spy|spies|anna_karenina|thelma|christmas_eve|hen_do|hen_dos|away_end|nil|gallows_humour
    watched|watching a|the|that|it_is ~1 thing|bit|one|film|programme|match|wonderful
    did a bit
    poem|poems|poetry|sonnet|sonnets|essay|essays|dissertation|thesis|coursework|gcse|museum|exhibition|ledger|sampler|painting
    tiktok|meme|memes|sound|t_shirt|slogan|poster|headline|headlines|quote|crossword|wordle
    the|that|a bit|scene|line|sound|sketch where|when|about|goes
    plot|twist|cliffhanger|trailer|spoof|comedy|cartoon|anime|manga|opera|fado|ballet|musical
    wonderful_life|titanic|bambi|love_actually|line_of_duty|peaky|bake_off
    we|i did|read|studied|watched|saw|listened ~4 in history|english|class|school|rs|re
""")
_ON_DUTY = Phrases("""
    my|a|our|the|one patient|patients|client|clients|caller|callers|service_user|resident|residents|pupil
    shift|shifts|handover|resus|ward|wards|caseload|supervision|ambulance_crew|helpline|samaritans|listener|coastguard|lifeboat
    as a|an nurse|police|paramedic|doctor|gp|vet|teacher|social_worker|officer|porter
    interviewed|research|project|researching
""")
_OF_THINGS = {
    Kind.SELF_HARM: Phrases("""
        oven|aga|hob|kettle|grill|brazier|bonfire|barbecue|bbq|toaster|iron|straighteners|tongs|wok|fryer|steam|boiling|tray|baking|bake|pan|noodles|soup
        candle|sparkler|sparklers|fireworks|soldering|welding|exhaust|radiator|hot_water_bottle|sunburn|sun|beach
        brambles|bramble|roses|rose|thorns|hawthorn|hedge|hedges|buddleia|pruning|gardening|garden|allotment|gorse|nettles|loppers|secateurs
        grater|mandoline|peeler|tin|can_lid|chopping|onion|onions|carrot|potatoes|bread_knife|slicing|cooking|kitchen_knife
        mower|lawnmower|strimmer|lavender|frost|model_railway|craft
        cat|kitten|dog|terrier|puppy|hamster|rabbit|goat|horse
        shaving|shaved|waxing|waxed|tattoo|tattooed|piercing|injection|blood_test|jab|vaccine|cannula
        bell_ringing|bag|pads|sparring|sparred|punchbag|gloves|wraps|ocd|washed|washing|razor_burn|blunt_razor
        football|rugby|netball|hockey|cricket|gym|climbing|bike|cycling|skateboard|trampoline|judo|boxing|karate|pe
        cupboard|shelf|doorframe|loft_hatch|bus_door|car_door|lego|plug|drill|sander|saw|stanley_knife_cutting|diy|carpet|lino|cardboard|boxes
        accident|accidentally|clumsy|oops|slipped|tripped|fell
    """),
    Kind.SUICIDE_PLAN_OR_MEANS: Phrases("""
        otter|otters|swan|swans|ducks|heron|seal|seals|kingfisher|boats|boat|ferry|rowing|regatta|fishing|kayak|kayaking|canoe|paddle|paddleboard
        chips|ice_cream|picnic|flask|sandwiches|fish_and_chips|lunch|pint|coffee|sunset|sunrise|fireworks|view|views|photo|photos|selfie|camera
        tiles|tiling|slates|gutter|gutters|guttering|aerial|satellite|solar|chimney|moss|roofer|roofers|scaffolder|insulation|skylight|loft_conversion
        scouts|scout|guides|cubs|knots|knot_for|bowline|tarp|tent|camping|climbing|abseil|abseiling|belay|access|harness|sailing|mooring|rigging|bell_ringing|tug_of_war|skipping
        roadworks|stuck|traffic|delayed|cancelled|replacement|commute|commuting|platform_9|trainspotting|steam_train|trains_again
        weekly|dosette|pill_box|organiser|disposal|recycle|recycling|out_of_date|expired|handed_in|boots|pharmacist
        card|cards ~4 manager|boss|nursery|class|teacher|colleague|kids|team|everyone|pupils
        leaving|retirement card|do|party|present|speech
        on edge all|today|about|and|since|again|$
        barges|barge|narrowboat|hate_standing
        dizzy|heights|vertigo|lemon|late|announcement|changed
        vow|vows|venue|gretna|honeymoon|invitations|registry_office
        letter|note|goodbye to smoking|fags|cigarettes|drink|alcohol|booze|sugar|addiction|gambling
        reading_group|book_group|book_club|woolf|ophelia|duff|wonderful_life|broadband|contract|subscription|slugs|hostas|deadline|marketing
        charity|sponsored|bungee|skydive|zip_wire|parachute|marathon
        party_balloons|balloons|car_wash|hosepipe_ban|engine_oil|mot|mechanic
        wedding|christening|baby_shower|graduation|half_term|prom
        in|re|rs|history|english ~1 essay|history|rs|lesson|homework
    """),
    Kind.OVERDOSE_OR_MEDICAL_EMERGENCY: Phrases("""
        dishwasher|gas_hob|boiler|signed_off
        gold_star|all_my_pills_today|teatime_one
        nosebleed|nose_bleed
        roses|tomato|tomatoes|plants|plant|lawn|tomato_feed|seedlings|orchid|garden
        giving|gave|donating|donated blood
        squash|milk|juice|cordial|lemonade|ribena|smoothie|water_bottle|fizzy|yoghurt|ice_cream
        meringue|souffle|cake|sponge|gazebo|tent|shelf|bed|sofa|settee|chair|deckchair|wall|marquee|pension|company|bridge_collapsed|scrum
        on chocolate|sugar|crisps|cheese|biscuits|sweets|christmas|caffeine|coffee|tv|cats
        prank|acting|first_aid|cpr|dummy|training|course
    """),
    Kind.HARM_TO_OTHERS: Phrases("""
        joint|roast|carving|tomato|tomatoes|kitchen|steel|dinner|sunday|whetstone|chef|cheese
        cupboard|ceiling|beam|shelf|doorframe|low_door|thumb|funny_bone|toe|elbow|knee
        on|over|with|at the_rota|rolo|biscuit|biscuits|remote|washing_up|thermostat|parking
        last rolo|biscuit|custard_cream|slice|yoghurt|crisp|one|piece|hobnob|egg
        meringue|planning_committee|ref|referee|umpire|linesman|manager_out|board_out|council
        with kindness|hugs|cuddles|kisses|love
        buffet|wedding|butcher|butchers|cake|turkey|fajitas|pringle
        wasps|wasp|spider|spiders|mosquito|mosquitoes|slugs|slug|weeds|weed|rats|mice|moths|fly|flies|ants|it_off
    """),
    Kind.ABUSE_OR_SAFEGUARDING: Phrases("""
        sparred|sparring|judo|karate|wrestling|boxing|taekwondo|rugby|hockey|tackle
        snowball|pillow|frisbee|fifa|meeting|rota|burpees|spin_class|gym|squash|tickle|tickled
        the ~1 heating|thermostat|remote|telly|satnav|sat_nav|radio|barbecue|bbq|dishwasher !keep|off|room
        bit|bites ~1 head|nose
        for|with|over|about the|a|my rota|bill|news|look|idea|plan
        screen_time|annual_leave|holiday_photos|karaoke|vegetables|sprouts|broccoli|salad
        cut the air|atmosphere
        shot me|it|him|her|that down in
        when|if she|he|they sees|see|finds|hears|notices
    """),
    Kind.WANTS_A_HUMAN: Phrases("""
        pay|cost|costs|fee|fees|charge|fridge|youth_group|badge|role_play|role_played|first_aider|poster|moving|selling|shoulder
        not in crisis
        someone|somebody else without
        is it|this|that a|an person|human|bot|robot
    """),
    Kind.PSYCHOSIS: Phrases("""
        sat_nav|satnav|coach|tannoy|announcer|instructor|choir|teacher|conductor
        game|games|xbox|film|drama|play|panto|story|hoops|stand|chanting|crowd|terrace
    """),
}
_GRAVE = frozenset(
    "tonight pills suicide suicidal kill dead die dying goodbye scared sorry anymore bleeding crying alone help "
    "deserve punish relief numb purpose jump jumping noose blade razor throat hate voices".split()
)
_FIRST = frozenset(("i", "am", "myself", "me", "my"))
_GOODBYES = Phrases("""
    leaving|retirement|retiring|retired|placement|resigned|redundancy|last_shift|last_day|new_job|moving|moved|emigrating|flight|airport|ward|discharged|discharge
    nursery|class|year_six|school|colleague|colleagues|manager|team|office|tour_guide|host_family|au_pair|train|station|platform
    going home
    therapist|counsellor|sessions|smoking|loaf
    holiday|trip|caravan|cruise|uni|university|halls
""")
_TRIVIAL = Phrases("""
    rather|sooner ~2 die|dead than eat|go_to|sit|watch|wear|listen|drink|attend|use|speak|sing|dance|ring|phone|support|miss|join|live_in
    rather|sooner ~2 die|dead than do !another_day|another_year|another_winter|this|it|one_more
    to die for
    lost|losing ~3 will to live on|with|over|at|in|by|halfway|somewhere|around|after|when|about|during|trying|reading|listening|waiting|watching|near|twice|page|the
    will to live && traffic|queue|meeting|hold|m6|m25|m62|ikea|assembly|spreadsheet|printer|training|sermon|powerpoint|shop|shops|shopping|flatpack|bus|train|match|lecture|homework
    jump|throw ~2 off|under ~3 for ~1 a|an|one|some|that|proper|decent
    until|till|for|before|after|to ~2 eight|nine|ten|seven|noon|lunch|half ~1 for once
    wake|woken up? before
    suicide|death mission|squad|pact|trap|row|match|machine|metal|star
    vase|toast ~1 dead|buried
    phone|battery|laptop|tablet|ipad|torch|car|plant|plants|fish|wifi|boiler|hamster|goldfish|signal|app ~3 is|are|about|going|gonna|to ~1 about|going|gonna? ~1 to? die|dead|dying
""".replace(" && ", " ~8 "))


_SMALL = Phrases("""
    laptop|zoom_interview|hoover|toaster|dumped
    deadline|deadlines|spreadsheet|marketing|sales|agenda|rota|subscription|contract|membership|bowling|committee|season|broadband|manager|invoice|website|brexit
    pothole|potholes|council|kitchen|extension|hs2|the_bins|parking|icebreaker|icebreakers|zoom|teams|small_talk
    icecream|pastel|pizza|pasty|curry|kebab|roast|nap|brew|cuppa|pint|wine|chocolate|cake|croissant|cheese
    bishop|cricket|wicket|queen|knight|pawn|opener|striker|goalkeeper|munch
""")
_EXPLICIT = frozenset("kill killing life suicide suicidal hang hanging overdose jump wish wants wanting alive exist".split())
_ON_PURPOSE = frozenset(
    "purpose purposely deliberately urge urges pretend pretended tell told said say saying lied excuse blamed meant want wanted "
    "deserve punish relief cope held holding hold until till hide hid hidden secretly thinks think system calm blisters them it_was".split()
)


def harmless(place: Place, kind: Kind) -> bool:
    """Whether a thing of everyday is named that makes the words harmless, and nothing grave beside it."""
    things = _OF_THINGS.get(kind)
    if things is None or not _GRAVE.isdisjoint(place.sentence.distinct - frozenset(place.words)):
        return False
    if kind is Kind.SELF_HARM and not _ON_PURPOSE.isdisjoint(place.sentence.distinct):
        return False
    return things.within(place.sentence)


def trivial(place: Place) -> bool:
    """Whether the words are blown up over something small."""
    return _TRIVIAL.within(place.sentence) and _GRAVE.isdisjoint(place.sentence.distinct - frozenset(place.words))


def small(place: Place) -> bool:
    """Whether something small is named beside words that are not outright."""
    return _EXPLICIT.isdisjoint(place.words) and _SMALL.within(place.sentence)


def at_play(place: Place) -> bool:
    """Whether a game or a stage is named, where people die all day."""
    return (_GAME.within(place.sentence) or _STAGE.within(place.sentence)) and _light(place)


def of_a_work(place: Place) -> bool:
    """Whether a song, film, book or lesson is named, and the words are not said of oneself now."""
    return _WORK.within(place.sentence) and _light(place)


def on_duty(place: Place) -> bool:
    """Whether it is told of somebody met at work, of what they wanted or had done then."""
    if not {"going", "will", "would", "now", "tonight", "is", "says", "keeps"}.isdisjoint(place.sentence.distinct):
        return False
    return _ON_DUTY.within(place.sentence)


def parting(place: Place) -> bool:
    """Whether the goodbye is one of those that everybody says some day."""
    return _GOODBYES.within(place.sentence) and _GRAVE.isdisjoint(place.sentence.distinct - frozenset(place.words))


def _light(place: Place) -> bool:
    """Whether the person does not say it of themselves now, or only as what is sung, said or done on a stage."""
    near = [*place.clause_before(4), *place.words]
    if "i" not in near and "am" not in near:
        return True
    return not _RENDERED.isdisjoint(place.sentence.distinct) or not _WAS.isdisjoint(near)


_RENDERED = frozenset("goes says said sings singing sang called titled line tunes tune sound juliet romeo get playing cast villain".split())
_WAS = frozenset("was were drowned died killed shot jumped drove threw burned exploded respawned stabbed poisoned crashed took".split())
