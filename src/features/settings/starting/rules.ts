import { unionParties } from '@/lib/party'

/** The steps from an empty portal to one that works, in the order in which they are easiest. */
export const startingSteps = [
  'contact',
  'admins',
  'notices',
  'retention',
  'log',
  'register',
  'catalogue',
  'deliverers',
  'parties',
] as const
export type StepName = (typeof startingSteps)[number]

/** How many there are of that which each step brings. */
export type StartingFacts = Record<StepName, number>

/** Changes of accounts take two admins, and there are three central unions. Of the rest one is a beginning. */
const needed: Record<StepName, number> = {
  contact: 1,
  admins: 2,
  notices: unionParties.length,
  retention: 1,
  log: 1,
  register: 1,
  catalogue: 1,
  deliverers: 1,
  parties: 1,
}

export type StartingStep = { name: StepName; has: number; needs: number; isDone: boolean }

export function stepsOf(facts: StartingFacts): StartingStep[] {
  return startingSteps.map(name => {
    const [has, needs] = [facts[name], needed[name]]
    return { name, has, needs, isDone: has >= needs }
  })
}

export function stepsLeft(steps: readonly StartingStep[]): number {
  return steps.filter(step => !step.isDone).length
}
