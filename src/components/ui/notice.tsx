import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { ContactText } from '@/components/ui/contact-text'
import { Icon, type IconName } from '@/components/ui/icon'
import { Unbroken } from '@/components/ui/unbroken'
import { contactSaidIn } from '@/messages/with-contact'

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger'

const looks: Record<NoticeTone, { frame: string; mark: string; icon: IconName }> = {
  info: { frame: 'border-lake bg-lake-tint', mark: 'text-lake', icon: 'info' },
  success: { frame: 'border-moss bg-moss-tint', mark: 'text-moss', icon: 'check' },
  warning: { frame: 'border-cloudberry-bright bg-cloudberry-tint', mark: 'text-cloudberry', icon: 'warning' },
  danger: { frame: 'border-lingonberry bg-lingonberry-tint', mark: 'text-lingonberry', icon: 'cross' },
}

export type NoticeProps = {
  id?: string
  tone?: NoticeTone
  title?: ReactNode
  children?: ReactNode
  role?: 'status' | 'alert'
  className?: string
}

export function Notice({ id, tone = 'info', title, children, role, className }: NoticeProps) {
  const look = looks[tone]
  return (
    <div
      id={id}
      role={role}
      className={classNames('flex gap-3 rounded-md border-s-4 px-4 py-3.5', look.frame, className)}
    >
      <Icon name={look.icon} className={classNames('mt-0.5', look.mark)} size={22} />
      <div className="min-w-0 max-w-measure flex-1 space-y-1">
        {title && <p className="font-semibold">{held(title)}</p>}
        {children && <div className="space-y-2">{held(children)}</div>}
      </div>
    </div>
  )
}

function held(text: ReactNode): ReactNode {
  if (typeof text !== 'string') return text
  return contactSaidIn(text) ? <ContactText>{text}</ContactText> : <Unbroken>{text}</Unbroken>
}
