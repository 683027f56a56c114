import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Icon } from '@/components/ui/icon'
import { Ring } from '@/components/ui/ring'
import { TextLink } from '@/components/ui/text-link'
import { methodOf } from '@/features/notifications/mail-calendar'
import { mailRing, signedIn } from '@/features/notifications/mail-ring'
import { mailTextOf } from '@/features/notifications/mail-text'
import { mailedPath } from '@/features/notifications/mailed-path'
import type { CapturedMailText } from '@/features/notifications/outbox/queries'
import { useFormatter } from '@/messages/formatter'

export type MailSheetProps = {
  mail: CapturedMailText
  portalUrl: string
  /** Of the order's service, for a mail about one. */
  sign: ReactNode
}

/** One mail as its receiver would read it, with its link at work. */
export function MailSheet({ mail, portalUrl, sign }: MailSheetProps) {
  const t = useTranslations('notifications')
  const format = useFormatter()
  const { paragraphs, call } = mailTextOf(mail)
  const ring = mailRing(mail.ring)
  return (
    <article className="flex flex-col gap-8">
      <DescriptionList
        items={[
          { term: t('inbox.from'), description: t('inbox.fromPortal') },
          { term: t('inbox.to'), description: <span className="break-all">{mail.toAddress}</span> },
          {
            term: t('inbox.received'),
            description: format.dateTime(mail.createdAt, { dateStyle: 'long', timeStyle: 'short' }),
          },
        ]}
      />
      <div lang={mail.locale} className="flex max-w-measure flex-col gap-4">
        <div className="flex items-center gap-4 empty:hidden">
          {ring.length > 0 && <Ring segments={ring} size={112} label={t('ring', signedIn(ring))} />}
          {sign}
        </div>
        {paragraphs.map(paragraph => (
          <p key={paragraph} className="break-words whitespace-pre-line">
            <LinkedText text={paragraph} portalUrl={portalUrl} />
          </p>
        ))}
        {mail.calendar && (
          <p className="flex items-start gap-2 text-ink-soft">
            <Icon name="calendar" className="mt-1" />
            {t(`invitation.${methodOf(mail.calendar)}`)}
          </p>
        )}
        {call && (
          <p>
            <ButtonLink href={mailedPath(call.path, mail)}>{call.text}</ButtonLink>
          </p>
        )}
      </div>
    </article>
  )
}

/** The portal's own addresses in a text become links, to the host that shows the page. */
function LinkedText({ text, portalUrl }: { text: string; portalUrl: string }) {
  return text.split(/(https?:\/\/\S+)/).map(part =>
    part.startsWith(`${portalUrl}/`) ? (
      <TextLink key={part} href={part.slice(portalUrl.length)}>
        {part}
      </TextLink>
    ) : (
      part
    ),
  )
}
