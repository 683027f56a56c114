import type { Locale } from '@/messages/messages'

/**
 * Words of working life that people use for the same thing, a line for each thing. A search for one finds
 * texts with another. A word for a single service is kept among that service's keywords instead.
 */
export const synonyms: Record<Locale, readonly string[]> = {
  sv: [
    'sjukskrivning sjukskriven sjukfrånvaro frånvaro sjukledig sjukdom långtidssjuk rehab rehabilitering rehabkedja återgång',
    'stress stressad tidspress tidsbrist hinner hinna press ångest arbetsbelastning överbelastning övertid utmattning utbränd utbrändhet',
    'grupp arbetsgrupp arbetslag lag team kollegor',
    'konflikt bråk bråkar osämja gnissel samarbetsproblem samarbetssvårigheter',
    'incident tillbud olycka olycksfall arbetsskada skada avvikelse rapportering',
    'risk fara riskbedömning skyddsrond',
    'hot våld hotfull hotad misshandel',
    'arbetsmiljö arbetsmiljöarbete skyddsarbete osa sam psykosocial skyddskommitté',
    'mobbning mobbad kränkning kränkt trakasserier särbehandling utfrysning utfryst diskriminering',
    'skyddsombud arbetsmiljöombud',
    'omorganisation omstrukturering sammanslagning flytt förändring omställning neddragning',
    'oro orolig osäker rädd',
    'chef chefer ledare ledning arbetsledare ledarskap',
    'digitalisering teknik automatisering ai robot it',
    'system program verktyg',
    'delaktig delaktighet inflytande medbestämmande medskapande',
    'kunskap kompetens kunnande',
    'lärande lära utbildning kompetensutveckling',
    'stuprör silo avdelningar',
    'enkät medarbetarenkät medarbetarundersökning undersökning',
    'distans digitalt hemifrån hemarbete online video',
    'apt arbetsplatsträff personalmöte',
    'återhämtning vila sömn sova trötthet trött balans',
  ],
  en: [
    'sick sickness absence rehabilitation rehab return',
    'stress stressed pressure workload overload overtime exhaustion exhausted burnout burn burned burnt tired',
    'group team colleagues workgroup',
    'conflict quarrel friction argue argument disagreement',
    'incident accident injury miss',
    'risk danger hazard',
    'threat violence assault',
    'bullying bullied harassment victimisation victimization discrimination',
    'environment osh psychosocial',
    'reorganisation reorganization restructuring merger move change transition',
    'worry worried anxious uncertain',
    'manager boss leader management leadership',
    'digitalisation digitalization technology automation ai robot it',
    'participation influence involvement involved',
    'knowledge skills competence',
    'learning training education',
    'survey questionnaire',
    'remote online digital video',
    'recovery rest sleep balance',
  ],
}
