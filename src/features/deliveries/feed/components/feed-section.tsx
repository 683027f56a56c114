import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { DoneNotice } from '@/components/layout/done-notice'
import { Section } from '@/components/layout/section'
import { buttonClasses } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { renewFeedAction, stopFeedAction } from '@/features/deliveries/feed/actions'
import type { OwnFeed } from '@/features/deliveries/feed/queries'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'

export type FeedSectionProps = {
  feed: OwnFeed | null
  /** The portal's own address, before the path. */
  site: string
  /** The deed that was just done with it, said where the press was. */
  done: string | null
}

/** The reader's own feed: its address for a calendar program, and the ways to renew it and turn it off. */
export function FeedSection({ feed, site, done }: FeedSectionProps) {
  const t = useTranslations('calendar.feed')
  const locale = useLocale()
  return (
    <div data-print="hide">
      <Section id="prenumerera" title={t('title')} lead={t('lead')}>
        <div className="mb-4 empty:hidden">
          <DoneNotice text={done} />
        </div>
        {feed ? (
          <>
            <p>
              <a href={calendarLink(site + feed.path)} className={buttonClasses('primary')}>
                {t('add')}
              </a>
            </p>
            <p className="mt-3 mb-6 max-w-measure text-sm text-ink-soft">{t('addHint')}</p>
            <p className="font-semibold">{t('address')}</p>
            <p className="max-w-measure wrap-anywhere rounded-md border border-line bg-surface px-4 py-3 font-mono text-sm">
              {site + feed.path}
            </p>
            <CopyButton text={site + feed.path} label={t('copy')} done={t('copied')} />
            <p className="mt-4 max-w-measure text-sm text-ink-soft">
              {t('since', { day: dayText(locale, dayOf(feed.createdAt)) })}
            </p>
            <p className="mt-4 max-w-measure">{t('changeText')}</p>
            <div className="mt-4 flex flex-wrap gap-3">
              <ActionForm action={renewFeedAction} fields={{}} label={t('renew')} />
              <ActionForm action={stopFeedAction} fields={{}} label={t('stop')} variant="quiet" />
            </div>
          </>
        ) : (
          <div className="max-w-field">
            <ActionForm action={renewFeedAction} fields={{}} label={t('make')} />
          </div>
        )}
      </Section>
    </div>
  )
}

/** The same address as calendar programs claim it: a press asks the one at hand to subscribe. */
function calendarLink(address: string): string {
  return address.replace(/^https?:/, 'webcal:')
}
