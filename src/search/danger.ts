import { editDistance } from "./distance.ts";
import { tokenize } from "./normalize.ts";

/** `certain`: help stands first. `possible`: help is offered beside what was found. */
export type Danger = "certain" | "possible";

/** Long enough for a message that somebody writes instead of a query. */
const MAX_CHARACTERS = 400;

/**
 * What people say is put together from slots: who, what they do, with what, how much, and whether it is denied. Each slot
 * holds the words of both languages, as normalized text; a rule says which slots stand near each other.
 */
const slot = (words: string) => `(?:${words.trim().split(/\s*\n\s*|\s\|\s/).join("|")})`;

/** Up to so many words may stand between two slots. */
const gap = (words: number) => `(?: \\S+){0,${words}} `;

const SELF = slot("(my|him|her|your|our|them|it) ?sel(f|ves|v) | me | myself | my ?self | themself | a mi mismo | a si mism[oa]");
const SOMEONE = slot(
  `s?he | they | him | her | them | someone | somebody | (my|our|his|her) (\\S+ )?(son|daughter|kid|child|baby|boy|girl|husband|wife
  partner|boyfriend|girlfriend|bf|gf|mom|mother|mum|dad|father|brother|sister|friend|roommate|cousin|uncle|aunt|grand\\S+|teen\\S*|ex)
  mi (\\S+ )?(hij[oa]|bebe|espos[oa]|marido|mujer|novi[oa]|pareja|mama|madre|papa|padre|herman[oa]|amig[oa]|prim[oa]|ti[oa]|abuel[oa]) | alguien | el | ella`,
);
const WANT = slot(
  `wants? | wanted | wanting | wanna | wana | wish(es)? | going to | gonna | plan(s|ning)?( to| on)? | think(s|ing)? (of|about|i)
  thoughts? (of|about) | thought about | feels? like | ready to | about to | tr(y|ies|ied|ying)( to)? | threaten\\S* | decided to | tempted to
  ways? to | how (to|do i|can i|many|much) | urges? | considering | talk(s|ing|ed)? about | says? | said | keeps? saying | need to | should | might | just | better
  quier[eo] | quisiera | quise | queria | querer | quieren | ganas de | voy a | va a | pienso | piensa | pensando | pensar | planea | intent[oa] | intente | trat[oa] de | dice que | amenaza | mejor | deseo | como | ojala`,
);
const DIE = slot(
  `die | dye | dying | dead | be gone | not (be|wake|exist)\\S*( here| up)? | never wake up | disappear | unalive\\S* | suicide | kms | end (it|things|my|his|her|their|this)\\S*
  take (my|his|her|their)( own)? life | go to sleep (and|forever) | sleep forever | jump (off|in front|from|out) | hang | overdose | od | morir\\S* | matar(me|se|lo|la) | muert[oa] | desaparecer | suicid\\S* | quitar(me|se) la vida
  acabar (con|de una)\\S* | terminar con (todo|mi|su)\\S* | dormir(me)? y no despertar | no (despertar|existir|estar aqui)`,
);
const BREATH = slot("breath\\S* | breeth\\S* | pulse | wak(e|es|ing)( up)? | woke | respond\\S* | responsive | conscious\\S* | move | moving | respira\\S* | despiert\\S* | despertar | reaccion\\S* | respond[ea]\\S* | pulso | se mueve");
const NOT = slot(
  `not | no | wont | wont | cant | cannot | can not | isnt | doesnt | dont | didnt | aint | stopped | stops | stop | quit | barely | hardly | trouble | struggling to | unable to | slow | slowly | shallow | weird | without | never | dejo de | casi no | apenas | nunca | ya no | lento | despacio | mal`,
);
const LIFE = slot(
  `live | living | alive | be here | exist\\S* | wake up | go on | keep going | keep living | another day | this anymore | it anymore | do this | take (it|this)( anymore| any ?more)? | life
  vivir | viviendo | seguir( asi| adelante)? | existir | estar (aqui|viv[oa]) | mas( con esto)? | aguanto | puedo`,
);
const SIGNS = slot(
  `seizur\\S* | seizing | siezur\\S* | convuls\\S* | convulc\\S* | fits? | shak(es|ing|y) | tremors? | hallucinat\\S* | seeing things | hearing things | hearing voices | hear(s|ing) (things|music|people|stuff) | sees? (bugs|things|people|spiders|stuff) | bugs on | jerking | twitching | doesnt know (where|who|what) | dont know where i am | talk(s|ing) to people (who|that) | (isnt|arent|not) there | cant think straight | faint\\S* | pass\\S* out | cant keep( \\S+)? (water|anything|food) down | throwing up blood | vomit\\S* blood | pregnant | confus\\S* | delirium\\S* | dts | racing heart | heart racing | chest pain | fever
  convulsion\\S* | ataque\\S* | tembl\\S* | alucina\\S* | vie?ndo cosas | veo? cosas | ve (bichos|gente|sombras) | embarazad[oa] | desmay\\S* | no sabe donde esta | oye voces | confundid\\S* | desorientad\\S* | delirio\\S* | dolor de pecho | fiebre`,
);
const STOP = slot(
  `stop(s|ped|ping)? | quit(s|ting)? | ran out of | out of my | havnt (drank|had)\\S* | havent (drank|had|drunk|used)\\S* | dope ?sick | days? (off|without|since) | cold turkey | withdraw\\S* | detox\\S* | com(e|ing) off | without (a )?drink\\S* | last drink | days? sober | no alcohol | drink(ing)? | drank | alcohol\\S* | xanax | zanax | benzos? | klonopin | valium | ativan | drunk | sober
  dej(e|o|ar|ando)( de)? | abstinencia | desintoxic\\S* | sin (tomar|beber|alcohol|pastillas) | ultimo trago | crud[oa] | tomar | alcohol | beber | pastillas`,
);
const DRUG = slot(
  `pills? | tylenol | acetaminophen | ibuprofen | aspirin | xanax | fent\\S* | heroin | oxy\\S* | percs? | percocets? | blues | meth | cocaine | coke | opioids? | methadone | benzos? | drugs? | alcohol | meds | medic\\S* | sleeping | insulin | bleach | bottle
  pastillas? | medicin\\S* | drogas? | fentanil\\S* | heroina | cristal | cloro | botella | frasco | metadona`,
);
const MUCH = slot("to+ much | to+ many | all (of )?(my|his|her|the|their|his) | a (whole )?(bunch|bottle|handful|lot) (of)? | whole bottle | the (whole )?bottle | everything | \\d\\d+ | double | demasiad\\S* | muchas | much[oa] | tod[oa]s? (mis|sus|las|el|la) | un (monton|frasco) | una botella");
const TOOK = slot("took | taken | take | taking | swallow\\S* | ate | eaten | drank | did | used | injected | snorted | tom[oe] | trag\\S* | ingiri\\S* | comi[oó]? | se (metio|inyecto) | consumi[o]?");
const WEAPON = slot("gun | guns | pistol | rifle | rope | noose | razor\\S* | knife | blade | bridge | ledge | note | goodbye\\S* | letter | pistola | arma | soga | navaja | cuchillo | puente | carta | despedi\\S*");
const HURT = slot(
  `kill(s|ed|ing)? | hurt(s|ing)? | harm(s|ed|ing)? | hit(s|ting)? | beat(s|ing|en)? | punch\\S* | chok\\S* | strangl\\S* | stab\\S* | shoot\\S* | shot | cut(s|ting)? | burn\\S* | threaten\\S* | slap\\S* | kick(s|ed|ing)? | rap(e|ed|es|ing) | abus(es|ed|ing)
  mat(a|o|ar|arme) | pega | pego | golpe\\S* | ahorc\\S* | amenaz\\S* | lastim\\S* | dispar\\S* | cort(o|a|ar)\\S*`,
);

const rule = (...parts: string[]) => new RegExp(`(?:^| )${parts.join("")}(?= |$)`);

const CERTAIN: readonly RegExp[] = [
  // Someone who wants to die, or means to hurt themselves.
  rule(slot("kill(s|ed|ing)? | hang(s|ing)? | shoot(ing)? | hurt(s|ing)? | harm(s|ed|ing)? | cut(s|ting)? | stab(bing)? | burn(ing)? | starv(e|ing) | off(ing)?"), " ", SELF.replace("me | ", "")),
  rule(slot("self ?(harm|injur|cut)\\S* | kms | unaliv\\S* | suicidal\\S* | suicidarme | matarme | autolesi\\S* | cortarme | lastimarme | hacer(me|se) dano | quitar(me|se) la vida")),
  rule(WANT, gap(4), DIE),
  rule("(me )?quier[oe] (morir|matar)\\S*"),
  rule(slot("end(ing)? (my|his|her|their|it|this)( own)?( life| all)? | end(ing)? it all | tak(e|es|ing) (my|his|her|their)( own)? life | took (my|his|her|their)( own) life | attempt\\S* suicide | suicide attempt | commit(ting)? suicide")),
  rule(slot("(dont|do not|doesnt|didnt|no longer|cant|cannot|can not|not|never) (\\S+ ){0,2}(want|wants|wanna|wish|deserve|care|bear|go|keep|take|do|stand|handle|face|need) (\\S+ ){0,3}") , LIFE),
  rule("(ya )?no (quier[oe]|puedo|aguanto|soporto|deseo|tengo ganas de)", gap(3).replace(" ", "(?: )"), LIFE),
  rule(slot("ya no (puedo|aguanto)( mas)? | no aguanto mas | no puedo mas | estoy hart[oa] de (vivir|la vida|todo) | cansad[oa] de (vivir|la vida) | no vale la pena (vivir|seguir) | sin ganas de vivir | no le (veo|encuentro) sentido")),
  rule(slot("no (reason|point|purpose|use) (to|in|for|of) (\\S+ )?(liv\\S*|going on|go on|being here|life) | nothing (left )?(to live for|left) | (not|isnt|aint) worth (living|it anymore|being) | tired of (living|life|being alive|fighting to live) | done with (life|living|this life|everything) | what(s| is) the point (of|in) (living|life|going|anything) | giv(e|ing) up on life | hate (my life|being alive) | wish i (was|were|could) (\\S+ )?(dead|gone|never|not|disappear)\\S* | never been born | nunca haber nacido | rather be dead | (i|hed|shed|theyd|id) (be|am|are|was) better off (dead|gone)")),
  rule(slot("better (off )?(without me|if i (was|were|wasnt|werent|died|disappear)\\S*|dead) | (world|family|everyone|everybody|they|kids|people|wife|husband|mom)( \\S+){0,3} better( off)? without me | no ?(one|body) would (even )?(miss|care|notice|know)( \\S+){0,3} | a? ?burden (to|on) (every\\S*|my|them|others|people) | estarian? mejor sin mi | mejor sin mi | nadie me (va a )?extran\\S* | soy una carga | a nadie le import\\S*")),
  rule(slot("i have a plan | have a plan to | (say|said|saying|says) good ?byes? | giv(e|es|ing) away (all )?(my|his|her|their)( \\S+)? (things|stuff|belongings|possessions) | (wrote|writing|left|found|leaving)( \\S+){0,3} (suicide|goodbye) (note|letter)s? | last (day|night) (alive|on earth) | se despidio | me despedi | carta de despedida | tengo un plan")),
  rule(slot("(has|have|got|bought|getting|holding|with|hold|loaded|holds|put|puts)"), gap(3), slot("gun | pistol | rifle | rope | noose | razor\\S* | knife | pistola | arma | soga"), gap(4), slot("head | mouth | kill | die | end | suicid\\S* | sel(f|ves) | cabeza | matar\\S* | now | my hand")),
  rule(slot("gun | knife | pistol | pills? | rope | blade | pistola | cuchillo | pastillas"), gap(5), slot("on myself | in front of me | in my hands? | counted | laid out | lined up | ready | to my (head|neck|wrists?) | (on|against) (him|her)self | en la mano | frente a mi")),
  rule(slot("(whole|full|entire) bottle"), gap(3), slot("in my hands? | in front | ready")),
  rule(slot("cut | cutting | cuts | slit | slitting | slash\\S* | cort[eoa]\\S* | se corta | me corto"), gap(3), slot("wrists? | veins? | throat | arms? | venas | brazos? | munecas? | cuello")),
  rule(WANT, gap(3), slot("jump | jumping | saltar | aventar(me|se) | tirar(me|se) | colgar(me|se) | ahorcar(me|se)")),
  rule(slot("drive | run | driving | crash\\S* | steer"), gap(3), slot("off (the|a) (road|bridge|cliff) | into (a|the) (tree|wall|traffic|pole|oncoming\\S*)")),
  rule(slot("stand\\S* | walk\\S* | sitting | on | parad[oa] | sube | subid[oa]"), gap(2), slot("(in|into) traffic | (bridge|ledge|roof|rooftop|tracks|overpass|railing) | puente | azotea | vias del tren")),
  rule(slot("(wrote|writing|written|texted|texting|sent|posted|left|leaving|says|said|saying)"), gap(6), slot("goodbyes? | good bye | letters already | (his|her|their|my|the) last (day|night|words) | note | adios | despedida")),
  rule(slot("(wont|not|no longer|dont|never) have to (worry|deal|bother|put up|take care)\\S*( \\S+)? (about|with|of) me | (happier|better|fine|easier)( off)? (if|when|once|after) i(m| am| was| were| wasnt| werent)? ?(gone|dead|not\\S*|here|around|died|disappear\\S*) | when im gone | (after|once) im (gone|dead) | affairs in order | (done|through|finished) with (all of it|it all|all of this|all this|everything) | (stop|end|over) for good | (be|see|join|go be) with (my|her|him) \\S+( \\S+){0,2} (again|in heaven|who died|he died|she died) | forgive me (everyone|all|mom|kids) | sorry (everyone|mom|mama|for everything) (goodbye|im sorry|i love) | tired of (everything|evrything|it all|all of this|being|existing|trying|hurting) (for|so|and|anymore|every)\\S* | nobody would (find|look) | cant see a way out | no way out | ya no tendran que preocuparse | (los|las|te) voy a extranar (a todos|mucho) | perdonenme | pronto (dejare|voy a dejar) de sufrir | descansar para siempre | no (tiene|hay) (salida|remedio|sentido)( \\S+)* vivir")),
  rule(slot("lock(ed|ing)? (him|her|them|my)sel\\S* in | barricad\\S* | se encerro( en)? | encerrad[oa] en")),
  rule(SOMEONE, gap(4), slot("refus\\S* (food|water|to eat|to drink)|not eat\\S* or drink\\S*"), "(?: \\S+)*"),
  rule(slot("took off|ran off|left|disappeared|drove off|missing|se fue|salio"), gap(3), slot("(with )?(the|his|her|all|all the)? ?(pills|gun|meds|rope|pastillas|pistola)")),
  rule(slot("i|im|tengo|traigo|has|have|hes|shes|with|got|holding|had|tiene|trae|saco|pulled"), gap(3), slot("gun|knife|pistol|rifle|machete|weapon|pistola|cuchillo|arma|navaja"), "(?: \\S+)*"),
  rule(slot("voices?|voces"), gap(4), slot("tell\\S*|told|say\\S*|command\\S*|dicen|ordenan"), gap(4), slot("kill|hurt|die|harm|jump|stab|mat[ea]\\S*|lastim\\S*|morir")),
  rule(slot("bring(ing)?|brought|take|taking"), gap(2), "gun", gap(2), slot("school|work|monday|tomorrow|to|on|here")),
  // A child who swallowed something.
  rule(slot("toddler|baby|infant|kid|child|\\d+ (year|yr|month|mo)s? old|(my|our|his|her) (\\S+ )?(son|daughter|boy|girl|grand\\S+)|bebe|nin[oa]|hij[oa]|niet[oa]"), gap(5), slot("ate|eaten|swallow\\S*|got into|gotten into|drank|chewed|found|put|in (his|her) mouth|se (comio|trago|tomo|metio)|trago"), gap(4), slot("pills?|med\\S*|suboxone|methadone|gumm\\S*|edibles?|weed|fent\\S*|patch|strip|bleach|battery|oxy\\S*|xanax|something|pastilla\\S*|metadona|medicina\\S*|cloro|droga\\S*|algo")),
  // An overdose, or somebody who does not wake up or breathe.
  rule(NOT, gap(3), BREATH),
  rule(BREATH, gap(1), slot("slow\\S* | weird\\S* | funny | stopped | shallow | hard | lent\\S* | raro")),
  rule(slot("blue | gray | grey | purple | pale and cold | azul\\S* | morad[oa]s? | gris"), gap(2), slot("lips? | face | skin | fingers? | nails? | fingernails | labios? | cara | piel | unas | boca")),
  rule(slot("lips? | face | skin | fingers? | nails? | fingernails | labios? | cara | piel | unas"), gap(3), slot("blue | gray | grey | purple | azul\\S* | morad[oa]s? | gris\\S*")),
  rule(slot("unconscious | unresponsive | unconcious | (passed|blacked|knocked|pass|nodded) out | nodding off | limp | foam\\S* (at|from) | gurgl\\S* | death rattle | choking on (his|her|their)? ?(own )?vomit | collapsed | inconsciente | desmay\\S* | no reacciona | espuma | se desvanecio | ronca raro")),
  rule(slot("od(d|ed|ing|s) | oding | od | overdos(ed|ing) | over ?dos\\S* on | sobredosis de")),
  rule(TOOK, gap(3), MUCH, "(?: \\S+){0,3} ?", DRUG),
  rule(MUCH, gap(2), slot("pills? | tylenol | fent\\S* | heroin | xanax | oxy\\S* | pastillas | medicin\\S* | fentanil\\S*")),
  rule(TOOK, gap(2), slot("all (of )?(my|his|her|their|the) (\\S+ )?(pills?|meds|medic\\S*|tylenol) | bleach | a (whole )?(bottle|bunch) (of \\S+)? | rat poison | todas (mis|sus|las) (pastillas|medicin\\S*) | cloro")),
  rule(slot("alcohol poison\\S* | intoxicacion alcoholica | congestion alcoholica | drank (him|her|my)sel\\S* (to death|unconscious) | bad batch | laced with fent\\S*")),
  rule(slot("used|using|took|did|shot up|consumi|use"), gap(3), slot("alone|sol[oa]"), gap(3), slot("feel\\S*|heavy|sleepy|dizzy|weak|cant|siento")),
  rule(slot("very|really|so|muy"), " ", slot("(cold|sleepy|drowsy|sick|heavy|mal|frio|fri[oa])"), gap(4), slot("after|took|drank|drink\\S*|used|pills?|tomo|consumi\\S*|despues")),
  rule(slot("cold and pale|pale and cold|cold and clammy|clammy|snor\\S* (weird|loud\\S*|funny|and)|weird snor\\S*|ronquid\\S* raro|ruido( \\S+){0,3} ronqu\\S*|no contesta|se paso de|esta muy mal|no se despierta|no puedo despertar\\S*")),
  rule(slot("chest (pain|hurts|is tight|tight\\S*)|heart (attack|stopped|pounding|racing|is racing|hurts)"), gap(5), slot("coke|cocaine|meth|speed|adderall|drug\\S*|using|withdraw\\S*|after|molly|pills?|alcohol\\S*")),
  rule(slot("coke|cocaine|meth|speed|adderall|withdraw\\S*|alcohol|molly"), gap(5), slot("chest (pain|hurts|is tight|tight\\S*)|heart (attack|stopped|pounding|racing|is racing|hurts)")),
  // Dangerous withdrawal.
  rule(SIGNS, gap(6), STOP),
  rule(STOP, gap(6), SIGNS),
  rule(slot("delirium tremens | (having|had|has|have|got|just had|having a) (a )?(seizur\\S*|siezur\\S*|convuls\\S*|fit) (now|right|again|and|after|from|in|on)?| seizing | convulsiona\\S* | (tuvo|tiene|tengo|le dio|me dio) (una )?(convulsion\\S*|ataque)")),
  // Somebody who hurts somebody.
  rule(HURT, gap(1), slot("me | us | my (kids?|children|baby|son|daughter|mom|mother) | nos")),
  rule(slot("hit\\S*|beat\\S*|punch\\S*|chok\\S*|strangl\\S*|hurt\\S*|attack\\S*|golpe\\S*|peg\\S*|ahorc\\S*|maltrat\\S*"), gap(2), slot("me|her|him|my mom|us|mother|kids?|a mi (mama|mami|madre|herman[oa]|hij[oa])|nos"), "(?: \\S+)*? ?(help|please|now|right|bleeding|pregnant|and i|and im|tonight|again|ayuda|ahorita|embarazada|me|$)"),
  rule(slot("hands? (around|on) (my|her) (neck|throat)|around my neck|raped|sexually assaulted|was drugged|been drugged|drugged (at|me|my)|think i was (drugged|raped|roofied)|roofied|me violaron|me violo|abusaron de mi")),
  rule(slot("break(ing|s)?( down)?|kick(ing)?( in)?|bang(ing)?( on)?|pound(ing)?( on)?|rompiendo|tumbando|golpeando"), gap(2), slot("door|window|puerta|ventana")),
  rule(slot("ex|he|she|husband|boyfriend|stalker|man|someone|guy|ex novio|esposo|marido"), gap(5), slot("outside|afuera"), gap(3), slot("house|home|door|apartment|window|casa|puerta"), "(?: \\S+)*"),
  rule(slot("miedo (de )?que( \\S+)? (mate|haga dano|pegue|lastime)|me amena\\S*|amenazo de muerte|me (intento|quiso|trato de) (ahorcar|matar|pegar|ahogar|violar)|scared (he|she|hes|shes|that he)( \\S+){0,3} (kill|hurt|shoot)\\S*|afraid (he|she|hes)( \\S+){0,3} (kill|hurt)\\S*")),
  rule(slot("me"), " ", slot("pega | pego | golpea | golpeo | ahorca | ahorco | amenaza | amenazo | va a matar | quiere matar | lastima | lastimo")),
  rule(slot("(going to|gonna|will|wants? to|threaten\\S* to|threatening to|try\\S* to) (kill|hurt|shoot|stab) (me|us|him|her|them|someone|somebody|people|every\\S*|my \\S+) | va a matar(me|nos|lo|la)? | quiere matar(me|nos|lo|la)?")),
  rule(slot("(not|dont feel|isnt|am not) safe (at home|with (him|her|my \\S+)|here|right now|tonight|with myself|alone) | (afraid|scared|terrified) of (my|him|her) ?(husband|boyfriend|partner|wife|dad|father|ex|stepdad|life)? | no (estoy|me siento) segur[oa] | (miedo|temor) (de|a) mi (esposo|marido|novio|pareja|ex|papa)")),
];

/** Words that alone are enough, and a little misspelt too. */
const WORDS = (
  "suicide suicidal overdose overdosing seizure convulsion unconscious suicidio suicidarme sobredosis convulsiones"
).split(" ");

/** Words with which somebody asks about a danger that is not theirs now: facts, prices, stories, the past. */
const ABOUT = rule(
  slot(
    `prevent\\S* | awareness | statistic\\S* | stats | training | class(es)? | course | history | laws? | insurance | insured | covers? | coverage | cost\\S* | price\\S* | bills? | kits? | buy | sells? | facts | definition | meaning | mean | research | stud(y|ies) | movies? | films? | songs? | lyrics | album | music | theme | books? | squad | bands? | games? | celebrit\\S* | actors? | famous | memorial | anniversary | scale | pdf | quilt | vigil | obituary | lawsuit | documentary | poem | quote\\S* | memes? | costume | career | severity
    (died|dead|death|deaths|lost( \\S+)?) (by|of|from|to|due to) (suicide|overdos\\S*|an overdose|drugs) | (suicide|overdose) (rate|deaths?|crisis|epidemic|survivors?|loss|reversal) | survivors? | forgive | telling my (kids|children|son|daughter|boss|family) | years ago | months ago | weeks ago | last (year|month|spring|summer|fall|winter) | \\d+ (years|months|weeks)( ago)? | long ago | stable now | discharged | do you (accept|take|treat|offer|have|help) | accept(ing)? patients | does \\S+ (block|prevent|help|work|cause|reverse) | how (common|many people|often do people) | recover(y|ed|ing) (after|from|story|stories) | life after | after (surviving|an? (past|previous)) | past (suicide|overdose|attempt) | risk (of|factors?) | causes? of | warning signs poster | support group | grief | grieving
    prevencion | estadistic\\S* | taller\\S* | curso | ley(es)? | seguro | aseguranza | precio\\S* | cuesta\\S* | factura | comprar | pelicula\\S* | cancion\\S* | libro\\S* | historia\\S* | testimonio\\S* | mitos | tasa\\S* | frecuente | significa | definicion | actores | famosos | muert[oa]s por | murio (de|por) | hace (anos|meses|semanas|un ano|\\d+) | aceptan | atienden | cubre | sobrevivientes? | hablar(les)?( \\S+)? a mis hijos | grupo de apoyo | duelo | causas de | riesgo de | como prevenir`,
  ),
);

/** Words with which somebody tells of now. */
const NOW = rule(slot("now | right now | help( me)? | please | just | tonight | today | wont | isnt | hes | shes | is | ahorita | ahora | ayuda | auxilio | acaba de | hoy | esta noche | rapido"));

/** What sounds like a danger and is none: taken out before anything else is looked at. */
const IDIOMS = new RegExp(
  ` (?:${[
    "(to|would) die for", "dying (to|of|for) (\\S+)", "(i|im) (\\S+ )?dead (tired|serious|broke|inside laughing|lol|at)", "die ?hards?", "die laughing", "do or die", "never say die", "old habits die hard",
    "kill(s|ed|ing)? (the )?(time|two birds|some time|it|the vibe|the mood|the pain|cravings?|me softly|weeds?|bugs?|germs|process|switch|bill)", "(killing|killer) (it|app|deal|workout|instinct|whales?)", "painkill\\S*", "pain kill\\S*", "(my )?\\S+ (is|are|was) killing me", "curiosity killed",
    "dead ?(ends?|lines?|beat|bolt|sea|pool|weight|lift\\S*|battery|zone|pan|heat|air|phone|link)", "dead or alive", "walking dead", "grateful dead", "drop dead gorgeous", "over my dead body", "knock (\\S+ )?dead",
    "shoot(ing)? (hoops|pool|the breeze|for|a text|me (a|an) (text|email|message))", "shot (at|of) (\\S+)", "(vivitrol|sublocade|flu|tetanus|monthly|naltrexone) shots?", "hang(ing)? (out|with|in there)", "cut(ting)? (back|down|off|out|costs?)", "jump(ing)? (to|in(to)? (a|the) (program|class|conversation|call))",
    "hit(s|ting)? me (up|back|hard|that|like)", "beats? me", "beat (the|my|this) \\S+", "hurts? me (that|when|to see)", "burned out", "burn ?out", "kick(ing)? (the|a|my) habit",
    "mat(ar|o|ando) (el )?(tiempo|hambre|dos pajaros|antojo)", "(me )?(muero|muere|muriendo|morir|morirme) (de|por) (la )?(risa|hambre|ganas|frio|calor|sueno|verguenza|envidia|amor|aburrimiento|curiosidad|celos|ti|saber|pena)", "muert[oa] de (cansancio|risa|hambre|sueno|frio|miedo|verguenza)", "punto muerto", "dia de (los )?muertos", "naturaleza muerta", "no (puedo|aguanto) (mas|el) (el )?(calor|trafico|ruido|frio)", "mata (antojos|moscas)", "golpe de (suerte|estado|calor)",
  ].join("|")})(?= )`,
  "g",
);

/**
 * Whether a query may come from someone in danger, or from someone beside them: suicide, overdose, withdrawal, violence; in
 * English or Spanish, also misspelt. Where it is not sure it errs toward `possible`. Works before anything is loaded.
 */
export function dangerIn(query: string): Danger | undefined {
  const typed = query.slice(0, MAX_CHARACTERS).replace(/\bo\.?['’]?d['’.]/gi, "od");
  const text = ` ${tokenize(typed).map(respell).join(" ")} `.replace(IDIOMS, " ").trim();
  if (!text) return undefined;
  const isStory = ABOUT.test(text);
  if (CERTAIN.some((known) => known.test(text))) return isStory ? "possible" : "certain";
  const words = text.split(" ");
  if (words.some((word) => WORDS.some((known) => isNear(word, known)))) {
    if (isStory) return "possible";
    return words.length <= 3 || NOW.test(text) ? "certain" : "possible";
  }
  return POSSIBLE.some((known) => known.test(text)) ? "possible" : undefined;
}

const POSSIBLE: readonly RegExp[] = [
  rule(slot("die | dying | dead | died | kill\\S* | hopeless\\S* | worthless | naloxone | narcan | 911 | 988 | morir\\S* | muert[oa]s? | matar\\S* | naloxona | desesperad[oa] | sin esperanza | chest pain | weapon | violen\\S* | abus(e|es|ed|ing|ive) (me|husband|partner|boyfriend) | panic\\S* | emergency | emergencia | crisis")),
  rule(SOMEONE, gap(4), slot("danger | peligro | drunk and | violent | violento | shaking | seeing things | temblando | alucinando")),
  rule(WEAPON, gap(6), slot("house | home | casa | son | hijo | husband | esposo")),
];

/** Words of the slots that are often misspelt in distress, and are taken for what they are near to. */
const SPELLINGS = "reason burden blue breathe breathing responding boyfriend girlfriend seizure threatened drugged strangled withdrawal hallucinating unconscious goodbye anymore everything pistol knife quitarme amenazo ahorcarme matarme respira despierta convulsion cuchillo pastillas fentanilo metadona extranar cansada cansado".split(" ");

function respell(word: string): string {
  if (word.length < 4 || SPELLINGS.includes(word)) return word;
  const sounds = word.replace(/^k(?=[ie])/, "qu").replace(/^rr/, "r");
  return SPELLINGS.find((known) => known.length > 3 && known.charAt(0) === sounds.charAt(0) && editDistance(sounds, known, known.length < 6 ? 0.7 : 1) < Infinity) ?? word;
}

/** Whether one is the other with an edit or two, but never in the first letter: "inside" is near "suicide" too. */
function isNear(word: string, known: string): boolean {
  return word.startsWith(known.charAt(0)) && editDistance(word, known, Math.min(1.3, known.length / 5.5)) < Infinity;
}
