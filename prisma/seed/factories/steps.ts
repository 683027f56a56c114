import { type Day, stockholmInstant } from '@/lib/dates'

/** Something that happens in a story on a day; `minute` of that day, where it matters. */
export type Act<Story> = {
  on: Day
  minute?: number
  run: (story: Story, now: Date) => Promise<void>
}

/** Something that happens at an instant. */
export type Step = {
  at: Date
  run: () => Promise<void>
  /** It writes to the chains of several organisations, so that nothing else happens meanwhile. */
  alone?: boolean
}

const FIRST_MINUTE = 8 * 60 + 10
const MINUTES_APART = 7
const MINUTE = 60_000
/** When people register what they have done during the day. */
export const END_OF_WORKDAY = 16 * 60 + 30

/** The acts as steps, each a little later than the one before. */
export function stepsOf<Story>(story: Story, acts: readonly Act<Story>[]): Step[] {
  let previous = 0
  return acts.map(({ on, minute, run }, index) => {
    const usual = FIRST_MINUTE + ((index * MINUTES_APART) % (7 * 60))
    const wished = stockholmInstant(on, clockTime(minute ?? usual)).getTime()
    const at = new Date(Math.max(wished, previous + MINUTE))
    previous = at.getTime()
    return { at, run: () => run(story, at) }
  })
}

/** Lives through steps in the order of their instants, so that no chain runs backwards. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  for (const step of steps.toSorted((one, other) => one.at.getTime() - other.at.getTime())) await step.run()
}

function clockTime(minute: number): string {
  const part = (value: number) => String(value).padStart(2, '0')
  return `${part(Math.floor(minute / 60))}:${part(minute % 60)}`
}
