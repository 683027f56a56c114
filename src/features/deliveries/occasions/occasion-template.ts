import { isSelfLed } from '@/features/catalogue/self-led'
import type { OccasionTemplate } from '@/features/catalogue/service-content'
import { type OccasionMode, USUAL_START } from '@/features/deliveries/rules'
import type { DraftContent } from '@/features/orders/content/order-content'
import { unitsOf } from '@/features/orders/content/units'
import { addDays, type Day, stockholmInstant } from '@/lib/dates'
import type { LocalizedText } from '@/lib/localized-text'
import { addWorkingDays, workingDayFrom } from '@/lib/working-days'

/** Nothing is proposed sooner than this after the confirmation. */
const WORKING_DAYS_AHEAD = 10
/** Units take their turns, a week apart. */
export const DAYS_BETWEEN_UNITS = 7

export type NewOccasion = {
  templateKey: string
  title: LocalizedText
  position: number
  minutes: number
  mode: OccasionMode
  place: string
  followsStart: boolean
  /** A proposal: the wished period's first working day and onwards. A self-led one has none. */
  startsAt: Date | null
  plannedParticipants: number | null
}

type Agreed = Pick<DraftContent, 'unit' | 'mode' | 'place' | 'participants' | 'periodFrom'>

/** The occasions that an order gets by its service's template; one for each unit where the template says so. */
export function occasionsFromTemplate(
  templates: readonly OccasionTemplate[],
  content: Agreed,
  today: Day,
): NewOccasion[] {
  const units = unitsOf(content.unit)
  const firstOn = firstDay(content.periodFrom, today)
  const slots = templates.flatMap(template =>
    (template.perUnit ? units : [null]).map((unit, turn) => ({ template, unit, turn })),
  )
  return slots.map(({ template, unit, turn }, index) => {
    const day = addDays(firstOn, template.afterDays + turn * DAYS_BETWEEN_UNITS)
    const mode = modeOf(template, content)
    return {
      templateKey: template.key,
      title: unit && units.length > 1 ? titleFor(template.title, unit) : template.title,
      position: index + 1,
      minutes: template.minutes,
      mode,
      place: mode === 'on_site' ? content.place : '',
      followsStart: template.followsStart && index > 0,
      startsAt: isSelfLed({ templateKey: template.key })
        ? null
        : stockholmInstant(workingDayFrom(day), USUAL_START),
      plannedParticipants:
        content.participants && Math.ceil(content.participants / (unit ? units.length : 1)),
    }
  })
}

function titleFor(title: LocalizedText, unit: string): LocalizedText {
  return { sv: `${title.sv}: ${unit}`, en: `${title.en}: ${unit}` }
}

function modeOf(template: OccasionTemplate, content: Agreed): OccasionMode {
  if (template.mode !== 'either') return template.mode
  if (content.mode && content.mode !== 'either') return content.mode
  return content.place ? 'on_site' : 'digital'
}

function firstDay(wished: Day | null, today: Day): Day {
  const earliest = addWorkingDays(today, WORKING_DAYS_AHEAD)
  return wished && wished > earliest ? wished : earliest
}
