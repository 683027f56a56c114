import 'server-only'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import type { StaffActor } from '@/auth/actor'
import { staffActor } from '@/auth/current-actor'
import { getRound, type RoundView } from '@/features/rounds/queries'
import { idIn } from '@/lib/id-in'
import { textIn } from '@/lib/localized-text'

// A page and its title ask for the same round in one request.
const getRoundOnce = cache(getRound)

/** The round that an address names. Ends in "not found" when there is none. */
export async function findRoundPage(actor: StaffActor, params: Promise<{ id: string }>): Promise<RoundView> {
  const id = idIn((await params).id)
  return (id && (await getRoundOnce(actor, id))) || notFound()
}

export async function roundMetadata(params: Promise<{ id: string }>): Promise<Metadata> {
  const round = await findRoundPage(await staffActor(), params)
  const [t, locale] = await Promise.all([getTranslations('rounds'), getLocale()])
  return { title: t('roundOf', { service: textIn(locale, round.service.name) }) }
}
