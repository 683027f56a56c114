import { draftLists } from '@/features/catalogue/editing/draft-content'
import type { Obstacle } from '@/features/catalogue/editing/rules'

/** The form's id; its fields' ids begin with it. */
export const DRAFT_FORM = 'utkast'

/** Differs for each save that was read, so that the form's parts are drawn again with it. */
export function draftKey({ draft }: { draft: { number: number; saves: number } | null }): string {
  return draft ? `${draft.number} ${draft.saves}` : 'none'
}

/** The parts of the editor, in their order, with the fields of each. */
export const draftSections = {
  texts: ['name', 'summary', 'description', 'suits', 'keywords'],
  gives: ['gives'],
  steps: ['steps'],
  needs: ['needs'],
  kind: ['levels', 'kinds', 'form', 'duration', 'mode', 'provider'],
  rules: [
    'runsInRounds',
    'selfLed',
    'taster',
    'countsUse',
    'jointAttendance',
    'jointAttendanceNote',
    'bring',
  ],
  occasions: ['occasions'],
  questions: ['questions'],
  examples: ['examples'],
  notes: ['notes'],
} as const
export type DraftSection = keyof typeof draftSections
export const sectionNames = Object.keys(draftSections) as DraftSection[]

export type Obstacles = ReadonlyMap<string, Obstacle['why']>

/** The obstacles to publishing, each by the name of its form field: `occasions[0].title.en`. */
export function obstaclesByField(obstacles: readonly Obstacle[]): Obstacles {
  return new Map(obstacles.map(({ path, why }) => [path.replace(/\.(\d+)(?=\.|$)/g, '[$1]'), why]))
}

export function obstaclesIn(section: DraftSection, obstacles: readonly Obstacle[]): Obstacle[] {
  const fields: readonly string[] = draftSections[section]
  return obstacles.filter(({ path }) => fields.includes(path.split('.')[0] ?? ''))
}

/** The id of the field, or of the list when the whole list is missing. */
export function anchorOf(path: string): string {
  return draftLists.some(list => list === path) ? path : `${DRAFT_FORM}-${path.replaceAll('.', '-')}`
}
