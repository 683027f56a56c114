import { FIELD_LABELS, labelsIn } from '@/lib/field-labels'
import type { FormAction, FormErrors, FormState, WordsThatLead } from '@/lib/form-state'
import { marksIn, marksText } from '@/lib/marks'

/** The hidden field with the marks of the texts that a page began from. */
const BEGAN = 'began'

export type Fault = {
  /**
   * `failed`: the server said why. `left`: some fields alone. `clash`: another wrote in the same answer. `unanswered`:
   * nobody knows. `over`: nothing is saved here any more.
   */
  state: 'failed' | 'left' | 'clash' | 'unanswered' | 'over'
  why: string
  /** The fields that are not saved. */
  names: string[]
  seeAt?: string
  way?: WordsThatLead
}

export type Saving = {
  action: FormAction
  /** The hidden field that says which save was read last: every save is the next one. */
  counter: string
}

/** Posts the form as it stands, and lets it go on from the answer. Null where all is saved. */
export async function saveOnce(form: HTMLFormElement, { action, counter }: Saving): Promise<Fault | null> {
  const unanswered = { state: 'unanswered', why: '', names: [] } as const
  const number = form.elements.namedItem(counter)
  if (!(number instanceof HTMLInputElement)) return { ...unanswered, names: [] }
  const posted = new FormData(form)
  // The form's key is for the press that sends it, once.
  posted.delete('idempotencyKey')
  try {
    const answer = await action(undefined, posted)
    number.value =
      answer?.typed?.[counter]?.[0] ?? String(Number(number.value) + Number(answer?.status === 'success'))
    if (answer?.status === 'success') lastSaves.set(placeOf(form), Number(number.value))
    goOn(form, answer, posted)
    const fault = answer?.status === 'success' ? null : faultOf(answer)
    // Words beside the form may follow what is saved, also where some of it is left out.
    if (!fault || fault.state === 'left' || fault.state === 'clash') form.dispatchEvent(new Event('saved'))
    return fault
  } catch {
    return { ...unanswered, names: [] }
  }
}

/** The last save of each form in this window, by its page. */
const lastSaves = new Map<string, number>()

const placeOf = (form: HTMLFormElement) => `${window.location.pathname} ${form.id}`

/** Whether the form stands as it was before a save: a step forward shows a page as it was left. */
export function isBehind(form: HTMLFormElement, counter: string): boolean {
  const number = form.elements.namedItem(counter)
  const last = lastSaves.get(placeOf(form))
  return number instanceof HTMLInputElement && last !== undefined && Number(number.value) < last
}

function faultOf(answer: FormState): Fault {
  const { error = {}, stands, seeAt } = answer ?? {}
  const names = fieldsOf(error)
  const why = Object.values(error).flat()[0] ?? ''
  if (seeAt) return { state: 'over', why, names, seeAt }
  if (stands) return { state: 'clash', why: error['']?.[0] ?? why, names }
  return { state: names.length > 0 && !error[''] ? 'left' : 'failed', why, names, way: answer?.way }
}

/** The wrong fields that hold something. An answer that is asked for and empty is not unsaved. */
export function writtenIn(error: FormErrors, typed: Record<string, string[]> = {}): string[] {
  return fieldsOf(error).filter(name => typed[name]?.some(text => text.trim() !== ''))
}

function fieldsOf(error: FormErrors): string[] {
  return Object.keys(error).filter(name => name !== '')
}

/** Shows what others wrote in fields left alone. One that was typed in meanwhile keeps its words and its mark. */
function goOn(form: HTMLFormElement, answer: FormState, posted: FormData): void {
  const began = form.elements.namedItem(BEGAN)
  const next = answer?.typed?.[BEGAN]?.[0]
  if (!(began instanceof HTMLInputElement) || !next) return
  const [before, after, now] = [marksIn(began.value), marksIn(next), new FormData(form)]
  const takes = Object.entries(answer?.takes ?? {})
  const late = takes.filter(([name]) => now.get(name) !== posted.get(name))
  for (const [name] of late) after[name] = before[name] ?? ''
  began.value = marksText(after)
  show(form, Object.fromEntries(takes.filter(one => !late.includes(one))))
}

/** Puts the texts of others in their fields. The words beside the form may follow. */
export function show(form: HTMLFormElement, texts: Record<string, string>): void {
  const entries = Object.entries(texts)
  for (const [name, text] of entries) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = text !== ''
    else if (field && 'value' in field) field.value = text
  }
  if (entries.length > 0) form.dispatchEvent(new Event('taken'))
}

/** The fields by the labels that the form shows. */
export function labelled(form: HTMLFormElement, names: readonly string[]): { name: string; label: string }[] {
  const labels = labelsIn(new FormData(form).getAll(FIELD_LABELS))
  return names.map(name => ({ name, label: labels[name] ?? name }))
}
