import { describe, expect, it } from 'vitest'
import { suggest } from '@/features/catalogue/finding/rules'
import type { Locale } from '@/messages/messages'
import {
  back,
  calm,
  changes,
  collective,
  early,
  incidents,
  learning,
  load,
  map,
  stress,
  suggestable,
  teams,
  technology,
  together,
} from './suggestable'

// First lines by people of an agency and its unions. Nothing is offered that nobody would call right. A need that no
// service meets gets none.

const bosses = [early, back, learning]

/** The sentence, and the services that may be offered; the first of them is. */
const written: Record<Locale, [string, ...string[]][]> = {
  sv: [
    ['många slutar och det är svårt att rekrytera', map],
    ['vi har fått fem nya chefer på kort tid som behöver stöd', ...bosses],
    ['hur får vi hybridarbetet att fungera, hälften sitter hemma', calm],
    ['det är för stökigt i det öppna kontorslandskapet', incidents, ...changes],
    ['besökare hotar handläggarna i receptionen', incidents],
    ['nattarbetet sliter på folk', calm, early, back],
    ['många går i pension inom två år och kunskapen försvinner', collective, learning],
    ['medlemmar upplever att de diskrimineras på grund av ålder', incidents, map],
    ['vi misstänker att en kollega dricker för mycket alkohol'],
    ['rehabiliteringen drar ut på tiden', back],
    ['arbetsbelastningen är orimlig', ...load],
    ['vi sitter i möten hela dagarna', ...load],
    ['många oroar sig för att AI ska ta över jobben', technology, ...changes],
    ['två myndigheter ska slås samman vid årsskiftet', changes[1] ?? '', ...changes, learning],
    ['vi ska omlokaliseras till en annan ort', changes[1] ?? '', ...changes, learning],
    ['sekretessen gör att vi inte kan prata om svåra ärenden'],
    ['ensamarbete på kvällstid känns otryggt', incidents],
    ['chefen detaljstyr och litar inte på oss', ...bosses],
    ['vi hinner inte med introduktionen av nyanställda', ...load],
    ['medarbetarenkäten visade dåliga siffror', map],
    ['kollegor pratar illa om varandra', ...teams],
    ['vi vill ha ett friskare arbetsliv', map],
    ['hur gör vi arbetsplatsen mer attraktiv', map],
    ['hög sjukfrånvaro bland kvinnor över femtio', back],
    ['medlemmarna får inte vara med och påverka', together],
    ['samverkan fungerar dåligt', map, together],
    ['lokala parter behöver bli bättre på att samarbeta', ...teams, collective],
    ['varför rapporterar ingen tillbuden', incidents],
    ['hot på sociala medier mot handläggare', incidents],
    ['skärmarbete ger ont i nacken', incidents],
    ['etisk stress när vi inte kan hjälpa de sökande', ...stress],
    ['vi har en tyst grupp där ingen säger något på mötena', ...teams],
    ['arbetstidsförkortning'],
    ['tjänsteresor tar mycket tid'],
    ['uppdraget från regeringen ändras hela tiden', changes[1] ?? '', ...changes],
    ['kompetensbrist när det nya ärendesystemet införs', technology, learning],
    ['vi ska byta ärendesystem', technology],
    ['vi saknar verktyg'],
    ['rapporteringssystem för tillbud', incidents, technology],
    ['handläggargruppen är stressad', ...stress],
    ['ledningsgruppen har många sjukskrivningar', back],
    ['ledningsgruppen behöver utvecklas', ...teams],
    ['handläggargruppen', ...teams],
    ['rykten sprids om nedläggning av kontoret', changes[1] ?? '', ...changes, learning],
  ],
  en: [
    ['many of our staff are leaving and we do not know why', map],
    ['new managers need support', ...bosses],
    ['hybrid work makes it hard to keep the team together', calm, ...teams],
    ['the open-plan office is noisy', incidents, ...changes],
    ['visitors threaten our case officers', incidents],
    ['night shifts wear people out', calm],
    ['half of the unit will retire within three years', collective],
    ['members report discrimination because of age', incidents, map],
    ['we suspect a colleague drinks too much'],
    ['too many meetings', ...load],
    ['people fear that AI will take their jobs', technology, ...changes],
    ['we are relocating to another city', changes[1] ?? '', ...changes, learning],
    ['lone working in the evenings feels unsafe', incidents, calm],
    ['the union is brought in too late when things change', changes[1] ?? '', ...changes, learning],
    ['back to work after burnout does not go well', back, early, calm],
    ['our survey results are bad', map],
  ],
}

describe.each(['sv', 'en'] as const)('a first line, %s', locale => {
  it.each(written[locale])('%s', (om, ...right) => {
    const offered = suggest(suggestable, { om }, locale).map(({ service }) => service.slug)
    expect(offered.filter(slug => !right.includes(slug))).toEqual([])
    expect(offered).toEqual(expect.arrayContaining(right.slice(0, 1)))
  })
})
