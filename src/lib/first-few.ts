/** The first of a list. Where only one more would be left out it is shown too: a link to it takes as much room. */
export function firstFew<T>(list: readonly T[], most: number): T[] {
  return list.slice(0, list.length === most + 1 ? most + 1 : most)
}
