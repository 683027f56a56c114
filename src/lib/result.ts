import type reasons from '@/messages/sv/reasons.json'

/** Why something was refused. Each reason has its text in both languages under `reasons`. */
export type Reason = keyof typeof reasons

export type Refusal = {
  ok: false
  reason: Reason
  /** The form field that the refusal is about, when there is one. */
  field?: string
  /** Values for the placeholders in the reason's text. */
  values?: Values
  /** Other things in the way, said after the first. */
  besides?: { reason: Reason; values?: Values }[]
  /** Values that the form posts with its next press, by field. */
  fills?: Record<string, string[]>
  /** The saved values of the fields where others were typed. */
  stands?: Record<string, string>
  /** Values that others have saved meanwhile, which the form shows from now on. */
  takes?: Record<string, string>
  /** The faults of other fields: the key of each one's text, by field. */
  faults?: Record<string, string>
  /** Refusals of other fields, told with the first. */
  also?: Refusal[]
  /** Heads the errors of the fields, and is none itself. A reason `besides` is one of the form's. */
  isHead?: true
  /** The page that says how it stands now, where pressing again helps nothing. */
  seeAt?: string
  /** The colleague who has taken what the form is about. The same form with this id is done all the same. */
  colleague?: string
}

type Values = Record<string, string | number>

export type Result<T> = { ok: true; value: T } | Refusal

export function accept<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

/** All that is refused of several fields, as one refusal. Null where nothing is. */
export function refuseTogether(
  ...checked: (Result<unknown> | false | '' | null | undefined)[]
): Refusal | null {
  const refused = checked.flatMap(one => (one && !one.ok ? [one, ...(one.also ?? [])] : []))
  const [first, ...also] = refused
  return first && also.length > 0 ? { ...first, also } : (first ?? null)
}

export function refuse(reason: Reason, about: Omit<Refusal, 'ok' | 'reason'> = {}): Refusal {
  return { ok: false, reason, ...about }
}
