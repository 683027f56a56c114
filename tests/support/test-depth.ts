/** How much longer the random tests try: 1 in `npm test`, 20 in `npm run test:deep`. */
const depth = Number(process.env.PORTAL_TEST_DEPTH ?? 1)
if (!(depth >= 0.1)) throw new Error('PORTAL_TEST_DEPTH is a number, 0.1 or more')

const MOST_ROUNDS = 500
const MINUTE = 60_000

/** Histories of each of the two halves: 1 000 in the long run. */
export const HISTORIES = Math.ceil((depth > 1 ? 50 : 15) * depth)
/** Hostile bodies for each action and route: 2 000 in the long run. */
export const HOSTILE_BODIES = Math.ceil((depth > 1 ? 100 : 20) * depth)
/** Rounds of each race: the most of them in the long run. */
export const ROUNDS = Math.min(Math.ceil((depth > 1 ? 30 : 8) * depth), MOST_ROUNDS)
/** Rounds in each of which fifty ask for the last places. */
export const LAST_PLACES = depth > 1 ? 200 : 10
/** Days on which every figure is counted twice. */
export const FIGURE_DAYS = Math.ceil((depth > 1 ? 1 : 2) * depth)
/** Time for them on a machine that does much else (milliseconds). */
export const DEEP_TIMEOUT = 15 * MINUTE * Math.max(depth, 1)

/** The number from which chance is drawn: `PORTAL_TEST_SEED` repeats a run that printed its own. */
export function chosenSeed(): number {
  const asked = process.env.PORTAL_TEST_SEED
  return asked ? Number(asked) : Math.floor(Math.random() * 0x7fffffff)
}

/** A line for the reader of the run, also when the test passes. */
export function printLine(line: string): void {
  process.stdout.write(`${line}\n`)
}
