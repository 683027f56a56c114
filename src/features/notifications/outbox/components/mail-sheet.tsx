import { useTranslations } from 'next-intl'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import { mailTextOf } from '@/features/notifications/mail-text'
import type { CapturedMailText } from '@/features/notifications/outbox/queries'
import { useFormatter } from '@/messages/formatter'

export type MailSheetProps = { mail: CapturedMailText; portalUrl: string }

/** One mail as its receiver would read it, with its link at work. */
export function MailSheet({ mail, portalUrl }: MailSheetProps) {
  const t = useTranslations('notifications.inbox')
  const format = useFormatter()
  const { paragraphs, call } = mailTextOf(mail)
  return (
    <article className="flex flex-col gap-8">
      <DescriptionList
        items={[
          { term: t('from'), description: t('fromPortal') },
          { term: t('to'), description: <span className="break-all">{mail.toAddress}</span> },
          {
            term: t('received'),
            description: format.dateTime(mail.createdAt, { dateStyle: 'long', timeStyle: 'short' }),
          },
        ]}
      />
      <div className="flex max-w-measure flex-col gap-4">
        {paragraphs.map(paragraph => (
          <p key={paragraph} className="break-words whitespace-pre-line">
            <LinkedText text={paragraph} portalUrl={portalUrl} />
          </p>
        ))}
        {call && (
          <p>
            <TextLink href={call.path}>{call.text}</TextLink>
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
