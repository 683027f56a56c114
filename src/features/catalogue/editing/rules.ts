import {
  type DraftList,
  draftLists,
  emptyRow,
  type ServiceDraft,
  wordsOf,
} from '@/features/catalogue/editing/draft-content'
import { type ServiceContent, serviceContentSchema } from '@/features/catalogue/service-content'

/** A part that stands in the way of publishing, by its path in the draft: `occasions.0.title.en`. */
export type Obstacle = { path: string; why: 'missing' | 'too_long' | 'too_many' }

export type Checked = { content: ServiceContent; obstacles: [] } | { content: null; obstacles: Obstacle[] }

/** The draft as it would be published, or everything that stands in the way of it. */
export function checkDraft(draft: ServiceDraft): Checked {
  const { jointAttendanceNote: note, bring, keywords: lines, examples, ...rest } = draft
  const keywords = { sv: wordsOf(lines.sv), en: wordsOf(lines.en) }
  const parsed = serviceContentSchema.safeParse({
    ...rest,
    provider: draft.provider || null,
    notes: draft.notes || null,
    occasions: draft.occasions.map(withRoom),
    ...((note.sv || note.en) && { jointAttendanceNote: note }),
    ...((bring.sv || bring.en) && { bring }),
    ...(keywords.sv.length + keywords.en.length > 0 && { keywords }),
    ...(examples.length > 0 && { examples }),
  })
  if (parsed.success) return { content: parsed.data, obstacles: [] }
  const obstacles = parsed.error.issues.map(issue => ({ path: pathOf(issue.path), why: whyOf(issue) }))
  return { content: null, obstacles }
}

/** A room that takes any number has no limit to keep. */
function withRoom<Of extends { mostParticipants: number | null }>(occasion: Of) {
  return { ...occasion, mostParticipants: occasion.mostParticipants ?? undefined }
}

/** The field that an issue is about: all words of a language are typed in one. */
function pathOf(path: readonly PropertyKey[]): string {
  return (path[0] === 'keywords' ? path.slice(0, 2) : path).join('.')
}

function whyOf(issue: { code: string; origin?: unknown }): Obstacle['why'] {
  if (issue.code !== 'too_big') return 'missing'
  return issue.origin === 'array' ? 'too_many' : 'too_long'
}

/** The draft as readers would meet it now: what is not written yet is shown as `gap`. */
export function shownDraft(draft: ServiceDraft, gap: string): ServiceContent {
  const whole = fillGaps(draft, gap) as ServiceDraft
  const { jointAttendanceNote: note } = draft
  return {
    ...whole,
    mode: draft.mode ?? 'either',
    provider: draft.provider || null,
    notes: null,
    bring: undefined,
    keywords: undefined,
    examples: undefined,
    questions: whole.questions,
    jointAttendanceNote: note.sv || note.en ? whole.jointAttendanceNote : undefined,
    occasions: whole.occasions.map(({ minutes, mode, afterDays, ...occasion }) => ({
      ...withRoom(occasion),
      minutes: minutes ?? 0,
      mode: mode ?? 'either',
      afterDays: afterDays ?? 0,
    })),
  }
}

/** Every text that is one of two languages and empty becomes the gap. */
function fillGaps(value: unknown, gap: string): unknown {
  if (Array.isArray(value)) return value.map(one => fillGaps(one, gap))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
  return Object.fromEntries(
    entries.map(([key, part]) => {
      const isGap = (key === 'sv' || key === 'en') && part === ''
      return [key, isGap ? gap : fillGaps(part, gap)]
    }),
  )
}

/** The request of a press in the editor: to save and go somewhere, or to change a list. */
export const goals = ['save', 'preview', 'publish', 'overwrite'] as const
export type ListEdit = { list: DraftList; move: 'add' } | { list: DraftList; move: RowMove; row: number }
export const rowMoves = ['up', 'down', 'remove'] as const
export type RowMove = (typeof rowMoves)[number]

/** `occasions.add` or `occasions.2.up`; null for what is no change of a list. */
export function listEditFrom(intent: string): ListEdit | null {
  const [listName, second = '', third, ...more] = intent.split('.')
  const list = draftLists.find(one => one === listName)
  if (!list || more.length > 0) return null
  if (second === 'add' && third === undefined) return { list, move: 'add' }
  const move = rowMoves.find(one => one === third)
  return move && /^\d{1,3}$/.test(second) ? { list, move, row: Number(second) } : null
}

/** The draft with one of its lists changed. A row that is missing or can't move changes nothing. */
export function editList(draft: ServiceDraft, edit: ListEdit): ServiceDraft {
  const rows: unknown[] = draft[edit.list]
  if (edit.move === 'add') return { ...draft, [edit.list]: [...rows, emptyRow(edit.list, draft)] }
  const { row, move } = edit
  if (row >= rows.length) return draft
  if (move === 'remove') return { ...draft, [edit.list]: rows.toSpliced(row, 1) }
  const to = move === 'up' ? row - 1 : row + 1
  if (to < 0 || to >= rows.length) return draft
  return { ...draft, [edit.list]: rows.with(row, rows[to]).with(to, rows[row]) }
}

/** Where the editor shows a change of a list: the row, or its list when the row is gone. */
export function anchorAfter(draft: ServiceDraft, edit: ListEdit): string {
  const last = draft[edit.list].length - 1
  if (edit.move === 'add') return rowAnchor(edit.list, last)
  if (edit.move === 'remove') return edit.list
  const to = edit.move === 'up' ? edit.row - 1 : edit.row + 1
  return rowAnchor(edit.list, Math.min(Math.max(to, 0), last))
}

export function rowAnchor(list: DraftList, row: number): string {
  return `${list}-${row + 1}`
}
