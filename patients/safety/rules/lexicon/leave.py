"""Word classes: taking leave, and what everyday leave-taking sounds like."""

from __future__ import annotations

from patients.safety.rules.lexicon.row import phrases

LEAVE = {
    "thanks": phrases("""
        thank|thanks|cheers|grateful|appreciate ~1 you|for|to|it|all|everyone|so
        ta for
        you|yous|youve were|was|are|have_been|been ~2 kind|decent|good|lovely|ace|the_best|a_good|better_than|patient|great
        been decent|kind|nice ~1 having|to_me|$
        enjoyed ~2 sunrise|talking|writing|chats|group|this|app|company
        first rate|class
    """),
    "for_good": phrases("""
        not ~2 be? ~2 here|back|there|logging_in|writing|needing|on_here|around ~3 again|after|any_more|nor|next|$
        signing|sign|bowing|bow off|out
        last|final entry|one|message|time|post|chat|week|thing
        will|ll be the last
        now i go
        goodbye|farewell|ta_ra|cheerio|over_and_out|so_long
        while i|ive have|got|still ~1 the? chance|can
        no other|more chance
        for the last time
        to? the end
        not ~1 work|worked out
        tell ~2 team|her|him|them|bev|staff ~4 nothing|not|did
        out on a win
        never again
        goodnight then|all|everyone|forever|world
        before i go
        god bless
    """),
    "till_next": (
        "see_you|sessions|therapist|nhs|carbs|smoking|tomorrow|next_week|next_time|speak_soon|session|back_soon|for_now|later|until_then|catch_up|in_a_bit|good_weekend|"
        "after_christmas|new_job|leaving_do|retirement|discharge|discharged|last_session|graduating|moving_to|book_club|course|back_on_monday|train|bus",
    ),
    "mine": phrases("""
        my|the|our ~1 mum|dad|brother|sister|son|daughter|wife|husband|boys|girls|kids|nan|mates|lads|family|partner|children|friend|friends|team|nurse|manager|grandchildren
        him|her|them|everyone|everybody|mum|dad|nan|bev|tom|sam
    """),
    "cared": (
        "cat|dog|cats|dogs|fish|hamster|rabbit|nan|mum|baby|fern|plants|plant|neighbour|boy|girl|kids|children|son|daughter|brother|sister|gaz|"
        "birds|bird|parrot|hens|horse|van|guinea_pigs|snake|tortoise|dad",
    ),
    "unsaid": phrases("""
        they|she|he|no_one not ~1 know|realise|notice
        not know what|thats|that ~2 was|tonight
        not say|said|tell why
        which|that|and|we ~1 never|not do
        never|not usually|normally do
        which we|i never|not
        what is|was|has ~1 that|this|it|brought ~1 for|on|about
        longer|tighter|harder than usual|normal|i_do
        never got round|told|said
        in my head
        one by one
        be normal
        she|he|they ~1 thought|looked|asked ~2 funny|drunk|moving|odd|why|strange
        without saying|telling
    """),
    "parent": ("mummy|mum|daddy|dad|mammy|mama|baba|grandad|nana|nan|papa|your_mother|your_father|daddys|mums",),
    "pet": (
        "dog|cat|budgie|parrot|hamster|rabbit|horse|pony|hens|bees|pigeons|ferrets|birds|fish|tortoise|guinea_pigs|snake|old_girl|old_boy|puppy|"
        "kitten|dogs|cats|gecko",
    ),
}
