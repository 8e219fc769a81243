"""Words that are no names even with a capital: ordinary English, days, places, brands, services. Data: add freely.

Ordinary words are listed in their base form; `names` takes off the usual endings.
"""

_ORDINARY = """
a able about above accept accident ache across act actually add address adult advice afraid after afternoon again
against age ago agree ah aim air alarm alive all allow almost alone along already alright also although always am
amazing an and anger angry animal another answer anxiety anxious any anybody anymore anyone anything anyway anywhere
apart apologise appear appointment are area argue argument arm around arrive art as ashamed aside ask asleep at ate
attack autumn avoid awake aware away awful baby back bad badly bag bank bar bath be beach beat beautiful became
because become bed bedroom been beer before beg begin behind being believe below best bet better between big bike bill
birth birthday bit bite bitter black blame bleed blind block blood blow blue board body boil bone book bored born boss
both bother bottle bottom bought box boy brain brave bread break breakfast breath breathe bright bring broke broken
brother brought brown build bully burden burn bus business busy but buy by bye cake call calm came can cancel cancer
candle car care careful carry case cat catch cause change charge chat cheap cheat check cheer chest child children
choice choose church city class clean clear climb clinic close clothes club coast coffee cold college come comfort
common completely condition confidence confused control cook cool cope corner cost could couldn't counselling count
couple course cousin cover cow crazy cried crime crisis cross cruel cry cup cure curse cut dad daft damage dance dark
date daughter day dead deal dear death debt decide deep definitely depressed depression describe deserve despair
despite diary did die different difficult dinner dirty disappear disappoint discharge disgust dish distract divorce
dizzy do doctor does dog done don't door doubt down drag drain dread dream dress drew drink drive drop drown drug
drunk dry due dump during each ear early earn easier east easy eat edge education effort eight either eleven else
email emotion emotional empty end energy enjoy enough enter escape especially even evening event ever every everybody
everyone everything everywhere evil exactly exam except excited excuse exercise exhausted exist expect expensive
explain extra eye face fact fail failure fair faith fake fall false family far fast fat father fault fear fed feed
feel feet fell felt few field fight fill film final finally find fine finger finish fire first fish five fix flashback
flat flew floor flower fly focus fog follow food foot football for force forever forget forgive forgot form forward
found four free freedom freeze fresh friday friend from front frozen fuck full fun funny furious further future game
garage garden gave gentle get gift girl give glad glass go goal god goes gone good got granny grass grateful great
green grey grief ground group grow guess guilt guilty guitar guy gym had hadn't hair half hall hand handle happen
happy hard hardly has hate have he head heal health hear heard heart heavy held hell hello help helpless her here hers
herself hey hi hidden hide high hill him himself his history hit hmm hold holiday home honest honestly hope hopefully
hopeless horrible hospital hot hour house housing how however huge hug human hungry hurt husband i ice idea idiot if
ignore ill illness imagine important impossible in indeed inside instead into is isn't isolate it its itself jail
jealous job join joke journey joy judge jump june just keep kept key kick kid kill kind kiss kitchen knew knife know
lack lad lady laid land large last late lately later laugh law lay lazy lead learn least leave left leg less lesson
let letter liar lie life lift light like likely line list listen little live loan lock lonely long look lose loss lost
lot loud love lovely low luck lucky lunch mad made main make man manage manager many mark marriage married massive
match maths matter may maybe me meal mean meant measure medication medicine meet meeting memory men mend mental mess
message met middle midnight might mile milk mind mine minute mirror miserable miss missing mistake mixed moan moment
monday money month mood moon more morning most mother mouth move much mum music must my myself naked name narrow nasty
near nearly neck need negative neighbour neither nerve nervous never new news next nice night nightmare nine no nobody
noise none nor normal normally north nose not note nothing notice now nowhere numb number nurse obvious ocean odd of
off office often oh okay old on once one only onto open or ordinary other others ought our ours out outside over
overwhelmed own pack page paid pain paint pair panic paper parent park part partner party pass past patience pathetic
pause pay peace peaceful pen people perfect perhaps period person pet phone photo physical pick picture piece pill
pint place plan plane plate play please plenty plus pocket point police polite poor positive possible post pot pound
power practice pray prayer prefer pregnant prepare present pressure pretend pretty price prison private probably
problem promise proper protect proud prove public pull punish push put question queue quick quiet quit quite rain rage
ran rang rape rather reach read ready real really reason recently record recover red refuse regret relationship relax
relief religion remember remind rent repeat reply rescue respect rest result return rich ride ridiculous right ring
rise river road room rough round row rubbish ruin rule run rush sad safe said same sat saturday save saw say scare
scared scary school scream sea search season seat second secret see seem seen self selfish sell send sense sent
separate serious service session seven several sex shadow shake shame shape share sharp she shift shit shock shoe shop
short should shouldn't shout show shower shut shy sick side sign silence silent silly similar simple since sing single
sister sit six skin skip sleep slept slip slow small smart smell smile smoke snap snow so sob social soft sold some
somebody somehow someone something sometimes somewhere son song soon sorry sort soul sound south space speak special
spend spent spirit spoke spring square staff stage stairs stand star start starve state station stay steal step still
stomach stone stop story straight strange street strength stress strong struggle stuck student study stuff stupid such
sudden suddenly suffer sugar suicidal suicide suit summer sun sunday sunny support suppose sure surprise survive sweat
sweet swim table tablet take talk tall taste taught tea teach teacher team tear teenager tell ten tense terrible
terrified test text than thank that thats the their them themselves then therapist therapy there therefore these they
thick thin thing think third thirty this those though thought three threw through throw thursday tidy tie tight till
time tiny tired to today together told tomorrow tongue tonight too took tooth top total touch toward town toy traffic
train trapped trauma travel treat tree tremble trigger trip trouble true trust truth try tuesday turn twelve twenty
twice twin two type ugly uncle under understand unfair unhappy university unless unlike until up upon upset upside
urge us use useless usual usually very video view village violence violent visit voice wait wake walk wall want war
warm warn was wash wasn't waste watch water wave way we weak wear weather wednesday week weekend weigh weight weird
welcome well went were west wet what whatever when whenever where wherever whether which while whisper white who
whoever whole whom whose why wide wife wild will win wind window wine winter wipe wise wish with within without woke
woman women won won't wonder wood word wore work world worn worry worse worst worth worthless would wouldn't wound wow
wrap write wrong wrote yard yeah year yell yellow yep yes yesterday yet you young your yours yourself youth zero
hundred thousand million ward appeal assessment benefits breakdown community council court duty foster foundation
hostel inpatient intake lockdown nhs outpatient perinatal psychology psychiatry recovery referral refuge scheme
section shelter surgery talking tribunal unit island wellbeing insomnia gutted gumtree headspace bonfire regards
universe heaven lord bible quran koran gospel mass mosque temple synagogue chapel sabbath
"""
_WITH_CAPITAL = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december christmas easter xmas boxing eid ramadan diwali hanukkah passover vaisakhi halloween
valentine lent advent english welsh scottish irish british european american australian canadian african asian indian
pakistani bangladeshi polish romanian bulgarian ukrainian russian german french spanish italian portuguese greek
turkish cypriot albanian kurdish arab arabic iranian iraqi syrian afghan somali nigerian ghanaian kenyan jamaican
caribbean chinese japanese korean vietnamese filipino thai brazilian dutch danish swedish norwegian finnish jewish
muslim islam islamic christian christianity catholic protestant anglican methodist baptist hindu hinduism sikh
buddhist buddhism pagan quaker jehovah god allah jesus christ mary buddha england scotland wales ireland britain uk gb
usa america europe africa asia india pakistan bangladesh poland romania ukraine russia germany france spain italy
portugal greece turkey cyprus albania syria iraq iran afghanistan somalia nigeria ghana kenya jamaica china japan
australia canada brazil london manchester birmingham leeds liverpool sheffield bristol newcastle nottingham leicester
coventry bradford hull york cardiff swansea newport wrexham glasgow edinburgh aberdeen dundee inverness stirling
belfast derry lisburn dublin brighton oxford cambridge norwich plymouth exeter portsmouth southampton reading derby
stoke wolverhampton sunderland middlesbrough blackpool bolton cornwall devon kent essex surrey sussex yorkshire
lancashire cumbria wonderland thames lagos paris rome berlin madrid barcelona amsterdam benidorm tenerife majorca
ibiza tesco sainsbury asda aldi lidl morrisons waitrose boots primark ikea amazon ebay argos mcdonald greggs costa
starbucks wetherspoons nandos netflix disney spotify youtube google apple android iphone facebook instagram insta
snapchat tiktok twitter whatsapp discord reddit xbox playstation nintendo minecraft fortnite zoom teams skype strava
fitbit uber deliveroo vinted tinder hinge grindr bumble eastenders coronation emmerdale casualty samaritans shout
papyrus childline calm mind switchboard saneline relate shelter barnardo mencap rethink citizens centrepoint
alcoholics narcotics anonymous nhs gp pip esa dwp dla hmrc camhs cmht iapt cbt dbt emdr act adhd add asd ocd ptsd bpd
eupd did bipolar anorexia bulimia autism autistic asperger tourette covid corona hiv aids ms me ibs copd sertraline
fluoxetine citalopram escitalopram mirtazapine venlafaxine duloxetine propranolol diazepam lorazepam zopiclone
quetiapine olanzapine risperidone aripiprazole lithium lamotrigine pregabalin gabapentin prozac valium xanax
paracetamol ibuprofen codeine tramadol methadone universal credit jobcentre centre crisis premier league arsenal
chelsea everton spurs united rangers celtic olympics wimbledon gcse btec alevel mum mam mom mummy dad daddy nan nana
gran granny grandma grandad granddad grandpa auntie aunty aunt uncle sis bro mr mrs miss mx dr prof professor sir dame
lord lady rev reverend father fr sister brother nurse pc sgt sergeant dc inspector judge imam rabbi pastor councillor
canon matron headteacher coach healing companion doctor therapist wifi tv dvd cv hr ok omg lol wtf idk tbh btw ps bbc
itv a&e er icu hdu pd id ni
"""

ORDINARY = frozenset(_ORDINARY.split())
WITH_CAPITAL = frozenset(_WITH_CAPITAL.split())
