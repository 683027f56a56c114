import 'server-only'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import type { StaffActor } from '@/auth/actor'
import { staffActor } from '@/auth/current-actor'
import { type EditedService, getEditedService } from '@/features/catalogue/editing/queries'
import { type LocalizedText, textIn } from '@/lib/localized-text'

// A page and its title ask for the same service in one request.
const getOnce = cache(async (slug: string) => getEditedService(await staffActor(), slug))

export type ServicePage = { actor: StaffActor; service: EditedService; name: string }

/** The service that an address of the staff names, with its name as the reader reads it. */
export async function findServicePage(params: Promise<{ slug: string }>): Promise<ServicePage> {
  const [actor, { slug }, locale] = await Promise.all([staffActor(), params, getLocale()])
  const service = (await getOnce(slug)) ?? notFound()
  return { actor, service, name: nameIn(locale, service) }
}

type Title = 'edit.title' | 'publish.title' | 'revisions.title' | 'life.title'

export async function serviceMetadata(params: Promise<{ slug: string }>, title: Title): Promise<Metadata> {
  const [{ name }, t] = await Promise.all([findServicePage(params), getTranslations('editing')])
  return { title: t(title, { name }) }
}

/** A draft may have its name in one language so far, or none. */
function nameIn(locale: string, { name, slug }: { name: LocalizedText; slug: string }): string {
  return textIn(locale, name) || name.sv || name.en || slug
}
