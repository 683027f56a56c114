import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MissingPage } from '@/components/layout/missing-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common'))('notFound.title') }
}

/** An address that no page has. What a page does not find, it says itself: see `pageOf`. */
export default function NotFound() {
  return <MissingPage />
}
