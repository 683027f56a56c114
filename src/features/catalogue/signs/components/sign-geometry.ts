export type SignTones = { main: string; second: string; soft: string; ink: string; open: string }

/** Points evenly round the middle of the sign, from the top and clockwise. */
export function around(count: number, radius: number, turn = 0): { x: number; y: number; angle: number }[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = turn + (360 * index) / count
    const radians = ((angle - 90) * Math.PI) / 180
    return { x: round(60 + radius * Math.cos(radians)), y: round(60 + radius * Math.sin(radians)), angle }
  })
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
