import type { Locale } from '@/messages/messages'

/**
 * Words of working life that people use for the same thing, a line for each thing. A search for one finds
 * texts with another. A word for a single service is kept among that service's keywords instead.
 */
export const synonyms: Record<Locale, readonly string[]> = {
  sv: [
    'sjukskrivning sjuk sjukskriven sjukfrånvaro frånvaro sjukledig sjukdom långtidssjuk rehab rehabilitering rehabkedja återgång',
    'stress stressad trött trötthet tidspress tidsbrist hinner hinna press ångest arbetsbelastning överbelastning övertid utmattning utbränd utbrändhet',
    'grupp arbetsgrupp arbetslag lag team kollegor',
    'konflikt bråk bråkar osämja gnissel',
    'incident tillbud olycka olycksfall arbetsskada skada avvikelse rapportering',
    'risk fara riskbedömning skyddsrond',
    'hot våld hotfull hotad misshandel',
    'arbetsmiljö arbetsmiljöarbete skyddsarbete osa sam psykosocial skyddskommitté',
    'mobbning mobbad kränkning kränkt trakasserier särbehandling utfrysning utfryst diskriminering',
    'omorganisation omstrukturering sammanslagning flytt förändring omställning neddragning uppsägning varsel övertalighet',
    'oro orolig osäker rädd',
    'chef chefer ledare ledning arbetsledare ledarskap',
    'digitalisering teknik automatisering ai robot it',
    'system program verktyg',
    'delaktig delaktighet inflytande medbestämmande medskapande',
    'kunskap kompetens kunnande',
    'lärande lära utbildning kompetensutveckling',
    'stuprör silo avdelningar',
    'enkät medarbetarenkät medarbetarundersökning undersökning',
    'distans distansarbete hemifrån hemarbete hemma online video',
    'apt arbetsplatsträff personalmöte möte',
    'stämning klimat arbetsklimat atmosfär',
    'mår må ohälsa',
    'återhämtning vila sömn sova trötthet trött balans',
    'personalomsättning omsättning uppsägning avhopp rekrytera rekrytering personalflykt',
  ],
  en: [
    'sick sickness absence rehabilitation rehab return',
    'stress stressed pressure workload overload overtime exhaustion exhausted burnout burn burned burnt tired fatigue',
    'group team colleagues workgroup',
    'conflict quarrel friction argue argument disagreement fight',
    'incident accident injury miss',
    'risk danger hazard',
    'threat violence assault',
    'bullying bullied harassment victimisation victimization discrimination',
    'environment osh psychosocial',
    'reorganisation reorganization restructuring merger move change transition redundancy redundancies layoff layoffs downsizing',
    'worry worried anxious uncertain',
    'manager boss leader leadership supervisor',
    'digitalisation digitalization technology automation ai robot it',
    'participation influence involvement involved',
    'knowledge skills competence',
    'learning training education',
    'survey questionnaire',
    'remote remotely home online video',
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
    [/\b(?:keep(?:ing)?|los(?:e|ing)) (?:our )?(?:staff|people|employees|colleagues)\b/g, 'turnover'],
  ],
}

/** A typed need in small letters, with its sayings as the words that the catalogue has for them. */
export function withSayings(text: string, locale: Locale): string {
  return sayings[locale].reduce(
    (said, [saying, word]) => said.replace(saying, word),
    text.normalize('NFC').toLocaleLowerCase(locale),
  )
}
