import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { currentReader } from '@/auth/current-actor'
import { SessionEnd } from '@/components/layout/session-end'
import { TourBand } from '@/features/demo/tours/components/tour-band'
import { placeOf, TOUR_COOKIE } from '@/features/demo/tours/rules'
import { PortalFrame } from '@/features/navigation/components/portal-frame'
import { getContact } from '@/features/settings/queries'
import { env, isDemo, portalUrl } from '@/lib/env'
import { noteFlaw } from '@/lib/exchange'
import { log } from '@/lib/log'
import { paths } from '@/lib/paths'
import { frameMessages } from '@/messages/browser-messages'
import { isLocale } from '@/messages/messages'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const [t, news, locale] = await Promise.all([
    getTranslations('common'),
    getTranslations('news'),
    getLocale(),
  ])
  const feed = portalUrl() + paths.newsFeed(isLocale(locale) ? locale : 'sv')
  return {
    title: { default: t('portalName'), template: `%s – ${t('portalName')}` },
    description: t('footer.about'),
    // A browser that has not yet read the head asks for /favicon.ico by itself.
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '48x48' },
        { url: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      ],
    },
    manifest: '/manifest.webmanifest',
    alternates: { types: { 'application/atom+xml': [{ url: feed, title: news('feedTitle') }] } },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f1' },
    { media: '(prefers-color-scheme: dark)', color: '#131927' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [reader, locale, jar] = await Promise.all([findReader(), getLocale(), cookies()])
  const place = isDemo(env()) ? placeOf(jar.get(TOUR_COOKIE)?.value) : null
  const page = <div className="flex-1">{children}</div>
  return (
    <html lang={locale}>
      <body className="flex flex-col">
        <NextIntlClientProvider messages={frameMessages[locale]}>
          {reader ? (
            <PortalFrame
              {...reader}
              demo={isDemo(env())}
              tour={place && !place.isLeft && <TourBand place={place} />}
            >
              {page}
              {reader.secondsLeft !== null && (
                <SessionEnd seconds={reader.secondsLeft} signInPath={paths.signInAgain(paths.overview)} />
              )}
            </PortalFrame>
          ) : (
            page
          )}
        </NextIntlClientProvider>
      </body>
    </html>
  )
}

/** The reader that the frame is drawn for. Null when finding out fails, so that the page can say what failed. */
async function findReader() {
  try {
    return { ...(await currentReader()), contact: await getContact() }
  } catch (error) {
    unstable_rethrow(error)
    noteFlaw()
    log().error({ err: error }, 'the frame of a page could not be drawn')
    return null
  }
}
