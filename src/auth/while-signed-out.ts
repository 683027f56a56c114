import 'server-only'
import { getTranslations } from 'next-intl/server'
import { askedPath } from '@/auth/current-actor'
import type { Posted } from '@/auth/posted'
import { currentExchange } from '@/lib/exchange'
import type { FormState } from '@/lib/form-state'
import { paths } from '@/lib/paths'

/**
 * The answer to a form of somebody who is signed out. Its page stays open with the text, and leads to sign in in a new
 * tab. Without JavaScript a page of its own does the same. The form's page would lead to the sign-in and lose the text.
 */
export async function whileSignedOut(reply: Posted<unknown>['reply'], signs = false): Promise<FormState> {
  const exchange = currentExchange()
  if (exchange?.posted) exchange.plain = 'signedOut'
  const t = await getTranslations('errors')
  const state = reply({ '': [t(signs ? 'signedOutUnsigned' : 'signedOut')] })
  return state && { ...state, way: { words: t('signInApart'), href: paths.signInFor(await askedPath()) } }
}
