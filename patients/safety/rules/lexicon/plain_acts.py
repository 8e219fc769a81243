"""Steps towards dying, and poison already inside, told by what was done and never by its name.

Nothing here says "suicide": somebody tries a door, counts steps, keeps back what was to be returned, says in a shop what
it is for, or tells what the body does since. What is sure asks or alarms; the rest are hints for the second stage.
"""

from __future__ import annotations

from patients.safety.rules.finding import Kind, Respond
from patients.safety.rules.lexicon.row import EVERY_EXCUSE, Excuse, Row, phrases

_SOBER = EVERY_EXCUSE - {Excuse.FIGURE}

ROWS = (
    Row(
        id="plain-acts.taken-since",
        kind=Kind.OVERDOSE_OR_MEDICAL_EMERGENCY,
        respond=Respond.NOW,
        other=Respond.NOW,
        source="emergency",
        why="Took too much of something, and tells what the body does since.",
        excuses=_SOBER,
        patterns=phrases("""
            took|taken|had|swallowed|did|done|necked ~3 twice|double|doubles|double_doubles|triple|treble|too_much|too_many|both_lots && <pill>|methadone|ket|mdma|ghb|subutex|buprenorphine|dose && keep_awake|stay_awake|barely_keep|cannot_stand|cannot_stay|cold_and_sweaty|sweaty|heart_is|heart_going|chest|lips|drowsy|dizzy|slurring|shaking|nodding_off|breathing -- vitamin|vitamins|nurse_said|was_fine|fine_now|all_fine
            throwing|throw|threw|chucking|sicking|coughing|puking|being|been|was sick? ~1 up? ~2 bits_of|whole|half ~1 <pill>|capsule|tablet|pill
            gurgling|gurgle|gurgles|rattling|snoring_funny && k_holed|holed|ket|gear|heroin|overdose|took|taken|passed_out|not_wake|cannot_wake|will_not_wake -- sink|drain|baby_monitor|boiler|radiator|pipes
            injected|jabbed|stuck|put_in|used|took all|both|three|four|five|six|every|the_whole|the_lot_of ~2 pens|pen|vials|vial|syringes|units|patches -- bingo|nurse|practice|printer|highlighters
            bag|wrap|wraps|condom|package|packet|baggie has|is? ~1 burst|split|leaked|leaking && packing|swallowed|inside_me|stomach|plugged|belly -- shopping|bin|bin_bag|flour|carrier|sandwich
            how long before|until|till|does|for ~2 <pill> ~4 damage|damages|liver|kills|kill_you|organs|too_late|irreversible
        """),
        fires=(
            "took my methadone twice and can barely keep awake", "i keep throwing up bits of capsule",
            "I injected all three pens at once", "how long before the paracetamol does the damage now that I took it all", "packing and the bag has burst",
        ),
        spares=(
            "took two paracetamol and it eased", "the shopping bag burst", "how long before paracetamol works",
            "the nurse used both pens", "been sick all night, it was the prawns",
        ),
    ),
    Row(
        id="plain-acts.taken-number",
        kind=Kind.OVERDOSE_OR_MEDICAL_EMERGENCY,
        respond=None,
        other=None,
        source="emergency",
        why="Speaks of a number of something taken.",
        excuses=_SOBER,
        patterns=phrases("""
            dozen|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|hundred|handful|load|loads ~2 of? the|them|those|these|my|nans blue|white|pink|yellow|little|small|strong|sleeping|ones
            lost count ~2 at|after|of && tablets|pills|counting|took|swallowed
            chewed|crushed|sucked ~3 slow_release|patch|patches|extended_release|whole_pack|the_whole
            told|said ~6 only|just ~4 it_was|was_more|were_more|a_lot_more && paramedics|paramedic|nurse|111|doctor|ambulance|a_and_e
            did|had|took|ate|necked|downed|swallowed # of them|these|those !to|with|for_tea|each
            did|had|took|ate|necked|downed|swallowed ten|twelve|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty of them|these|those
            took|had|swallowed ~2 them|it|those|all|lot && nothing_happened|nothings_happened|nothings_happening|nothing_has_happened|nothing_is_happening|feel_fine|seem_fine|no_effect|prob_fine|still_fine -- nurse|vaccine|jab
            <pill> ~6 half|whole|full|rest_of|bottle ~2 vodka|whisky|gin|rum|wine|voddy|brandy|bells|cider
            could not|can_not|cannot see|stand|walk|talk ~1 straight && bottle|tablets|pills|took|empty
        """),
        fires=("twenty or so of the blue ones", "i did 14 of them", "took them yesterday and nothing happened"),
        spares=("had two tablets with tea", "nothing happened at work"),
    ),
    Row(
        id="plain-acts.measured",
        kind=Kind.SUICIDE_PLAN_OR_MEANS,
        respond=Respond.ASK,
        source="contact",
        why="Went to a high or deadly place and looked how it could be done.",
        patterns=phrases("""
            <brink> && climb_over|climb_straight_over|climb_straight|no_cameras|does_not_lock|will_not_lock|never_locked|gate_is_open|how_many_steps|counted_the_steps|counted_how|timed_it|where_i_would|would_step|step_off|low_enough|get_over_it|no_fence|no_barrier|through_the_fence -- painted|marathon|charity|scaffold|scaffolding|survey|inspection|abseil|photo
            multi_storey|car_park|flats|tower_block|crane|quarry|weir|viaduct|level_crossing && no_cameras|no_one_about|does_not_lock|never_locked|nobody_would|high_enough|i_would_step|straight_down|the_drop|how_far_down -- parking|ticket|survey|swim|kids|fishing|scaffold
            lay_by|hard_shoulder|motorway|footbridge|overpass && climb_over|climb_straight_over|climb_straight|stood|look_over|looked_over|looking_over|lean_over|the_other_side_of_the_rail -- broke_down|breakdown|aa|rac|tyre|puncture
            half|halfway|one_leg|a_leg|leg|legs|climbed|climbing|straddling|sat|swung ~1 over the|a railing|railings|barrier|parapet|ledge|bridge_wall|rail -- kids|toddler|gate|stile|concert|bannister_slide|garden
            which carriage|end|part ~6 tunnel|fastest|fast|hits|first && stand|checking|checked|worked_out|know|platform -- seat|reserved|exit|lift
            stood|stand|got_up|climbed|standing ~1 on ~1 chair|stool|bucket && tie|tied|neck|rope|belt|beam|got_down|kick|kicked -- bulb|curtain|curtains|ceiling|decorating|lightbulb|smoke_alarm|shelf
        """),
        fires=(
            "sat on the viaduct, no cameras there", "was halfway over the railing", "I did tie it. stood on the chair, got down",
            "the bridge by us has a bit where you can climb straight over",
        ),
        spares=("stood on a chair to change the bulb", "halfway over the bridge the bus stopped", "parked on level seven of the multi storey"),
    ),
    Row(
        id="plain-acts.excuse-for-means",
        kind=Kind.SUICIDE_PLAN_OR_MEANS,
        respond=Respond.ASK,
        source="contact",
        why="Got hold of something deadly and hid, or made up, what it is for.",
        patterns=phrases("""
            told|tell|said|lied ~5 it|they|that was|were|is|are for && helium|rope|charcoal|nitrogen|paracetamol|tablets|pills|gas|cable|chain|antifreeze|weedkiller|razor_blades|blades|shotgun|gun|cartridges|insulin -- surprise|present|birthday_cake|prank
            <ligature>|helium|shotgun|cartridges|charcoal|scalpel|blades|hose ~8 && do_not_wear|never_wear|do_not_fish|do_not_climb|do_not_sail|do_not_shoot|not_going_shooting|do_not_own|have_no_use|one_thing|only_one_thing|not_for_washing|not_for_fishing|no_dog -- sale|selling|charity_shop|leopard
            certificate|licence|license|gun|shotgun ~8 one_thing|one_reason|only_for_me|for_myself -- driving
            kept|keeping|held|hid|hidden|holding ~4 <pill>|patches ~2 back|aside|by|behind !in|home|up|at_night|the_till -- child|kids|recycling
            medicine|medicines|tablets|pills|cupboard|cabinet ~8 hid|hidden|stashed|tucked|buried it|them ~3 loft|shed|mattress|drawer|wardrobe|garage|under|boot|sock -- kids|children|toddler|grandkids|present|presents
            rat_poison|rat_bait|weedkiller|antifreeze|slug_pellets|paraquat|foxgloves|yew ~10 mix|mixing|squash|coke|milkshake|brew|smoothie -- nut_mix|cement|dog|cat|lawn
            sheet|sheets|bedding|duvet_cover|bedsheets ~3 torn|ripped|plaited|knotted|twisted|in_strips -- hotel|washing_machine|dog|puppy|toes|new_ones
            gonna|going_to|will|might string up $|when|tonight|after|before|once
            antifreeze|bleach|weedkiller|paraquat|cyanide|screenwash|drain_cleaner|slug_pellets ~6 tastes|taste|swallow|drink|mug|glass|lucozade|sweet -- dog|cat|label
            swapped|switched|mixed ~5 <pill> ~8 enough|for_when|so_i_have|so_i_would
        """),
        fires=(
            "got the helium, told the bloke it was for a party", "bought a belt, i do not wear belts",
            "the shotgun is here for one thing", "kept the morphine back", "antifreeze tastes sweet they say",
        ),
        spares=(
            "got the helium for the party", "bought a belt, lost two inches", "kept the tablets in the cupboard",
            "hid the tablets in a drawer from the kids",
        ),
    ),
    Row(
        id="plain-acts.after-them",
        kind=Kind.SUICIDAL_THOUGHTS,
        respond=Respond.ASK,
        source="contact",
        why="Means to go when somebody or something else has gone.",
        patterns=phrases("""
            when|once|after|soon_as ~3 dog|cat|mum|dad|nan|he|she|wife|husband|budgie|horse|rabbit goes|dies|passes|gone|is_gone|has_gone ~2 i go|will_go|am_going|am_off|am_done|follow|will_follow|can_go|am_free_to -- shopping|holiday|home|bed|travel|travelling|bingo|toilet|off_my_food|to_pieces|mad
            not going|leaving|go before|till|until the dog|cat|mum|nan|dad does|goes|dies|is_gone|passes
            dies|ends|finishes|closes|goes ~6 and so do|will|shall i !when
            kill me kill me !now_i
            wish|wishing i had|would? ~1 died in|with|instead|that_night|that_day|back_then|on_the_table|at_birth|when_i
            lie|lay|lying|laid|kneel|sit ~2 down? on|across|in_front_of ~5 main_line|tracks|track|rails|railway_line|motorway|dual_carriageway -- race|running|model|athletics|album
            i will be? ending|ended|ended_it|finishing things|everything|it_all|the_lot !with|up|here|there|on_a -- relationship|contract|marriage|engagement|subscription|meeting|him|her|job|presentation
        """),
        fires=("when the dog goes I go", "I will be ending things", "my streak dies on the 9th and so do i", "kill me kill me kill me"),
        spares=("when mum goes shopping I go too", "I will be ending things with him"),
    ),
    Row(
        id="plain-acts.setting-hint",
        kind=Kind.SUICIDE_PLAN_OR_MEANS,
        respond=None,
        source="contact",
        why="Speaks of things put in order, given away or left behind.",
        patterns=phrases("""
            gave|given|giving|handed ~3 my ~2 tools|records|vinyl|guitar|guitars|bike|watch|ring|rings|jewellery|books|gear|rods|xbox|ps5|collection|medals|camera|stamps|plants -- borrow|lend|lent
            wrote|written|making|made|signed|done|writing|updated my ~1 will|wills|advance_directive
            pin|pins|passwords|password|logins|spare_key|keys|codes ~4 kettle|drawer|envelope|folder|post_it|fridge|tin|list && left|leave|wrote|written|for_them|for_her|for_him
            one more christmas|summer|birthday|winter|spring|year|week|school_run ~8 over|done|then|nearly|that_is|me
            paid|paying|sorted|settled ~3 funeral|cremation|burial|plot
            this|next time ~4 make|do|get ~1 certain|sure|properly|right|it_right
            <ligature>|stuff|parcel|package|order && dispatched|came_today|arrived|delivered|in_the_post
            what_i_need|what_is_needed|everything_i_need|all_i_need|all_i_needed|what_i_needed
            no one|nobody|none ~2 find|finds|walks|goes|there|about && dark|after_ten|wood|woods|canal|forest|quarry|night|reservoir
        """),
        fires=("gave the lads my tools", "paid the funeral off in full", "this time i will make certain", "I have all i need"),
        spares=("gave it some thought", "paid the car off"),
    ),
    Row(
        id="plain-acts.body-own-doing",
        kind=Kind.SELF_HARM,
        respond=Respond.ASK,
        source="explicit",
        why="Tells how they hurt their own body, what it gives them, or what they say to whoever sees it.",
        excuses=_SOBER,
        patterns=phrases("""
            need|want|like|got|love|have to see|watch ~2 red|blood|it_bleed|myself_bleed|me_bleed -- match|film|football|liverpool|united|test|results|kite|sunset|squirrel
            rather ~3 scar|scars|cut|bleed|burn|blade|sting than|instead
            cut|cutting|burn|burning|slice|slicing|scratch|scratching ~1 my|the|over|through|into tattoo|tattoos|old_ones|old_scars
            i|and|always|still whack|hit|bash|batter|smack|thump|clobber|belt|punch|nut|headbutt ~1 my|me|meself|myself ~1 shin|shins|leg|legs|arm|arms|head|heid|thigh|thighs|knees|forehead|wall|door|skull ~2 with|against|off|till|until -- accident|ball|accidentally|low|beam|cupboard|every_time_i_get
            punched|punching|punch ~2 wall|walls|door|van|mirror|window|fridge|locker|tiles|concrete|brick && again|knuckles|bone|mince|blood|better|feel|quiet|instead|or_her|or_him -- bag|he|she|they|hole_punch
            snapping|snap|pinging|elastic|rubber_band|ice|a_band|hair_bobble ~6 was_not|is_not|not|no_longer|stopped enough|working|work|doing_it|cutting_it -- guitar|bra|trousers
            saw|seen|noticed|asked|clocked|spotted|spied ~4 arm|arms|wrist|wrists|leg|legs|marks|stripes|lines|cuts|burns|scars|thighs ~12 said|told|blamed ~3 brambles|cat|dog|oven|fryer|accident|fell|clumsy|nothing|iron|hair_straighteners|rash|eczema|work -- vet
            told|tell|telling|said ~5 it|they was|were ~3 burn|burns|cat|accident|rash|brambles|fryer|oven|scratch|scratches && all|every|eleven|ten|twelve|each|lie|lied|lying|believed|believes|again -- vet
            asked|asks|ask|wants|wanted ~4 stripes|lines|marks|scars|scratches|cuts ~4 my|mummys|daddys|mums leg|legs|arm|arms|wrists|wrist|thighs|are|were -- zebra|tiger|pyjamas|carpet|top|once|used_to|better|years|yrs|long_ago|old
            pulled|pulling|yanked|ripped|tore|tugging ~3 clump|clumps|chunk|handful|lashes|eyebrows|eyelashes|patch ~3 out -- weeds|cat|dog|grass|drain|plug|fur|brush|shower
            pulled|pulling|yanked|ripped|tore out ~2 clump|clumps|chunk|handful|lashes|eyebrows|eyelashes -- weeds|cat|dog|grass|drain|plug|fur|brush|shower
            <count> without && arm|arms|skin|blade|itch|itching|legs
            use|used|using|with ~3 stanley|scissors|compass|cheese_wire|grater|potato_peeler|tin_lid|can_lid|drawing_pin|broken_glass && on_me|on_myself|on_meself|on_my_legs|on_my_arms|do_not_ask|when_he_is_on_nights|when_she_is_out|locked_door|bathroom_floor|after_lights_out
            <limb> ~4 full|no_room|run_out_of_room|no_space && do|doing|cut|cutting|blade|new|other
        """),
        fires=(
            "i need to see the red", "id rather a scar than a panic attack", "i whack my shin with the rolling pin",
            "the GP saw my arm and I said brambles", "snapping a band was not enough", "my daughter asked what the stripes on my legs were",
        ),
        spares=(
            "need to see the red squirrel", "I hit my head with the cupboard", "the vet saw the cat's leg",
            "rather a scar on the table than a new one", "pulled a clump of weeds out",
        ),
    ),
)
