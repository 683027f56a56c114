import type { ReactNode } from 'react'
import { Arrival } from '@/components/layout/arrival'
import { Notice } from '@/components/ui/notice'
import { type Done, toneOfDeed } from '@/lib/done'

/** `id`: an address leads to it, far down a page. `children` are the ways from there. */
type DoneNoticeProps = { text: string | null; done?: Done | null; id?: string; children?: ReactNode }

/** Says what was just done, and takes focus so that it is heard. The address carries the word for it. */
export function DoneNotice({ text, done = null, id, children }: DoneNoticeProps) {
  return text ? (
    <Arrival id={id}>
      <Notice tone={toneOfDeed(done)} role="status">
        {text}
        {children}
      </Notice>
    </Arrival>
  ) : null
}

/** Says what was pressed and not done. `children` say why, and how it stands now. */
export function UndoneNotice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Arrival>
      <Notice tone="warning" role="alert" title={title}>
        {children}
      </Notice>
    </Arrival>
  )
}
