import type { ReactNode } from 'react'
import { Arrival } from '@/components/layout/arrival'
import { Notice } from '@/components/ui/notice'

/** `children` are the ways from there. */
type DoneNoticeProps = { text: string | null; children?: ReactNode }

/** Says what was just done, and takes focus so that it is heard. The address carries the word for it. */
export function DoneNotice({ text, children }: DoneNoticeProps) {
  return text ? (
    <Arrival>
      <Notice tone="success" role="status">
        {text}
        {children}
      </Notice>
    </Arrival>
  ) : null
}
