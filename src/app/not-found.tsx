import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MissingPage } from '@/components/layout/missing-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('notFound.title') }
}

/** For an address that no page has. A page that doesn't find its subject says so itself: see `pageOf`. */
export default function NotFound() {
  return <MissingPage />
}
