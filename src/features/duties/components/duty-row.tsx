'use client'

import { ServiceSign, type ServiceSignProps } from '@/components/signs/service-sign'
import { Link } from '@/components/ui/link'
import { CHOSEN } from '@/features/duties/chosen'

export type DutyRowProps = {
  /** As an address says it. */
  name: string
  href: string
  title: string
  notes: string
  /** The words of its check box. */
  mark: string
  age: string
  /** By how much it is late, unless it is not. */
  late: string | false
  /** Both in full words, for those who listen. */
  wait: string
  sign: Pick<ServiceSignProps, 'number' | 'level' | 'kinds'> | null
  isOpen: boolean
  /** The reader's own, or taken by a colleague. */
  whose?: 'own' | 'taken'
  /** Ticked from the start. */
  isChosen: boolean
}

/** A thing that waits. The browser is told its facts once: with the drawn row beside the HTML a page weighs twice as much. */
export function DutyRow({ name, href, whose, isOpen, isChosen, ...row }: DutyRowProps) {
  const { title, notes, mark, age, late, wait, sign } = row
  return (
    <li>
      <input
        type="checkbox"
        name="sak"
        value={name}
        form={CHOSEN}
        aria-label={mark}
        data-whose={whose}
        defaultChecked={isChosen || undefined}
      />
      <Link href={href} aria-current={isOpen ? 'true' : undefined} data-duty>
        <span className="duty-sign">{sign && <ServiceSign {...sign} />}</span>
        <span className="duty-words">
          <b>{title}</b>
          <span>{notes}</span>
        </span>
        <span className="sr-only">{wait}</span>
        <span className="duty-age" aria-hidden>
          {age}
          {late && <span className="duty-late">{late}</span>}
        </span>
      </Link>
    </li>
  )
}
