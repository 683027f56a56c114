import path from 'node:path'

export type Decision = { title: string; links: string[] }

/** The decisions of a file, a heading each, with the files that they link to. */
export function decisionsOf(file: string, text: string): Decision[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map(part => ({ title: part.split('\n')[0] ?? '', links: linksOf(file, part) }))
}

export function deadLinks(file: string, text: string, isThere: (file: string) => boolean): string[] {
  return linksOf(file, text)
    .filter(target => !isThere(target))
    .map(target => `${file} → ${target}`)
}

/** The files that a document links to, as paths from the root. */
function linksOf(file: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter(target => !/^\w+:/.test(target))
    .map(target => path.posix.join(path.posix.dirname(file), target))
}

export type Requirement = { number: string; answer: string; links: string[] }

/** The rows of a table of requirements, by number, with the files that the last column links to. */
export function requirementsOf(file: string, text: string): Requirement[] {
  return [...text.matchAll(/^\| (\d+\.\d+\.\d+) +\|.*\|([^|]*)\|$/gm)].map(([, number = '', answer = '']) => {
    return { number, answer: answer.trim(), links: linksOf(file, answer) }
  })
}

/** Whether a line below a table says that the requirement does not apply: by number, range or chapter. */
export function isSaidNotToApply(number: string, text: string): boolean {
  return text
    .split('\n')
    .filter(line => /^(Number|Numbers|Chapter) .*not apply/.test(line))
    .some(line => {
      const ranges = [...line.matchAll(/(\d+\.\d+\.\d+)(?: to (\d+\.\d+\.\d+))?/g)]
      const chapters = [...line.matchAll(/^Chapter V(\d+)/g)]
      return (
        ranges.some(([, first = '', last = first]) => isBetween(number, first, last)) ||
        chapters.some(([, chapter]) => number.startsWith(`${chapter}.`))
      )
    })
}

function isBetween(number: string, first: string, last: string): boolean {
  const { compare } = new Intl.Collator('en', { numeric: true })
  return compare(first, number) <= 0 && compare(number, last) <= 0
}

/** Paragraphs, headings and list items, without code blocks, tables and pictures. */
export function proseOf(text: string): string[] {
  return text
    .replaceAll(/^```[\s\S]*?^```$/gm, '')
    .split(/\n\s*\n|^(?=\d+\. |## )/m)
    .map(part =>
      part
        .replace(/^(#+|\d+\.) /, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter(part => part && !/^[|!]/.test(part))
}
