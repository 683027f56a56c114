/** A step with its word, and the kinds of rows that it is for. It stands alone, as the browser needs no more. */
export type OfferedStep = { step: string; label: string; kinds: string[] }

/** `count` says how many of the ticked rows it takes. Nothing is known of them before a script has looked. */
export type CountedStep = Pick<OfferedStep, 'step' | 'label'> & { count?: number }

/** The steps that at least one of the ticked rows can take, given the kind of each. */
export function countedSteps(
  steps: readonly OfferedStep[],
  ticked: readonly string[] | undefined,
  most: number,
): CountedStep[] {
  if (!ticked) return steps.map(({ step, label }) => ({ step, label }))
  return steps.flatMap(({ step, label, kinds }) => {
    const count = ticked.filter(kind => kinds.includes(kind)).length
    return count > 0 ? [{ step, label, count: Math.min(count, most) }] : []
  })
}
