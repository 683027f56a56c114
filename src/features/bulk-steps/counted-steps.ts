/** A step that is for rows of some kinds. It stands alone, as the browser needs no more. */
export type OfferedStep = { step: string; label: string; kinds: string[] }

/** Its words say how many of the ticked rows it takes. Nothing is known of them before a script has looked. */
export type CountedStep = Pick<OfferedStep, 'step' | 'label'>

/** A ticked row. It can be the reader's own, or taken by a colleague. */
export type TickedRow = { kind: string; whose?: string }

/** Nobody takes their own once more, and a colleague's row is for taking over alone. */
const isSkipped = (step: string, whose?: string) => whose === (step === 'take' ? 'own' : 'taken')

/** The steps that at least one of the ticked rows can take. */
export function countedSteps(
  steps: readonly OfferedStep[],
  ticked: readonly TickedRow[] | undefined,
  most: number,
): CountedStep[] {
  if (!ticked) return steps.map(({ step, label }) => ({ step, label }))
  return steps.flatMap(({ step, label, kinds }) => {
    const fit = ticked.filter(({ kind, whose }) => kinds.includes(kind) && !isSkipped(step, whose))
    const count = Math.min(fit.length, most)
    return count === 0 ? [] : [{ step, label: `${label} (${count})` }]
  })
}
