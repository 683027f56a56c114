/** Stands in the words of a step with many for how many they are. */
export const COUNT = '#'

/** A step with its words for any, for one and for many rows. It is for rows of some kinds. It stands alone, as the browser needs no more. */
export type OfferedStep = { step: string; label: string; one: string; many: string; kinds: string[] }

/** Its words say how many of the ticked rows it takes. Nothing is known of them before a script has looked. */
export type CountedStep = Pick<OfferedStep, 'step' | 'label'>

/** The steps that at least one of the ticked rows can take, given the kind of each. */
export function countedSteps(
  steps: readonly OfferedStep[],
  ticked: readonly string[] | undefined,
  most: number,
): CountedStep[] {
  if (!ticked) return steps.map(({ step, label }) => ({ step, label }))
  return steps.flatMap(({ step, one, many, kinds }) => {
    const count = Math.min(ticked.filter(kind => kinds.includes(kind)).length, most)
    if (count === 0) return []
    return [{ step, label: count === 1 ? one : many.replace(COUNT, String(count)) }]
  })
}
