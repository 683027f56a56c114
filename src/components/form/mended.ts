/** Whether a field lacks nothing as the form stands now, by one that knows the rule. */
export type Judge = (typed: FormData, name: string) => boolean

/** The words that an error was told of, and whether the judge found something lacking there. */
export type Refused = Map<string, { words: string; isLacking: boolean }>

export function refusedIn(typed: FormData, names: string[], judge: Judge | null): Refused {
  return new Map(
    names.map(name => [
      name,
      { words: JSON.stringify(wordsIn(typed, name)), isLacking: judge?.(typed, name) === false },
    ]),
  )
}

/** The fields whose error was of other words than they hold now. One that holds nothing keeps its error. */
export function mendedIn(typed: FormData, refused: Refused, judge: Judge | null): string[] {
  return [...refused.entries()]
    .filter(([name, { words, isLacking }]) => {
      if (isLacking && judge) return judge(typed, name)
      const now = wordsIn(typed, name)
      return JSON.stringify(now) !== words && !isBlank(now)
    })
    .map(([name]) => name)
}

function wordsIn(typed: FormData, name: string): string[] {
  return typed.getAll(name).map(value => (typeof value === 'string' ? value.trim() : value.name))
}

/** A choice that was taken back posts nothing, which is a change. */
function isBlank(words: string[]): boolean {
  return words.length > 0 && words.every(one => one === '')
}
