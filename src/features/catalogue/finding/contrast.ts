import { formOf } from '@/features/catalogue/search/facets'
import type { ServiceContent } from '@/features/catalogue/service-content'

/** The traits that may tell one suggestion from the others, the most telling first. */
export const contrasts = [
  'remedial',
  'system',
  'rounds',
  'self_led',
  'shortest',
  'organisation',
  'agenda_setting',
  'group_individual',
  'digital',
  'on_site',
  'taster',
] as const
export type Contrast = (typeof contrasts)[number]

const MOST_TOLD = 2

/** For each service what it alone has among these. One that stands alone has nothing to differ from. */
export function contrastsAmong(contents: readonly ServiceContent[]): Contrast[][] {
  if (contents.length < 2) return contents.map(() => [])
  const held = contents.filter(isHeld)
  const shortest = held.length > 1 ? Math.min(...held.map(lengthOf)) : null
  const traits = contents.map(content => traitsOf(content, shortest))
  return traits.map(own =>
    contrasts.filter(trait => own[trait] && isAlone(trait, traits)).slice(0, MOST_TOLD),
  )
}

type Traits = Record<Contrast, boolean>

function isAlone(trait: Contrast, traits: readonly Traits[]): boolean {
  return traits.filter(each => each[trait]).length === 1
}

function traitsOf(content: ServiceContent, shortest: number | null): Traits {
  const { levels, kinds, mode, taster } = content
  const [level] = levels
  const form = formOf(content)
  return {
    remedial: kinds.includes('remedial'),
    system: form === 'system',
    rounds: form === 'rounds',
    self_led: form === 'self_led',
    // One occasion has no last one that is another.
    shortest: isHeld(content) && content.occasions.length > 1 && lengthOf(content) === shortest,
    organisation: level === 'organisation',
    agenda_setting: level === 'agenda_setting',
    group_individual: level === 'group_individual',
    // A system needs no room anyway.
    digital: mode === 'digital' && form !== 'system',
    on_site: mode === 'on_site',
    taster,
  }
}

const MINUTES_OF_A_DAY = 1440

/** Material and systems are used at one's own pace: their days say nothing of how long it takes. */
function isHeld({ selfLed, countsUse }: ServiceContent): boolean {
  return !selfLed && !countsUse
}

/** From the first occasion to the last, in minutes. */
function lengthOf({ occasions }: ServiceContent): number {
  const days = Math.max(0, ...occasions.map(({ afterDays }) => afterDays))
  return days * MINUTES_OF_A_DAY + occasions.reduce((sum, { minutes }) => sum + minutes, 0)
}
