import { Unbroken } from '@/components/ui/unbroken'

type LastDayProps = {
  isPast: boolean
  /** The reader is the one to act by then. */
  isOwn?: boolean
  /** Within a line of other words, such as that of a bar. */
  isInline?: boolean
  children: string
}

/** Until when something waits, in one tone everywhere. It is strong to the one who acts, and amber once it is late. */
export function LastDay({ isPast, isOwn = false, isInline = false, children }: LastDayProps) {
  const tone = isPast ? 'font-semibold text-cloudberry' : isOwn ? 'font-semibold' : undefined
  const Line = isInline ? 'span' : 'p'
  return (
    <Line className={tone}>
      <Unbroken>{children}</Unbroken>
    </Line>
  )
}
