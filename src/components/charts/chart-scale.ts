import { scaleLinear } from 'd3-scale'

const MOST_TICKS = 4

/** From zero to a round number over the largest value, with the round numbers between. */
export function scaleTo(largest: number, length: number) {
  const scale = scaleLinear()
    .domain([0, Math.max(largest, 1)])
    .range([length, 0])
    .nice(MOST_TICKS)
  return { at: (value: number) => scale(value), ticks: scale.ticks(MOST_TICKS).filter(Number.isInteger) }
}
