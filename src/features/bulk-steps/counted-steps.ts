/** A step that is for rows of some kinds. It stands alone, as the browser needs no more. */
export type OfferedStep = { step: string; label: string; kinds: string[] }

/** Its words say how many of the ticked rows it takes. Nothing is known of them before a script has looked. */
export type CountedStep = Pick<OfferedStep, 'step' | 'label'>

/** The steps that at least one of the ticked rows can take, given the kind of each. */
export function countedSteps(
  steps: readonly OfferedStep[],
  ticked: readonly string[] | undefined,
  most: number,
): CountedStep[] {
  if (!ticked) return steps.map(({ step, label }) => ({ step, label }))
  return steps.flatMap(({ step, label, kinds }) => {
    const count = Math.min(ticked.filter(kind => kinds.includes(kind)).length, most)
    return count === 0 ? [] : [{ step, label: `${label} (${count})` }]
  })
}
