import type { Locale } from '@/messages/messages'

/**
 * Words of working life that people use for the same thing, a line for each thing. A search for one finds
 * texts with another. A word for a single service is kept among that service's keywords instead.
 */
export const synonyms: Record<Locale, readonly string[]> = {
  sv: [
    'sjukskrivning sjuk sjukskriven sjukfrånvaro frånvaro sjukledig sjukdom långtidssjuk rehab rehabilitering rehabkedja återgång',
    'stress stressad trött trötthet tidspress tidsbrist hinner hinna press pressad ångest arbetsbelastning överbelastning överbelastad övertid utmattning utmattad utbränd utbrändhet orka slutkörd tröttkörd utarbetad överansträngd dränerad tempo',
    'grupp arbetsgrupp arbetslag lag team',
    'konflikt bråk bråkar osämja osams gnissel gräl grälar tjafs motsättningar',
    'incident tillbud olycka olycksfall arbetsskada arbetskada skada avvikelse rapportering',
    'risk fara riskbedömning skyddsrond',
    'buller bullrig bullrigt stökig stökigt ljudnivå oväsen',
    'ergonomi nacke nacken rygg ryggen belastningsskada',
    'hot våld hotfull hotad misshandel',
    'arbetsmiljö arbetsmiljöarbete skyddsarbete osa sam psykosocial skyddskommitté',
    'mobbning mobbad kränkning kränkt trakasserier särbehandling utfrysning utfryst diskriminering diskriminera diskrimineras diskriminerad',
    'omorganisation omorganisera omorganiserat omstrukturering sammanslagning hopslagning ihopslagning flytt förändring omställning neddragning nedskärning besparing sparkrav uppsägning varsel övertalighet nedläggning omlokalisering omlokalisera omlokaliseras omlokaliserad',
    'oro orolig osäker rädd',
    'chef chefer ledare ledning arbetsledare ledarskap',
    'digitalisering teknik automatisering ai robot it',
    'delaktig delaktighet inflytande medbestämmande medskapande',
    'kunskap kompetens kunnande',
    'lärande lära utbildning kompetensutveckling',
    'stuprör silo avdelningar',
    'enkät medarbetarenkät medarbetarundersökning undersökning',
    'distans distansarbete hemifrån hemarbete hemma online video hybrid hybridarbete hybridarbetet',
    'apt arbetsplatsträff personalmöte',
    'stämning klimat arbetsklimat atmosfär',
    'mår må ohälsa',
    'återhämtning vila sömn sova trötthet trött balans nattarbete nattskift skiftarbete',
    'personalomsättning omsättning uppsägning avhopp rekrytera rekrytering personalflykt',
    'generationsväxling generationsskifte',
    'arbetssätt arbetsätt',
  ],
  en: [
    'sick sickness absence rehabilitation rehab return',
    'stress stressed stressful pressure workload overload overloaded overworked overtime overwhelmed exhaustion exhausted burnout burn burned burnt tired fatigue drained strained',
    'group team workgroup',
    'conflict quarrel friction argue arguing argument disagreement fight bicker tension',
    'incident accident injury miss',
    'risk danger hazard unsafe',
    'noise noisy loud',
    'ergonomics ergonomic neck',
    'threat violence assault',
    'bullying bullied harassment victimisation victimization discrimination',
    'environment osh psychosocial',
    'reorganisation reorganization reorganised reorganized restructuring restructured merger merge merged merging move change transition redundancy redundancies layoff layoffs downsizing cutback cutbacks savings relocation relocate relocated relocating closure',
    'worry worried anxious uncertain fear afraid',
    'manager boss leader leadership supervisor',
    'digitalisation digitalization technology automation ai robot it',
    'participation influence involvement involved',
    'knowledge skills competence',
    'learning training education',
    'survey questionnaire',
    'remote remotely home online video hybrid',
    'recovery resting sleep tired fatigue balance',
    'atmosphere climate mood',
    'collaboration collaborate cooperation cooperate teamwork',
    'unwell ill',
    'turnover attrition retention retain resign resigning resignation quit quitting recruit recruiting recruitment',
  ],
}

/** Needs that take several words, or a form of a word that means something else in others. Each is read as one word. */
const sayings: Record<Locale, readonly (readonly [RegExp, string])[]> = {
  sv: [
    [
      /(?<!\p{L})(?:(?:säger|säga|sagt|sade|sa) upp sig|slut(?:ar|a|at|ade))(?!\p{L})/gu,
      'personalomsättning',
    ],
    [/(?<!\p{L})(?:säger|säga|sagt|sade|sa) upp(?!\p{L})/gu, 'uppsägning'],
    [
      /(?<!\p{L})(?:slå[rs]?|slog|slogs|slag(?:it|its|na)) (?:\p{L}+ ){0,3}(?:ihop|samman)(?!\p{L})/gu,
      'sammanslagning',
    ],
    [/(?<!\p{L})(?:skära|skär|skar|skurit|dra|drar|drog|dragit) (?:\p{L}+ )?ner(?!\p{L})/gu, 'neddragning'],
    [/(?<!\p{L})(?:slut|helt) körda?(?!\p{L})|(?<!\p{L})på knäna(?!\p{L})/gu, 'utmattning'],
    [/(?<!\p{L})(?:gränslös\p{L}*|kväll(?:ar|arna)|helg(?:er|erna))(?!\p{L})/gu, 'balans'],
    [/(?<!\p{L})(?:för mycket att göra|för få som|underbemann\p{L}*)(?!\p{L})/gu, 'arbetsbelastning'],
    [/(?<=\p{L})stress(?:ig|ad)\p{L}*/gu, ' stress'],
    [/(?<!\p{L})slit(?:er|en|na|et)(?!\p{L})/gu, 'utmattning'],
    [
      /(?<!\p{L})slitningar\p{L}*|(?:prata|snacka)[rt]? illa|(?<!\p{L})(?:baktal|skvall|skitsnack)\p{L}*/gu,
      'konflikt',
    ],
    [/(?<!\p{L})(?:för många|sitter i|bara) möten(?!\p{L})/gu, 'arbetsbelastning'],
    [/(?<!\p{L})(?:ensamarbet|jobbar ensam|arbetar ensam|otrygg)\p{L}*/gu, 'risk'],
    [/(?<!\p{L})(?:öppna? )?kontorslandskap\p{L}*/gu, 'kontor'],
    [/(?<!\p{L})(?:frisk|hållbar)\p{L}* arbetsliv(?!\p{L})/gu, 'friskfaktorer'],
    [/(?<!\p{L})skärmarbet\p{L}*/gu, 'ergonomi'],
    [/(?<!\p{L})attraktiv\p{L}*/gu, 'trivsel'],
    [/(?<!\p{L})(?:ärende|löne|ekonomi|diarie|verksamhets)system\p{L}*/gu, 'digitalisering'],
    [/(?<!\p{L})systemet(?!\p{L})/gu, 'system'],
    [/(?<!\p{L})påverka[nt]?(?!\p{L})/gu, 'inflytande'],
    [/(?<!\p{L})svår[at]?(?!\p{L}| samtal)/gu, ' '],
    [/(?<!\p{L})(?:på kort tid|sociala medier)(?!\p{L})/gu, ' '],
    [/(?<!\p{L})(?:ingen|inte) (?:vågar|törs)(?!\p{L})/gu, 'tystnadskultur'],
    [/(?<!\p{L})(?:vem|vilka) som gör vad(?!\p{L})/gu, 'roller'],
    [
      /(?<!\p{L})(?:lämna[rt]?|lämnade) (?:oss|jobbet|arbetsplatsen|myndigheten|verksamheten)(?!\p{L})/gu,
      'personalomsättning',
    ],
    [/(?<!\p{L})(?:tappa[rt]?|tappade|behålla) (?:folk|personal|medarbetar)\p{L}*/gu, 'personalomsättning'],
  ],
  en: [
    [
      /\b(?:(?:is|are|keep|keeps|been) leaving|leav(?:e|es|ing) (?:us|the agency|their jobs?))\b/g,
      'turnover',
    ],
    [/\b(?:worn out|run down|(?:can't|cannot|can not) (?:cope|take|go on))\b/g, 'exhaustion'],
    [/\b(?:too much to do|too few (?:people|of us)|understaffed)\b/g, 'workload'],
    [/\b(?:evenings|weekends|never ends|always on)\b/g, 'balance'],
    [/\b(?:nobody|no one) dares\b/g, 'silence'],
    [/\bwho does what\b/g, 'roles'],
    [/\bhit(?:ting)? the wall\b/g, 'burnout'],
    [/\bwear(?:s|ing)? (?:\w+ )?out\b/g, 'exhaustion'],
    [/\b(?:too many|endless|back-to-back) meetings\b/g, 'workload'],
    [/\bnight (?:shifts?|work)\b|\bshift work\b/g, 'recovery'],
    [/\b(?:lone|alone) work(?:ing)?\b|\bwork(?:ing|s)? alone\b/g, 'risk'],
    [/\bopen[- ]plan\b/g, 'office'],
    [/\bfeel(?:s|ing)? (?:bad|ill|sick|low|down)\b/g, 'unwell'],
    [/\b(?:hard|difficult)\b(?! conversation)/g, ' '],
    [/\b(?:keep(?:ing)?|los(?:e|ing)) (?:our )?(?:staff|people|employees|colleagues)\b/g, 'turnover'],
  ],
}

/** A written need in small letters, with its sayings as the words that the catalogue has for them. */
export type ReadNeed = {
  text: string /** For each such word what was written. */
  sayings: Map<string, string>
}

export function readSayings(text: string, locale: Locale): ReadNeed {
  const found = new Map<string, string>()
  const read = sayings[locale].reduce(
    (said, [saying, word]) =>
      said.replace(saying, written => {
        found.set(word.trim(), written.trim())
        return word
      }),
    text.normalize('NFC').toLocaleLowerCase(locale),
  )
  return { text: read, sayings: found }
}
