import type { Step } from '../factories/steps'

export type LaneStep = Step & { lane: string }

/**
 * Runs steps in the order of their instants, several at a time, but one at a time for each organisation. Each
 * chain then grows in one line. Orders get numbers in about the order in which they were begun.
 */
export async function runInLanes(
  steps: readonly LaneStep[],
  { width, progress }: { width: number; progress: (done: number) => void },
): Promise<void> {
  const lanes = new Map<string, Promise<void>>()
  const running = new Set<Promise<void>>()
  let done = 0
  for (const step of steps.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    while (running.size >= (step.alone ? 1 : width)) await Promise.race(running)
    const before = lanes.get(step.lane) ?? Promise.resolve()
    const current = before.then(step.run).then(() => {
      running.delete(current)
      done += 1
      progress(done)
    })
    lanes.set(step.lane, current)
    running.add(current)
    if (step.alone) await current
  }
  await Promise.all(running)
}
