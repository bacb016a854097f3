/**
 * About a thousand of the commonest words of English, in all sorts of texts and in the specs of teams, each in its
 * shortest form: function words, the verbs and nouns of everyday life, and words such as "model" or "user" that every
 * spec is full of. Put together by hand for this purpose and part of Parlance's own source, under its licence; no
 * other list was copied. What is left out on purpose are words that a text on work holds in one meaning only.
 */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above across act action add after again against age ago agree ahead air all allow almost alone ' +
    'along already also although always am among amount an and animal another answer any anybody anyone ' +
    'anything anyway apart appear are area arm around arrive art as ask at attention aunt available average ' +
    'avoid away baby back bad bag ball bank bar base be bear beat beautiful became because become bed been ' +
    'before began begin behind being believe below beside best better between beyond big bill bird bit black ' +
    'blood blue board boat body book born both bottom box boy break bring broke brother brought brown build ' +
    'building built burn bus business busy but buy by call came can cannot car card care carry case cat catch ' +
    'cause center central centre certain certainly chair chance change charge check child choice choose city ' +
    'claim class clean clear clearly close clothes cold color colour come comfort common company compare ' +
    'complete concern condition consider contain continue control cook cool corner correct cost could count ' +
    'country couple course court cover create cross cry cup current cut dad dark data date daughter day dead ' +
    'deal dear death decide decision deep degree demand depend describe design desk detail develop did die ' +
    'difference different difficult dinner direct direction discuss distance do doctor does dog dollar done ' +
    'door doubt down draw dream dress drink drive drop dry due during duty each ear early earth east easy eat ' +
    'edge education effect effort eight either else empty end enemy energy enjoy enough enter entire equal ' +
    'especially even evening event ever every everybody everyone everything evidence exact exactly example ' +
    'except exist expect experience explain express extra eye face fact fail fair fall false family famous ' +
    'far farm fast father fear feature feed feel feeling feet fell felt few field fight figure file fill ' +
    'final finally find fine finger finish fire firm first fish fit five fix floor flow fly follow food foot ' +
    'for force foreign forget form former forward found four free fresh friend from front fruit full fun ' +
    'function further future game garden gas gather gave general get gift girl give given glad glass go goal ' +
    'god gold gone good got government grass gray great green grew grey ground group grow growth guess guide ' +
    'had hair half hall hand handle hang happen happy hard has hat have he head health hear heard heart heat ' +
    'heavy held help her here hers herself high hill him himself his history hit hold hole home hope horse ' +
    'hospital hot hotel hour house how however huge human hundred hurt husband i ice idea if imagine ' +
    'important improve in include increase indeed industry information inside instead interest into involve ' +
    'iron is island issue it item its itself job join judge jump just keep kept key kid kill kind king ' +
    'kitchen knew know knowledge known lack lady lake land language large last late later laugh law lay lead ' +
    'learn least leave led left leg less let letter level lie life light like likely limit line list listen ' +
    'little live local lock long look lord lose loss lost lot loud love low luck machine made main major make ' +
    'man manage manager many map mark market marriage match material matter may maybe me meal mean measure ' +
    'meat meet meeting member memory mention message method middle might mile milk million mind mine minute ' +
    'miss mistake model modern moment money month moon more morning most mother mountain mouth move movement ' +
    'much music must my myself name narrow nation natural nature near nearly necessary neck need neither ' +
    'network never new news next nice night nine no nobody noise none nor normal north nose not note nothing ' +
    'notice now number object of off offer office often oh oil old on once one only open operate operation ' +
    'opinion opportunity or order other others otherwise ought our ours out outside over own owner page paid ' +
    'pain paint pair paper parent park part particular particularly partner party pass past path pattern pay ' +
    'peace people perhaps period person phone photo pick picture piece place plan plane plant play player ' +
    'please pleasure plenty point police policy poor popular position possible post pot pound power practice ' +
    'prepare present president press pressure pretty prevent price print private probably problem process ' +
    'produce product program project promise proper protect proud prove provide public pull purpose push put ' +
    'quality quarter queen question quick quickly quiet quite race radio rain raise ran range rate rather ' +
    'reach read ready real realise realize really reason receive recent recently record red reduce region ' +
    'regular relate relation relationship release remain remember remove repeat reply report represent ' +
    'require research resource respect response rest result return rice rich ride right ring rise risk river ' +
    'road rock role roll roof room root rough round row rule run sad safe said sail sale salt same sand sat ' +
    'save saw say scale scene school science score sea season seat second secret section security see seem ' +
    'seen self sell send sense sent separate serious serve service session set settle seven several shape ' +
    'share sharp she ship shoe shoot shop short should shoulder shout show shut sick side sign signal silence ' +
    'silver similar simple simply since sing single sir sister sit site situation six size skill skin sky ' +
    'sleep slow slowly small smell smile smoke snow so social society soft soil sold soldier some somebody ' +
    'someone something sometimes son song soon sort sound source south space speak special speed spend spent ' +
    'sport spot spread spring square staff stage stand standard star start state statement station stay step ' +
    'stick still stone stood stop store storm story straight strange stream street strength strong structure ' +
    'student study stuff style subject success such sudden suddenly sugar suggest summer sun supply support ' +
    'suppose sure surface surprise sweet system table take talk tall target taste tax tea teach teacher team ' +
    'tear technology tell ten term test than thank that the their theirs them themselves then there therefore ' +
    'these they thick thin thing think third this those though thought thousand three through throw thus ' +
    'ticket time tiny tired title to today together told tomorrow tonight too took tool tooth top total touch ' +
    'toward towards town track trade train training travel treat tree trial trip trouble true trust truth try ' +
    'turn twelve twenty twice two type under understand unit until up upon us use used useful user usual ' +
    'usually value variety various very view village visit voice wait walk wall want war warm was wash watch ' +
    'water wave way we weak wear weather week weight well went were west wet what whatever wheel when ' +
    'whenever where whether which while white who whole whom whose why wide wife wild will win wind window ' +
    'winter wish with within without woman wonder wood word work worker world worry worse worst worth would ' +
    'write writer wrong yard yeah year yellow yes yesterday yet you young your yours yourself youth zero'
  ).split(' '),
);
