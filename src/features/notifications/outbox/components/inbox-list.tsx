import { useTranslations } from 'next-intl'
import { buttonClasses } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { CapturedMail } from '@/features/notifications/outbox/queries'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

export function InboxList({ mails }: { mails: CapturedMail[] }) {
  const t = useTranslations('notifications.inbox')
  const format = useFormatter()
  return (
    <ul aria-label={t('label')} className="border-t border-line">
      {mails.map(mail => (
        <li key={mail.id} className="flex flex-col gap-1 border-b border-line py-4">
          <TextLink
            href={paths.demoMail(mail.id)}
            lang={mail.locale}
            className="row-way text-lg font-semibold"
          >
            {mail.subject}
          </TextLink>
          <p className="text-sm break-words text-ink-soft">
            {t('to')} {mail.toAddress}
            {' · '}
            <time dateTime={mail.createdAt.toISOString()}>
              {format.dateTime(mail.createdAt, { dateStyle: 'long', timeStyle: 'short' })}
            </time>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** `own`: the reader's address, which may have had no mail yet. */
export type InboxFilterProps = { receivers: string[]; receiver?: string; own?: string }

/** A plain form that asks for the same page again: the receiver stands in the address. */
export function InboxFilter({ receivers, receiver, own }: InboxFilterProps) {
  const t = useTranslations('notifications.inbox')
  const addresses = new Set([...(own ? [own] : []), ...receivers])
  return (
    <form action={paths.demoInbox} className="flex flex-wrap items-end gap-4">
      <div className="flex min-w-0 flex-col gap-1.5">
        <label htmlFor="till" className="font-semibold">
          {t('to')}
        </label>
        <select
          id="till"
          name="till"
          key={receiver ?? ''}
          defaultValue={receiver ?? ''}
          className="min-h-11 max-w-full rounded-md border border-line-strong bg-raised px-3 py-2 text-ink"
        >
          <option value="">{t('toAll')}</option>
          {[...addresses].map(address => (
            <option key={address} value={address}>
              {address}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className={buttonClasses('secondary')}>
        {t('show')}
      </button>
      {receiver && (
        <TextLink href={`${paths.demoInbox}?till=`} className="py-2.5">
          {t('toAll')}
        </TextLink>
      )}
    </form>
  )
}
