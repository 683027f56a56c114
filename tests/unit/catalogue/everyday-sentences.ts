import type { Locale } from '@/messages/messages'

// Sentences as people write them when they are tired. Each leads to a service that somebody would call right.

const tired = ['fanga-tidiga-tecken', '29k-hantera-stress', 'valkommen-tillbaka']
const changing = ['arbeta-vidare-med-ursakta-roran', 'ursakta-roran']
const teams = ['effektiva-team', 'effektiva-team-pa-60-minuter']
const bosses = ['fanga-tidiga-tecken', 'larande-i-forandring']
const calm = ['29k-hantera-stress']
const back = ['valkommen-tillbaka']

/** The sentence, and for each thing that it tells of the services of which one at the least is offered. */
export const everydaySentences: Record<Locale, [string, ...(readonly string[])[]][]> = {
  sv: [
    ['folk orkar inte efter att vi slog ihop två enheter', tired, changing],
    ['folk orkar inte efter att vi slog ihop två enheter, och sjukfrånvaron ökar', back, changing],
    ['orkar inte', tired],
    ['vi orkar inte längre', tired],
    ['alla är slutkörda', tired],
    ['många är utmattade', tired],
    ['folk går på knäna', tired],
    ['skitstressigt hela tiden', tired],
    ['stressade kollegor', tired],
    ['hinner inte med', tired],
    ['högt tempo och för mycket att göra', tired],
    ['vi är underbemannade', tired],
    ['flera mår dåligt', tired],
    ['någon är nära att gå in i väggen', tired],
    ['enheterna har slagits samman', changing],
    ['när myndigheterna slogs ihop blev det rörigt', changing],
    ['sammanslagning av enheter', changing],
    ['vi är mitt i en omorganisation', changing],
    ['nedskärningar på gång', changing],
    ['vi måste dra ner', changing],
    ['bråk på avdelningen', teams],
    ['det är dålig stämning', teams],
    ['folk är osams', teams],
    ['konflikter mellan kollegor', teams],
    ['ingen vågar säga något', teams],
    ['ingen vet vem som gör vad', teams],
    ['chefen lyssnar inte', bosses],
    ['arbetet är gränslöst', calm],
    ['mejl på kvällar och helger', calm],
    ['svårt att jobba på distans', calm],
  ],
  en: [
    ['people are exhausted after the merger', tired, changing],
    ["people can't cope since we merged two units", tired, changing],
    ['sickness absence is rising since we merged two units', back, changing],
    ['we cannot take any more', tired],
    ['everybody is worn out', tired],
    ['we feel drained', tired],
    ['overworked and understaffed', tired],
    ['stressed colleagues', tired],
    ['too much to do', tired],
    ['people feel bad', tired],
    ['about to hit the wall', tired],
    ['two units were merged', changing],
    ['we are in the middle of a reorganization', changing],
    ['cutbacks are coming', changing],
    ['people argue all the time', teams],
    ['bad mood in the team', teams],
    ['conflicts between colleagues', teams],
    ['nobody dares to speak up', teams],
    ['people do not speak up', teams],
    ['nobody knows who does what', teams],
    ['the boss does not listen', bosses],
    ['work never ends', calm],
    ['emails in the evenings', calm],
    ['working remotely is hard', calm],
  ],
}
