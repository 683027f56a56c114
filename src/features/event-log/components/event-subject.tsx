import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { EventSubject as Subject } from '@/features/event-log/subject'
import { subjectText } from '@/features/event-log/subject-text'

/** The thing that an event is about, leading to its page where its reader has one. */
export function EventSubject({ subject }: { subject: Subject }) {
  const t = useTranslations()
  const locale = useLocale()
  const text = subjectText(t, locale, subject)
  return (
    <p className="text-sm wrap-anywhere">
      {subject.page ? <TextLink href={subject.page}>{text}</TextLink> : text}
    </p>
  )
}
