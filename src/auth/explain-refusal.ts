import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { askedPath } from '@/auth/current-actor'
import type { Posted } from '@/auth/posted'
import { daysInWords } from '@/lib/day-text'
import type { FormErrors, FormState } from '@/lib/form-state'
import { paths } from '@/lib/paths'
import type { Refusal } from '@/lib/result'

type Explained = { error: FormErrors; heads?: Record<string, string> }

/** With the refusals of other fields. */
export async function explainRefusal({ also = [], ...refusal }: Refusal): Promise<Explained> {
  const [first, ...rest] = await Promise.all([explainOne(refusal), ...also.map(explainRefusal)])
  return rest.reduce(
    (all, one) => ({ error: { ...one.error, ...all.error }, heads: { ...one.heads, ...all.heads } }),
    first,
  )
}

/** A refusal that asks something says so in the summary, and the rest at its field. A list stands there alone. */
async function explainOne(refusal: Refusal): Promise<Explained> {
  const { reason, field = '', values, besides = [], fills, faults = {} } = refusal
  const [t, all, locale] = await Promise.all([getTranslations('reasons'), getTranslations(), getLocale()])
  const told = [{ reason, values }, ...besides]
  const [head = '', ...rest] = told.map(one => t(one.reason, daysInWords(locale, one.values)))
  if (refusal.isHead) {
    const error: FormErrors = {}
    for (const [name, key] of Object.entries(faults)) error[name] = [all(key as never)]
    return { error: rest.length > 0 ? { ...error, '': rest } : error, heads: { '': head } }
  }
  if (!fills || rest.length === 0) return { error: { [field]: [head, ...rest] } }
  // One alone is no list to look for: the summary says it.
  const summary = field && rest.length === 1 ? `${rest[0]} ${head}` : head
  return { error: { [field]: rest }, heads: { [field]: summary } }
}

/** One that asks for a fresh sign-in leads there in a new tab, and then back to the form's page. */
export async function filledIn(reply: Posted<unknown>['reply'], refusal: Refusal): Promise<FormState> {
  const [{ error, heads }, t] = await Promise.all([explainRefusal(refusal), getTranslations('errors')])
  const [state, { fills, stands, takes, seeAt }] = [reply(error), refusal]
  if (!state) return state
  const says = (words: string) => error['']?.some(text => text.includes(words)) ?? false
  const [reload, again] = [t('reload'), t('signInAgainApart')]
  const way = says(reload)
    ? { words: reload }
    : says(again) && { words: again, href: paths.signInAgain(await askedPath()) }
  const filled = fills && { stands, ...goneOn({ fills, takes }, state.typed) }
  const asked = refusal.colleague && { anyway: { colleague: refusal.colleague, isAsked: true } }
  return { ...state, heads, ...filled, seeAt, ...(way && { way }), ...(asked || undefined) }
}

/** For a form that goes on: the values that it posts next, and those of others that it shows. */
export function goneOn({ fills, takes = {} }: GoesOn, typed: Values = {}) {
  const taken = Object.entries(takes).map(([name, text]) => [name, [text]])
  return { typed: { ...typed, ...Object.fromEntries(taken), ...fills }, takes } as const
}

type Values = Record<string, string[]>
export type GoesOn = { fills: Values; takes?: Record<string, string> }
