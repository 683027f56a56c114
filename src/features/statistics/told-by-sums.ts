/** One number for each unknown: how often it counts in a sum. */
type Sum = readonly number[]

const NEARLY_ZERO = 1e-9

/** Whether the known sums of some unknowns tell another sum of them. */
export function isTold(asked: Sum, known: readonly Sum[]): boolean {
  const basis: { at: number; sum: Sum }[] = []
  for (const one of known) {
    const rest = reduced(one, basis)
    const at = rest.findIndex(isMore)
    const first = rest[at]
    if (first) basis.push({ at, sum: rest.map(count => count / first) })
  }
  return !reduced(asked, basis).some(isMore)
}

/** The rest of a sum when those of the basis are taken away. */
function reduced(sum: Sum, basis: readonly { at: number; sum: Sum }[]): Sum {
  return basis.reduce(
    (rest, known) => rest.map((count, index) => count - (rest[known.at] ?? 0) * (known.sum[index] ?? 0)),
    sum,
  )
}

function isMore(count: number): boolean {
  return Math.abs(count) > NEARLY_ZERO
}
