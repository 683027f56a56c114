import { withoutOrganisationParts } from '@/features/catalogue/search/organisation-parts'
import type { Locale } from '@/messages/messages'

/**
 * Words of working life that people use for the same thing, a line for each thing. A search for one finds
 * texts with another. A word for a single service is kept among that service's keywords instead.
 */
export const synonyms: Record<Locale, readonly string[]> = {
  sv: [
    'sjukskrivning sjuk sjukskriven sjukfrånvaro sjuktal sjuktalen frånvaro sjukledig sjukdom långtidssjuk rehab rehabilitering rehabkedja återgång',
    'stress stressad tidspress tidsbrist hinner hinna press pressad arbetsbelastning överbelastning överbelastad övertid tempo arbetsbörda',
    'arbetsbelastning organisatorisk',
    'stress stressad trött trötthet ångest utmattning utmattad utbränd utbrändhet orka slutkörd tröttkörd utarbetad överansträngd dränerad',
    'grupp arbetsgrupp arbetslag lag team',
    'konflikt bråk bråkar osämja osams gnissel gräl grälar tjafs motsättningar',
    'incident tillbud olycka olycksfall arbetsskada arbetskada skada avvikelse rapportering',
    'risk fara riskbedömning skyddsrond',
    'buller bullrig bullrigt stökig stökigt ljudnivå oväsen',
    'ergonomi nacke nacken rygg ryggen belastningsskada',
    'hot våld hotfull hotad misshandel aggressiv',
    'arbetsmiljö arbetsmiljöarbete skyddsarbete osa sam psykosocial skyddskommitté',
    'mobbning mobbad kränkning kränkt trakasserier särbehandling utfrysning utfryst diskriminering diskriminera diskrimineras diskriminerad rasism rasistisk sexism sexistisk',
    'omorganisation omorganisera omorganiserat omstrukturering sammanslagning hopslagning ihopslagning flytt förändring omställning neddragning nedskärning besparing sparkrav uppsägning varsel övertalighet nedläggning omlokalisering omlokalisera omlokaliseras omlokaliserad',
    'oro orolig osäker rädd',
    'chef chefer ledare ledning arbetsledare ledarskap',
    'digitalisering teknik automatisering ai robot it',
    'delaktig delaktighet inflytande medbestämmande medskapande bestämma bestämmer',
    'kunskap kompetens kunnande',
    'lärande lära utbildning kompetensutveckling',
    'stuprör silo',
    'enkät medarbetarenkät medarbetarundersökning undersökning',
    'distans distansarbete hemifrån hemarbete hemma online video hybrid hybridarbete hybridarbetet',
    'apt arbetsplatsträff personalmöte',
    'stämning klimat arbetsklimat atmosfär arbetsglädje arbetsglädjen gnäll gnälls gnäller missnöje missnöjd',
    'kommunikation återkoppling feedback',
    'idé idéer förslag',
    'mår må ohälsa hälsa hälsan',
    'återhämtning vila sömn sova trötthet trött balans nattarbete nattskift skiftarbete',
    'personalomsättning omsättning uppsägning avhopp rekrytera rekrytering personalflykt',
    'generationsväxling generationsskifte',
    'arbetssätt arbetsätt',
  ],
  en: [
    'sick sickness absence rehabilitation rehab return',
    'stress stressed stressful pressure workload overload overloaded overworked overtime overwhelmed',
    'workload organisational',
    'stress stressed exhaustion exhausted burnout burn burned burnt tired fatigue drained strained',
    'group team workgroup',
    'conflict quarrel friction argue arguing argument disagreement fight bicker tension',
    'incident accident injury miss',
    'risk danger hazard unsafe',
    'noise noisy loud',
    'ergonomics ergonomic neck',
    'threat violence assault',
    'bullying bullied harassment victimisation victimization discrimination discriminated racism racist sexism sexist',
    'environment osh psychosocial',
    'reorganisation reorganization reorganised reorganized restructuring restructured merger merge merged merging move change transition redundancy redundancies layoff layoffs downsizing cutback cutbacks savings relocation relocate relocated relocating closure',
    'worry worried anxious uncertain fear afraid',
    'manager boss leader leadership supervisor',
    'digitalisation digitalization technology automation ai robot it',
    'participation influence involvement involved',
    'knowledge skills competence',
    'learning training education',
    'survey questionnaire',
    'communication feedback',
    'remote remotely home online video hybrid',
    'recovery resting sleep tired fatigue balance',
    'atmosphere climate mood',
    'collaboration collaborate cooperation cooperate teamwork',
    'unwell ill',
    'silent silence',
    'turnover attrition retention retain resign resigning resignation quit quitting recruit recruiting recruitment',
  ],
}

/** Needs that take several words, or a form of a word that means something else in others. Each is read as one word. */
const sayings: Record<Locale, readonly (readonly [RegExp, string])[]> = {
  sv: [
    [
      /(?<!\p{L})(?:(?:säger|säga|sagt|sade|sa) upp (?:sig|sina? (?:anställning|jobb|tjänst)\p{L}*)|slut(?:ar|a|at|ade))(?!\p{L})/gu,
      'personalomsättning',
    ],
    [/(?<!\p{L})(?:säger|säga|sagt|sade|sa) upp(?!\p{L})/gu, 'varsel'],
    [
      /(?<!\p{L})(?:slå[rs]?|slog|slogs|slag(?:it|its|na)) (?:\p{L}+ ){0,3}(?:ihop|samman)(?!\p{L})/gu,
      'sammanslagning',
    ],
    [/(?<!\p{L})(?:skära|skär|skar|skurit|dra|drar|drog|dragit) (?:\p{L}+ )?ner(?!\p{L})/gu, 'neddragning'],
    [/(?<!\p{L})(?:slut|helt) körda?(?!\p{L})|(?<!\p{L})på knäna(?!\p{L})/gu, 'utmattning'],
    [/(?<!\p{L})(?:gränslös\p{L}*|kväll(?:ar|arna)|helg(?:er|erna))(?!\p{L})/gu, 'balans'],
    [/(?<!\p{L})(?:för mycket att göra|för få som|underbemann\p{L}*)(?!\p{L})/gu, 'arbetsbelastning'],
    [/(?<=\p{L})stress(?:ig|ad)\p{L}*/gu, ' stress'],
    [/(?<!\p{L})(?:ingen|inte|ont om) tid(?!\p{L})/gu, 'arbetsbelastning'],
    [/(?<!\p{L})lag(?:en|ar|arna)(?!\p{L})/gu, ' '],
    [/(?<!\p{L})slit(?:er|en|na|et)(?!\p{L})/gu, 'utmattning'],
    [
      /(?<!\p{L})slitningar\p{L}*|(?:prata|snacka)[rt]? illa|(?<!\p{L})(?:baktal|skvall|skitsnack)\p{L}*/gu,
      'konflikt',
    ],
    [
      /(?<!\p{L})(?:(?:för många|sitter i|bara) möten|möte(?:n|na|t) (?:drar|tar|äter)|(?:för många|för mycket) mejl)(?!\p{L})/gu,
      'arbetsbelastning',
    ],
    [/(?<!\p{L})(?:ensamarbet|jobbar ensam|arbetar ensam|otrygg)\p{L}*/gu, 'risk'],
    [/(?<!\p{L})(?:öppna? )?kontorslandskap\p{L}*/gu, 'kontor'],
    [/(?<!\p{L})(?:frisk|hållbar)\p{L}* arbetsliv(?!\p{L})/gu, 'friskfaktorer'],
    [/(?<!\p{L})skärmarbet\p{L}*/gu, 'ergonomi'],
    [/(?<!\p{L})attraktiv\p{L}*/gu, 'trivsel'],
    [/(?<!\p{L})(?:ärende|löne|ekonomi|diarie|verksamhets)system\p{L}*/gu, 'digitalisering'],
    [/(?<!\p{L})systemet(?!\p{L})/gu, 'system'],
    [/(?<!\p{L})påverka[nt]?(?!\p{L})/gu, 'inflytande'],
    [/(?<!\p{L})svår[at]?(?!\p{L}| samtal)/gu, ' '],
    [/(?<!\p{L})(?:på kort tid|sociala medier|(?:gå[rt]?|komm(?:a|er)) (?:man |vi )?vidare)(?!\p{L})/gu, ' '],
    [/(?<!\p{L})(?:ingen|inte) (?:vågar|törs)(?!\p{L})/gu, 'tystnadskultur'],
    [/(?<!\p{L})(?:vem|vilka) som (?:gör vad|ansvarar|har ansvar)(?!\p{L})/gu, 'roller'],
    [
      /(?<!\p{L})(?:enhet|avdelning)(?:er|erna|ar|arna) (?:\p{L}+ ){1,2}(?:med varandra|ihop|tillsammans)(?!\p{L})/gu,
      'stuprör',
    ],
    [
      /(?<!\p{L})mellan (?:\p{L}+ )?(?:enhet|avdelning)(?:er|erna|ar|arna)(?!\p{L})|(?<!\p{L})på (?:var )?sin kant(?!\p{L})/gu,
      'stuprör',
    ],
    [/(?<!\p{L})vänst(?:er|ra) hand(?:en)? vet(?!\p{L})/gu, 'stuprör'],
    [
      /(?<!\p{L})(?:ingen säger|lågt i tak)(?!\p{L})|(?<!\p{L})tyst\p{L}* (?:på |i )?möte\p{L}*/gu,
      'tystnadskultur',
    ],
    [/(?<!\p{L})(?:arg|otrevlig)\p{L}* (?:kund|besök|klient|sökande)\p{L}*/gu, 'hot'],
    [/(?<!\p{L})nya? organisation(?:en)?(?!\p{L})/gu, 'omorganisation'],
    [/(?<!\p{L})(?:vet inte vad som är fel|skaver)(?!\p{L})/gu, 'kartläggning'],
    [/(?<!\p{L})(?:koppla|stänga) av(?!\p{L})|(?<!\p{L})varva ner(?!\p{L})/gu, 'återhämtning'],
    [/(?<!\p{L})korttidsfrånvaro\p{L}*/gu, 'sjukfrånvaro'],
    [/(?<!\p{L})tar? ställning(?!\p{L})/gu, ' '],
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
    [/\bwho (?:does what|is responsible)\b/g, 'roles'],
    [
      /\b(?:units|departments|divisions) (?:do not|don't|never) (?:talk|speak|work|cooperate|collaborate)(?: (?:together|(?:to|with) (?:each other|one another)))?\b/g,
      'silos',
    ],
    [/\bleft hand does(?: not|n't) know\b/g, 'silos'],
    [/\b(?:nobody|no one) (?:says|speaks)\b|\b(?:do not|don't|never) speak up\b/g, 'silence'],
    [/\b(?:in|at|during) (?:the |our )?meetings\b/g, ' '],
    [/\b(?:angry|rude|abusive|aggressive) (?:customer|visitor|client)s?\b|\bshout(?:s|ed|ing)?\b/g, 'threat'],
    [/\b(?:is|are) coming\b(?! back)|\ba mess\b|\bcarry(?:ing)? on\b(?! with)/g, ' '],
    [/\b(?:people|staff|employees|colleagues|recruits|newcomers) leave\b/g, 'turnover'],
    [/\bno time\b(?: (?:for|to)\b)?/g, 'workload'],
    [/\bha(?:ve|s|ving) (?:a|more|their|our) say\b/g, 'influence'],
    [/\bsomething (?:is|feels) (?:wrong|off)\b/g, 'mapping'],
    [/\b(?:switch(?:ing)? off|wind(?:ing)? down|unwind)\b/g, 'recovery'],
    [/\bshort[- ]term absence\b/g, 'absence'],
    [/\bhit(?:ting)? the wall\b/g, 'burnout'],
    [/\bwear(?:s|ing)? (?:\w+ )?out\b/g, 'exhaustion'],
    [
      /\b(?:(?:too many|endless|back-to-back) meetings|meetings (?:drag|run|take)|too many emails)\b/g,
      'workload',
    ],
    [/\bnight (?:shifts?|work)\b|\bshift work\b/g, 'recovery'],
    [/\b(?:lone|alone) work(?:ing)?\b|\bwork(?:ing|s)? alone\b/g, 'risk'],
    [/\bopen[- ]plan\b/g, 'office'],
    [/\b(?<=(?:absence|change|conflict|crisis|incident|risk) )management\b/g, ' '],
    [/\b(?<!stress )management\b/g, 'leadership'],
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
  return { text: withoutOrganisationParts(read, locale), sayings: found }
}
