import { useTranslations } from 'next-intl'

/** A kind of event in words. One that a former build wrote shows the name that it has in the log. */
export function useKindText(): (kind: string) => string {
  const t = useTranslations('eventLog.kind')
  return kind => {
    const known = kind as Parameters<typeof t>[0]
    return t.has(known) ? t(known) : kind
  }
}
