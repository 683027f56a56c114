import type { MetWord } from '@/features/catalogue/search/rank'

type Scored = { score: number; met: readonly MetWord[] }

/** Those that are near the best, and those that are about a word that none of these meets. */
export function worthShowing<F extends Scored>(all: readonly F[], least: number): F[] {
  const near = all.filter(({ score }) => score >= least)
  const said = new Set(near.flatMap(({ met }) => met.map(({ word }) => word)))
  return all.filter(each => near.includes(each) || each.met.some(({ word }) => !said.has(word)))
}

/**
 * The best first, then each time the one that says the most of what is left. So a need of several parts is met in
 * each of them. Of those that add nothing, one that is met by the same words comes last.
 */
export function fairly<F extends Scored>(ranked: readonly F[]): F[] {
  const left = [...ranked]
  const chosen: F[] = []
  const said = new Map<string, number>()
  const isTwin = (each: F) => Number(chosen.some(one => wordsOf(one) === wordsOf(each)))
  while (left.length > 0) {
    const [best] = left
    const [fullest] = left.toSorted(
      (one, other) => adds(other, said) - adds(one, said) || isTwin(one) - isTwin(other),
    )
    const next = chosen.length > 0 ? fullest : best
    if (!next) break
    chosen.push(next)
    left.splice(left.indexOf(next), 1)
    for (const { word, worth } of next.met) said.set(word, Math.max(worth, said.get(word) ?? 0))
  }
  return chosen
}

function adds({ met }: Scored, said: ReadonlyMap<string, number>): number {
  return met.reduce((sum, { word, worth }) => sum + Math.max(0, worth - (said.get(word) ?? 0)), 0)
}

function wordsOf({ met }: Scored): string {
  return met.map(({ word }) => word).join(' ')
}
