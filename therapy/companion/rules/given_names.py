"""Given names heard in the UK, for finding names that no cue announces. Data: add to it freely.

ALSO_WORDS are names that are ordinary words too; they count as names only where the sentence makes them one.
"""

from therapy.companion.rules import common_words

_NAMES = """
aaliyah aaron abbie abby abdul abdullah abigail abimbola abu ada adam adaeze adama ade adebayo adeola adil aditi
aditya adrian adriana agata agnes agnieszka ahmad ahmed aidan aileen ailsa aimee aisha aishah aisling akash akeem
akua alan alana alasdair alastair alba albert aled alejandro aleksandra alesha alex alexa alexander alexandra
alexandru alexia alexis alfie alfred ali alice alicia alisha alison alistair aliyah allan alma alun alyssa amaan
amadou amanda amara amelia amelie amina aminah amir amira amit amrit amy ana anaya anand anastasia andre andrea
andreea andrei andrew andy aneta aneurin angela angelica angharad angus anil anisa anita anjali anna annabel
annabelle anne annette annie anthea anthony antoine anton antonia antonio anwar anya aoife arabella archie arianna
arif arjun arlo arnold arran arthur arun asad asha ashley ashok ashton asif asma athena aubrey audrey auden aurora
ava awa ayaan ayan ayesha ayo ayodele aysha ayse azra babak babatunde bailey barbara barnaby barney barry bartosz
beata beatrice beatrix becca becky belinda ben benedict benjamin bernadette bernard bernice bertie beryl bessie beth
bethan bethany betty beverley beverly bex bhavna bianca bilal blake blanka blessing bogdan bola boris brandon brenda
brendan brian briana bridget bridie brigid brittany bronagh bronwen bronwyn bruce bryan bryn bryony bukola cain
caitlin caleb callum calum camila camilla cameron cara carina carl carla carly carlos carmen caroline carolyn caron
carrie carys cassandra cassie cat caterina catherine cathy catrin catriona cecilia cecily celia celine cerys chandra
chanel chantelle charis charlene charles charley charlie charlotte cheryl chiamaka chidi chidera chike chinedu
chioma chloe chris chrissy christina christine christopher chukwuemeka ciara cian ciaran cindy claire clara clare
clarissa claude claudia clement clifford clive clodagh colette colin colleen conor connor conrad constantin corey
corinne cormac courtney craig cristina curtis cynthia cyril daisy dafydd damian damien dan dana daniel daniela
danielle danny daphne dara darcey darcy daria darius darragh darran darren daryl dave david davina dawid dawn dean
deanna debbie deborah declan deepa deepak deepika delilah delroy delyth demi denis denise dennis deondre derek
dermot desmond devon dewi dhruv diana diane dilys dimitri dina dinesh dolores dominic dominika dominique donald
donna donovan dora doreen dorian doris dorota dorothy doug dougal douglas duncan dwayne dylan eamon ebony eddie
edith edmund eduardo edward edwin eileen eilidh ekaterina elaine eleanor elena eleri eli elias elijah elin elinor
eliot elisa elise eliza elizabeth ella elle ellen ellie elliot elliott ellis elodie eloise elsa elsie elspeth elton
elvira elwyn emeka emily emilia emma emmanuel emrys enid enoch enzo eric erica erik erin ernest esme esmee esra
estelle esther ethan ethel eugene eugenia eunice euan eva evan evangeline evelyn evie ewa ewan ezekiel ezra fadi
fahad faisal faiza farah farhan farida farouk fatema fatima fatimah fatou fatoumata feng fergal fergus fernando
ffion fiona finlay finley finn fintan flora fran frances francesca francis francisco fraser fred freda freddie
frederick freya gabriel gabriela gabriella gareth gary gavin gemma geoff geoffrey george georgie georgina gerald
geraldine gerard gerry gethin giles gillian gina giovanni giorgia giulia gladys glenda glenys gloria glyn godfrey
gordon graham grainne greg gregor gregory greta grzegorz guadalupe guillaume gulsen gurdeep gurpreet gwen gwendolyn
gwenllian gwilym gwyn gwyneth habib hadiza hafsa hakim haleema halima hamid hamish hamza hanif hannah harini haris
harleen harley harold haroon harpreet harriet harrison harry harshad harun harvey hasan hassan hattie haydn hayley
heidi helen helena henrietta henry herbert hettie hilary hilda hiroshi horace howard hugh hugo humphrey hussain
hussein hywel ian ianto ibrahim idris ieuan ifan ifeoma ignatius igor ikram ilaria ilona iman imani imogen imran
ines ingrid inigo ioan ioana iqra iris irena irene irina isaac isabel isabella isabelle isaiah ishaan isla ismail
ismael isobel ivan ivana ivor iwan izabela izzy jacek jackie jackson jacob jacqueline jacqui jade jaden jagdeep
jahmal jaime jaiden jake jakub jamal james jameela jamie jamila jamil jan jana jane janet janice janine jared jasmin
jasmine jason jasper jaspreet javed javier jawad jaya jayden jean jeanette jed jeff jeffrey jemima jemma jen jenna
jennie jennifer jenny jens jeremiah jeremy jermaine jerome jerzy jess jessica jessie jethro jill jillian jim jimmy
jitendra joan joanna joanne jodie joel johan johanna john johnathan johnny jolene jon jonah jonathan jordan jorge
jose josef joseph josephine josh joshua josiah josie joyce juan juanita jude judith judy julia julian juliana julie
juliet juliette justin justyna juwon kacper kadija kai kamal kamila kamran karan kareem karen karim karin karina
karl karol karolina karthik kasia kate katarzyna katerina katherine kathleen kathryn kathy katie katrina katy kavita
kay kayleigh kayla keeley kehinde keiran keira keith kelechi kelly kelvin kemi kendra kenneth kenny kenzie kerry
keshia kevin khadija khadijah khalid khaled kian kieran kiera kiran kirsten kirsteen kirstie kirsty kofi kris krish
krishna kristen kristina krystyna krzysztof kumar kwabena kwaku kwame kyle kylie lachlan laila lakshmi lamar lara
larissa larry lars latisha latoya laura lauren laurence laurie lauryn lawrence layla lea leah leanne lee leigh leila
lena lenny leo leon leona leonard leonie leroy lesley leslie leticia lewis leyla liam liang libby liesl lila lilian
lillian lilly linda lindsay lindsey linh lionel lisa liz liza lizzie lloyd llinos llyr logan lois lola lorcan
lorenzo loretta lorna lorraine lottie lou louie louis louisa louise luca lucas lucia lucian lucille lucinda lucy
ludmila luigi luis luka lukas lukasz luke luna lydia lyndon lynn lynne lynette lynsey mabel mackenzie maddie
maddison madeleine madison mads mae maeve magda magdalena maggie mahmoud mahmud mai mairead mairi maisie malachi
malachy malcolm malgorzata malik mandeep mandy manisha manjit manpreet marcel marcia marcin marco marcus marek
margaret margarita margot maria mariam mariama marian mariana marianne marie marilyn mario marion marisa marius
marjorie marlene marlon marta martha martyn mary maryam marzena massimo mateo mateusz mathew mathilda matilda matt
matteo matthew maud maura maureen maurice mavis maximilian maxine maya mckenzie meera megan meghan mehmet mei mel
melanie melinda melissa melvin mercedes meredith mervyn mia mica micah michael michaela michal michelle mick miguel
mihai mikael mike mikolaj mila milan mildred milena millicent millie milo mimi mina minh mira miriam miroslav
mitchell moira mohamed mohammad mohammed mohan mohsin molly mona monica monika morag moses moshe motunrayo muhammad
muireann mukesh muna muriel murray murtaza musa mustafa myfanwy myles myra myrtle mysha nabil nadeem nadia nadine
naima naledi nan-hui nancy naomi narinder naseem nasir nasreen natalia natalie natasha nathan nathaniel naveed nazia
nduka neha neil nell nelson nerys nesta neve ngozi nia niall niamh nicholas nicky nicola nicolas nicole nigel nikhil
nikita nikki nikola nina niran nirmala nisha nita nkechi noah noel noelle nora noreen norma nuala nusrat obinna
oceane octavia odette oisin oksana ola olaf olajide oleg olena olga oliver olivia ollie olu olufemi olumide
oluwaseun oluwaseyi omar oona oran oscar oskar osman otto owain owen oyinkan pablo paddy padraig pamela paola
parminder parveen pascal patricia patrick patryk patsy paul paula paulina pauline pavel pawel pedro peggy penelope
pennie percy perpetua persephone perry petar pete peter petra petros phil philip philippa phillip phoebe phyllis pia
pierre piers piotr polly prakash pranav preeti priscilla priti priya priyanka przemyslaw qasim quentin quinn rabia
rachael rachel radoslaw rafael rafal raheem rahel rahim rahma rahul raj raja rajesh rajinder rajiv ralph rama raman
ramesh ramon ramona rana randall ranjit raquel rasheed rashid raul ravi raymond rayyan razia rebecca rebekah reece
reem reggie reginald rehan rehana reinhard rekha remi rena renata rene renee renuka reuben reza rhian rhiannon rhoda
rhodri rhona rhonda rhys ria ricardo richard richie ricky riley rina rita roan robbie robert roberta roberto
rochelle roderick rodney rodrigo roger rohan rohit roisin roland rolf roman romana romeo ronald ronan ronnie rory
rosa rosaleen rosalie rosalind rosanna roseanne rosemarie rosie rowan rowena roxanne roy ruairi ruben rubina rufus
rukhsana rupert russell ruth ruthie ryan saad sabah sabina sabine sabrina sadia sadie safa safiya saima sajid sakina
salim salma sally salman salome sam samantha samara samia samina samir samira samson samuel sana sandeep sandra
sandy sangeeta sanjay sanjeev santiago saoirse sapna sara sarah saskia satish saul savannah scarlett scott seamus
sean seb sebastian selena selina selma serena sergei sergio seth shabana shabnam shahid shaheen shaista shakira
shamima shane shania shanice shannon shaquille sharmila sharon shaun shauna shay shazia sheena sheila shelley
shereen sheridan sherry shirin shirley shiva shola shona shreya shyam sian siddharth sidney sienna sigrid silas
silvia simon simone simran sindy sinead siobhan sivan sneha sofia solomon sonal sonia sonya sophia sophie soraya
sorcha stacey stacy stan stanislaw stanley stefan stefania stella stephanie stephen steve steven stewart stuart
suleiman suleman sultan sumaiya sunil sunita suraj suresh surinder susan susana susanna susannah susie suzanne
svetlana swati sybil sylvia sylwia tabitha taha tahir tahira tahmina taiwo talia tamara tamika tamsin tania tanisha
tanya tara tarek tariq tasha tatiana tayo teagan ted temi temitope teresa terence teri terry tess tessa thabo
thandiwe thandi thea thelma theo theodora theodore theresa therese thomas tia tiago tiana tibor tiffany tilly tim
timothy tina tobias toby todd tom tomas tomasz tommy toni tony tracey tracy trevor tricia trina tristan trudy tudor
tunde tyrone tyrell uche ugo uma umar umair una ursula usman valentina valerie vanessa vasile vaughan vera vernon
veronica vicki vicky victor vidya vihaan vijay vikram vincent vinod viola virginia vishal vivek vivian vivien
vivienne vlad vladimir waheed walter wanda waqas wayne wendy wesley wilfred wilhelmina william wilma winifred winnie
winston wiktoria wladyslaw wojciech xanthe xavier xiang xin xiu yael yahya yan yaqub yara yasin yasmin yasmine yaw
yetunde yolanda yosef youssef yu-jin yuki yuri yusra yusuf yvette yvonne zac zach zachary zack zahid zahra zain
zainab zaina zak zakariya zander zara zeb zeeshan zeinab zelda zena zeynep zhang zia zoe zofia zoltan zubair zuleika
zuzanna abbas beulah bartholomew chukwudi gethsemane zed billy bella jerry vince wes barb babs del reg sid alf gus
lexi lacey maisy darryl kieron leeanne marge nige chaz gaz daz baz shaz caz loz tel trish tash steph jools jules lil
nessa mags midge bernie cas dom ella-mae effie etta fliss gabby issy jaz kat kez krissy lexie macey mattie minnie
mollie nate ned ozzie raffy roz sadiq sasha tabby tam taz tibby kelsey kacey casey lacie keeva kiara jaxon jaxson
kayden caden hayden zayden brayden braydon emmett finnley freddy frankie gracie harlow hallie hollie indie jago
jayce jenson joey kaiden koa kobi kit leighton luella lyra macie margo marley marnie maximus myla nellie odin orla
otis parker peyton rafe raphael remy rosalyn rueben shanelle shayla shaniqua sonnie tallulah teddie teddy thalia
tobi tyla tyra vinnie willa wilf wyatt xander yasmina zaki zayn zaynab zuri nevaeh neveah eleni eirini despina
dimitra kostas nikos panagiotis stavros yiannis yannis andreas christos georgios oluwatobi tobiloba temilade folake
folasade funmilayo yemi yinka babajide babatola bolanle bukky dapo femi gbenga jide kayode kunle lanre segun toyin
zainabu adaobi amaka chibuzo chidinma chika ebere ekene ikenna kosi nnamdi odinaka okechukwu onyeka ugochi uchenna
abena adjoa afia afua akosua efua kojo kwadwo kwesi wanjiru njeri otieno wambui mwangi achieng tendai tatenda
tafadzwa rudo farai chipo sibusiso sipho nomsa lindiwe thulani mandla aminata mariatu ousmane mamadou ibrahima modou
lamin jawara hodan hibo ifrah abdirahman abdi warsame farhiya sagal ravinder harjit harminder jaswinder jasvir
jatinder kulwinder kulvinder baljit balwinder bhupinder daljit davinder gurdev gurmeet gurvinder harbhajan inderjit
jasbir kuldeep lakhvir manjinder mohinder navjot navdeep paramjit rajvir ranjeet rupinder satnam satwinder sukhdev
sukhjit sukhvinder sukhwinder tajinder tarlochan upinder varinder arvind ashwin bharat bhavesh chetan darshan dilip
dipak divya ganesh gaurav gita hardik harish hemant hetal hitesh jignesh jyoti kalpana kamlesh kartik kavya kishan
komal lata lalita madhuri mahesh manoj meena mitesh mohit nayan naveen neeta nimisha nilesh nirav paresh parul pooja
pradeep pratik purvi rachna radha rajan rakesh rashmi ritesh ritu roshni rupal sachin sahil sarita sejal shilpa
shital shivani shruti smita sudha suman sunaina sweta tejal trupti urvashi usha vaishali varsha vipul yogesh aamir
abida adeel afzal aleena amna anum areeba asiya atif ayub bushra danish ehsan erum fahim faheem farzana fawad fozia
ghulam haider hamna hira humaira humera ibtisam ijaz imtiaz inaya iqbal irfan ishrat jabeen junaid kashif kausar
kulsoom laiba liaqat mahira mahnoor maira maliha maryum mehreen mehwish mubashir mudassar munir mushtaq nabeel nadir
naila najma nargis naz nazir nida nighat nimra noman parvez qaiser rafiq raza rehman riaz rizwan rubab rubi rukhsar
sabeen saeed saira sajida saleem samreen saqib sehrish shagufta shahida shahnaz shahzad shakeel shamim sharif shazad
shehnaz sobia sumera tabassum tanveer tasneem tauseef uzma wajid waseem yaqoob yasir yousaf zafar zaheer zahir zakia
zarina zeba zubaida aleksander aleksy alicja amelka antek arek artur bartek basia beatka bogumila boguslaw bozena
celina czeslaw danuta darek edyta elzbieta ewelina feliks filip franciszek gosia grazyna halina hania henryk iwona
jadwiga jagoda janek janusz jarek joasia jolanta kamil kazimierz kinga klaudia kuba leszek lucja lucyna maciej
maciek maja malwina marcelina mariola mariusz michalina milosz mirek miroslawa natalka oliwia oliwier patrycja
piotrek ryszard slawomir staszek szymon tadeusz teofil tymon urszula waldemar weronika wiesia wieslaw witold wladek
wojtek zbigniew zdzislaw zenon zosia zuzia adela adina anca andra bogdana calin camelia catalin catalina ciprian
cosmin cristi cristian dragos florin gabi gheorghe horatiu iulia iulian laurentiu liviu loredana luminita madalina
mihaela mircea mirela mirel narcis nicoleta oana octavian ovidiu petru radu raluca razvan roxana silviu simona sorin
teodora valentin vasilica violeta viorel ailbhe aine aodhan aoibheann ardal barra bebhinn blathnaid breda caoimhe
caoimhin cathal cillian clionadh colm colum conall daithi darina dearbhla deirdre dervla diarmuid diarmaid donal
donnchadh dymphna eanna emer enda eoghan eoin eimear fiachra fiadh fidelma fionn fionnuala iarla iona laoise liadh
mairtin maolra micheal muiris naoise nollaig odhran oonagh orlagh orlaith padraic peadar roise ruadhan ruaidhri
sadhbh saorla seaghan seanan senan shea siofra tadhg teague tomás turlough ailie alec aonghas coinneach domhnall
ealasaid eachann fearchar gillies greig iain innes isobail kirstin lachie marsaili mhairi morven murdo peigi raonaid
roddy ruaraidh seonaid seumas shonagh sorley tavish torquil uisdean alwen aneira anwen arianwen arwel bedwyr beca
bleddyn bronte buddug cadi carwyn ceinwen ceri cledwyn dilwyn dyfan dyfed eifion eilir einir eirlys eirwen elfyn
elwen emlyn emyr eryl esyllt euros fflur geraint gerallt glyndwr goronwy gruff gruffudd gruffydd gwawr gwenda
gwenfair gwenno gwylan heledd heulwen huw idwal illtyd iolo iorwerth leusa llew llewelyn lleucu lowri luned mabli
madog mair manon mared marged meilyr meinir menna meredydd meurig mirain morfudd morgan morwen nanw olwen osian prys
sioned sion siwan steffan tegan tegid tegwen tesni tomos trefor tudur twm ynyr ahmet aslan aydin aylin berk burak
cem cemal cengiz defne deniz elif emine emre eren erkan fatih fatma ferhat gizem gokhan gonul gul hakan halil hatice
huseyin ilker ismet kadir kemal melek melis meltem merve mert mesut metin murat nazli nilufer nur nuray oguz omer
onur orhan ozan ozlem pinar ramazan recep sahin salih selim selin serdar serkan sevgi sibel suleyman sule tugba
turgut tuncay ufuk ugur umit volkan yasemin yavuz yildiz yilmaz yunus zafer zehra zeki cheng qiang qing xiao
xiaoming xinyi thuy trang tuan tuyet quang phuong nguyen huong hanh dinh chau bich haruka hiroki kenji keiko kaori
makoto naoko ryo sakura satoshi sayuri takashi takumi yoko yumi deano macca gazza dougie stevie lewi robbo smithy
wilko jonno jacko spike hyacinth petunia philomena clementine ottilie cordelia rosamund hermione araminta cressida
jocasta xanthia peregrine lysander leopold caspian montgomery monty digby hector ludo ptolemy thaddeus torin evander
ezekial obadiah zachariah zebedee zephyr zephyrine
"""
_ALSO_WORDS = """
abbot al alba amber angel april archer art ash august aurora austin bailey barney basil bea bee bill bishop blessing
bob bonnie brook buddy cain carol carter cat chase chelsea china christian clay cliff coral courtney crystal daisy
dale dana dawn dean destiny devon dick don dot drew duke earl ebony ed eve faith felicity finn fisher florence frank
gale gay gene genesis georgia ginger glen grace grant guy hank happy harmony harry hazel heath heather holly honey
hope hunter india iris ivory ivy jack jade jan jasper jay jean jesus jet joe jordan journey joy jude june justice
ken kit lance lane laurel lee les lily london lou lucky lux lynn mae marina mark martin mason max may melody mercy
mia miles misty nan nick norman ocean olive opal page paris parker pat patience pearl pen penny phoenix pip pope
poppy porter precious prince princess prudence ray reed rich rick river rob robin roman rose rosemary ross rowan
ruby sal sandy scarlet serenity sienna sky sonny star stone storm sue summer sydney taylor ted tom trinity turner
tyler val verity victoria violet viv wade walker ward warren will wren young charity constance king queenie savannah
virginia jo stan mel jess rory shay lincoln nova sage salem saffron willow sade dele sola wale obi ama esi yaa prem
yash noor pola conn luan madra rian cai elan haf hedd macsen mari non wil bao chen chun fang hao hong hua hui jia
jian jiang jie jing jun kang lan lei ling meng min ming na ning peng ping qi rong rui shan shu tao ting wei wen xia
xue yang yi ying yong yue yun zhen zhi hien duc dung anh binh nobby spud quill
"""

NAMES = frozenset((_NAMES + _ALSO_WORDS).split())
# These few are words only in form: in small letters they are nearly always the name.
_MOSTLY_NAMES = {
    "tom", "ted", "harry", "stan", "jess", "jo", "joe", "rory", "shay", "bob", "mia", "georgia", "lynn", "finn",
    "martin", "victoria", "jordan", "taylor", "tyler", "mel", "ken", "lily", "chelsea", "jasper", "ross",
}
ALSO_WORDS = (frozenset(_ALSO_WORDS.split()) | (NAMES & common_words.ORDINARY)) - _MOSTLY_NAMES
