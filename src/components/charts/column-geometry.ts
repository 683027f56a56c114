/** The smallest round number (1, 2 or 5 times a power of ten) whose few steps reach the value. */
export function niceCeiling(value: number, steps = 4): { top: number; step: number } {
  const rough = Math.max(1, value) / steps
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find(candidate => candidate * power >= rough) ?? 10
  const step = Math.max(1, factor * power)
  return { top: Math.max(step, Math.ceil(value / step) * step), step }
}

export function ticks(top: number, step: number): number[] {
  return Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step)
}
