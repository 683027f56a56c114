/** Marks of texts by the names of their fields, and the line that a form carries them in. */
export type Marks = Record<string, string>

export function marksText(marks: Marks): string {
  return Object.entries(marks)
    .map(part => part.join('='))
    .join(',')
}

export function marksIn(text: string): Marks {
  return Object.fromEntries(
    text.split(',').flatMap(part => {
      const [name, mark] = part.split('=')
      return name && mark ? [[name, mark]] : []
    }),
  )
}
