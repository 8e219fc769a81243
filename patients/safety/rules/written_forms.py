"""How words are really written: contractions, dialect, text-speak, slips. Data only; `spelling.py` reads it."""

from __future__ import annotations

# plain words: the forms that mean them. One line each; a form is written without its apostrophe.
FORMS = """
i am: im iam ima imma
i have: ive
i had: idve
i would: id
i do not want to live: idwtl idw2l idwanna2l
i do not want to: idwt idwanna
i do not want: idw
do not: doh dontt
i do not know: idek idk dunno dunnae
i do not care: idc idgaf
can not: cannit cor canna cant cannot canot cnt cannae cannie
could: cud
would: wud
should: shud
could not: cudnt couldnt coudnt couldnae couldny
do not: doh dont dnt dinnae dinna divvent divnt doant dinnt
does not: doesnt dosent doesny disnae
did not: didnt didnae didny
will not: wont wnt willnae wilnae
would not: wouldnt wudnt wouldnae wouldny
should not: shouldnt shudnt shouldnae
shall not: shant shanna
dare not: darent darenae
is not: isnt isnae isny aint aint
am not: amnt amnae
are not: arent arenae
was not: wasnt wasnae wisnae wasny
were not: werent werenae
have not: huvnae huvny havent hasnt hadnt havnt avent havenae hasnae hadnae haveny
must not: mustnt
need not: neednt
he is: hes
she is: shes
he would: hed
they are: theyre
they have: theyve
they will: theyll
you are: youre
you will: youll
you would: youd
they would: theyd
we have: weve
it is: its tis
it will: itll
it would: itd
that is: thats
there is: theres
what is: whats wots
who is: whos
where is: wheres
how is: hows
let us: lets
would have: wouldve woulda wudda
should have: shouldve shoulda
could have: couldve coulda
might have: mightve
going to: gonna gunna gna gonnae gony ganna gon gnna goin2 goingto
want to: wna wanna wana wannae wanty wantae wnna
got to: gotta gottae
have to: hafta
trying to: tryna tryina tryin2
ought to: oughta
let me: lemme
give me: gimme
out of: outta outa
kind of: kinda kindof
you: u ya yous youse ye yu
your: ur yer yur yr
are: r
and: n nd
to: tae te
for: fur
on: oan
hanging: hingin
me: mi
be: b
why: y
see: c
want: wnt wan wnat watn whant
wanted: wantit wantd
wanting: wantin
going: goin gan gaun gannin goign
doing: doin daein
dying: dyin diying dieing dyeing
die: dee dye diee dy dai
dead: jed deid ded daid deaad
death: deth
kill: kil klll kll killl kiil
killing: killin kiling killng
killed: kild killt
kill myself: kmsing kms kmself kilmyself killmyself kmyself
kill yourself: kys
die by suicide: sewerslide kermitting suislide toasterbath
suicide: sucide suiside suicde suicied suiced suicid sueside suacide sooicide suicude
suicidal: sewerslidal suislidal sucidal suisidal suicidel suicidial sucidle suicdal suicidle suecidal
overdose: overdos overdoze od
overdosed: ods oded od'd overdossed
overdosing: oding
myself: mesel mesen misen mysen masel masell maself meself mysel myselff miself mself mysefl msyelf maesel
himself: hisself hisel hissel himsel
themselves: theirselves theirself themself
self harm: selfharm selfharms sh selfarm
self harming: selfharming selfharmin
self harmed: selfharmed
any more: anymair nemore anymoor anymre anymore animore anymoar nemore
more: mair
no more: nomore
no: nee nae naw nah nope
not: nott
no one: noone nobody noboby no1 noone naebody nobdy nobodys
no way: noway
nothing: nothin nuthin nowt nuffin nuffink nothink nuthing
anything: owt anythin anyfin anyfink
something: summat sumthing somethin sumfin somethink sumat
everything: everythin everyfing everythink evrything
everyone: everybody every1 evry1 evryone everyones everybodys
someone: somebody some1 sum1 somebodys someones
anyone: anybody any1 ne1 anybodys anyones
people: ppl peeps folk folks peaple
because: cos cuz coz cus bc becos becuz bcos becouse becase cause
with: wi w wiv wif wae
without: withoot wivout witout
about: abt bout aboot abou
out: oot
off: aff aft
down: doon
now: noo
right now: rn
at the moment: atm
tonight: 2nite tonite 2night 2nyt tonyt tnite
tomorrow: 2moro tomoz tmrw tmr 2morrow tomorow tommorow tommorrow tmoz tomorro morra
last night: lastnight
tonight: th'neet theneet
night: nite nyt nicht
before: b4 befor
life: lyf lyfe lief lifes
living: livin livng
know: kno knw
do: dae div
have: hav hae ave av
take: tek tak
taken: takken tooken tuk
make: mek mak
tired: tierd tiered tyred
mum: mam mom mammy mummy mommy mums mams mumma maw
dad: daddy pa dads
nan: nana nanna gran granny grandma nanny nans grandmother
grandad: grandpa gramps grampa grandfather
ending: endin
kids: bairns weans weens littluns kiddies childs
child: bairn wean littlun
girlfriend: gf missus
boyfriend: bf bfs
best friend: bff bestie
counsellor: councellor counselor counciller
therapist: theropist therapst
tablets: tabletts tablits
paracetamol: paracetomol parecetamol paracetemol parasetamol paracetamols parcetamol paras
antidepressants: antidepresants antidepressents
ambulance: ambulence
knife: nife shank
hate: h8 hayt
not care about: cba
scared: scard skerd feart
goodbye: goodby gudbye gdbye goodbyes
sorry: srry sry soz sorreh
please: plz pls plese pleas
forever: 4ever foreva 4eva 4evr
thoughts: thots thorts thoughs thougts
thinking: thinkin thinkn finking thinkig
feeling: feelin felling feelng feelign
feel: feal fel
hurt: hert hrt
harm: hrm
self: slf
them: em thm
this: dis
that: dat
the: da t
of: o
head: heid
home: hame
being: bein
having: havin havein
was: wis wiz ws
ground: grun
here: ere
well: weel
would: wid
i am: ahm
i have: ahve
i will: ahll
alright: awright aright
you: tha thee
your: thi
yourself: thisen thysen
hurting: hurtin hertin
cutting: cuttin cuting
burden: burdon burdan burdern berden
pointless: pointles
worthless: worthles
hopeless: hopless hopeles
depressed: depresed deppressed
voices: voises vioces
hospital: hosp hospitle
lol: lmao lmfao haha hahaha hahahaha rofl lolol lolz hehe heh ha jk xd hahah lool
talk: tlk tok
speak: spk
help: hlp halp
i do not want to be: idw2b idwtb
i do not want to be here: idwtbh idw2bh
i do not want to live: idw2l idwtl
hitting: hittin
beating: beatin
bleeding: bleedin
eating: eatin
sleeping: sleepin
burning: burnin
talking: talkin
saying: sayin
telling: tellin
taking: takin
making: makin
starving: starvin
planning: plannin
carrying: carryin
stabbing: stabbin
hiding: hidin
keeping: keepin
drinking: drinkin
drank: drnk
bleach: blch
packet: pkt pckt paket packit
whole: whl hale
took: tk tok
swallowed: swallied swollowed swalowed swallowd
tablets: tbalets tabblets tablests
sleepy: slepy sleapy
drowsy: drowzy drousy
voices: vcs
stupid: stupit
"""

# Words that add force or hesitation and nothing else. Leaving them out keeps every pattern short.
LEFT_OUT = """
really just actually honestly literally genuinely simply basically fucking fuckin fking fkn effing feckin feckin
bloody blooming flipping totally absolutely completely seriously tbh tbf ngl fr frfr lowkey highkey sorta quite very
even probably prob probs definitely defo deffo maybe perhaps ever swear omg ffs wtf fml fuck shit damn innit
sometimes often constantly finally obviously obvs rlly rly proper truly er erm um uh umm hmm erm tw
bruv fam wallahi
"""

# Words whose near misses of one letter are read as them: long, and close to no other word.
NEAR = """
suicide suicidal overdose myself himself herself paracetamol ibuprofen citalopram sertraline fluoxetine
amitriptyline mirtazapine propranolol diazepam tramadol antidepressants worthless hopeless pointless strangled
threatened tonight everyone anything nothing goodbye funeral therapist counsellor
"""

# Words worth finding behind figures, stars and signs, or glued to their neighbours.
HIDDEN = """
kill killing die dying dead death suicide suicidal myself self harm hang hanging cut cutting overdose pills
tablets end life want wanna going gonna wish to be my own take hurt help alive living rape raped abuse abused hate
murder stab knife bleach blood jump bridge rope noose unalive tonight top me not
"""
GLUE = """
i im am a to be the my all it of and in so me want wanna wanted gonna going feel feeling wish just really kill killing
killed die dying dead suicide suicidal myself self harm harming hang hanging cut cutting overdose end ending life top
take taking own commit live living alive hate help no more not dont here anymore jump off bridge pills without cant go
on do this better suicidewatch
"""
