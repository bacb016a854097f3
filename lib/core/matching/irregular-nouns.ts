/**
 * English nouns whose plural no rule gives, as they occur in specs. Singular first, then the plurals in use.
 * "datum", "medium" and the like are left out on purpose: their plurals are words with a life of their own.
 */
export const irregularNouns: ReadonlyMap<string, readonly string[]> = new Map([
  ['addendum', ['addenda', 'addendums']],
  ['appendix', ['appendices', 'appendixes']],
  ['automaton', ['automata', 'automatons']],
  ['axis', ['axes']],
  ['calf', ['calves']],
  ['child', ['children']],
  ['codex', ['codices']],
  ['corpus', ['corpora', 'corpuses']],
  ['criterion', ['criteria', 'criterions']],
  ['curriculum', ['curricula', 'curriculums']],
  ['elf', ['elves']],
  ['erratum', ['errata']],
  ['focus', ['focuses', 'foci']],
  ['foot', ['feet']],
  ['formula', ['formulas', 'formulae']],
  ['genus', ['genera']],
  ['goose', ['geese']],
  ['half', ['halves']],
  ['index', ['indexes', 'indices']],
  ['subindex', ['subindexes', 'subindices']],
  ['knife', ['knives']],
  ['leaf', ['leaves']],
  ['life', ['lives']],
  ['loaf', ['loaves']],
  ['louse', ['lice']],
  ['man', ['men']],
  ['matrix', ['matrices', 'matrixes']],
  ['memorandum', ['memoranda', 'memorandums']],
  ['momentum', ['momenta']],
  ['mouse', ['mice']],
  ['nucleus', ['nuclei']],
  ['ox', ['oxen']],
  ['person', ['people', 'persons']],
  ['phenomenon', ['phenomena', 'phenomenons']],
  ['quantum', ['quanta']],
  ['quiz', ['quizzes']],
  ['radius', ['radii', 'radiuses']],
  ['referendum', ['referenda', 'referendums']],
  ['salesperson', ['salespeople', 'salespersons']],
  ['scarf', ['scarves']],
  ['schema', ['schemas', 'schemata']],
  ['self', ['selves']],
  ['shelf', ['shelves']],
  ['spectrum', ['spectra', 'spectrums']],
  ['stimulus', ['stimuli']],
  ['stratum', ['strata']],
  ['thief', ['thieves']],
  ['tooth', ['teeth']],
  ['vertex', ['vertices', 'vertexes']],
  ['wife', ['wives']],
  ['wolf', ['wolves']],
  ['woman', ['women']],
]);

/**
 * Words that have no other number, or whose regular plural would be a different word ("mean" and "means",
 * "new" and "news"). Neither a plural nor a singular is made of them.
 */
export const invariantNouns: ReadonlySet<string> = new Set(
  (
    'news series species means mean new data metadata media software hardware middleware firmware equipment ' +
    'information analytics analytic economics ethics logistics logistic mathematics physics physic politics ' +
    'politic robotics linguistics semantics genetics electronics statistics mechanics dynamics ' +
    'goods good sales headquarters savings earnings thanks odds people sheep fish aircraft ' +
    'kubernetes redis postgres jenkins windows rails pandas keras devops mlops aiops finops secops gitops ' +
    'https css dns aws sas rss tls sms gps ios macos centos saas paas iaas faas always perhaps whereas ' +
    'less this thus plus yes does doe has was its hers ours theirs versus'
  ).split(' '),
);

/** Singular words in -as and -os, and plurals in -us and -is: the exceptions to the rules for these endings. */
export const singularsInAsOs: ReadonlySet<string> = new Set(
  'alias atlas bias canvas christmas gas chaos cosmos ethos pathos kudos asbestos chronos'.split(' '),
);
export const pluralsInUsIs: ReadonlySet<string> = new Set(
  'menus gurus cpus gpus tpus apis kpis wikis skis taxis alibis emojis uis pis'.split(' '),
);

/** Words in -o that take -es (most take -s; both are accepted for these). */
export const nounsInOes: ReadonlySet<string> = new Set(
  'cargo domino echo embargo hero mosquito potato tomato tornado torpedo veto volcano zero'.split(' '),
);
