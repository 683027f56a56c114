import { scalePoint } from 'd3-scale'
import { line } from 'd3-shape'

/** Each value at its place in time. */
export function linePath(
  rows: readonly { value: number }[],
  at: (value: number) => number,
  width = 100,
): string {
  const places = scalePoint<number>().domain(rows.keys()).range([0, width])
  const path = line<{ value: number }>()
    .x((_, index) => places(index) ?? 0)
    .y(({ value }) => at(value))
  return path(rows) ?? ''
}
