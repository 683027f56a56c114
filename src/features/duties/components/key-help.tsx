'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { type End, useDutyKeys, useShownDuty } from '@/features/duties/components/use-duty-keys'
import { useKeysSetting } from '@/features/duties/components/use-keys-setting'

const keys = [
  { key: 'J', does: 'next' },
  { key: 'K', does: 'previous' },
  { key: 'N', does: 'nextKind' },
  { key: 'A', does: 'wholeKind' },
  { key: 'enter', does: 'act' },
  { key: 'Esc', does: 'list' },
  { key: 'X', does: 'mark' },
  { key: 'B', does: 'bulk' },
  { key: 'Ctrl K', does: 'search' },
  { key: '?', does: 'help' },
] as const

/** Shows the keys, and turns them off and on (WCAG 2.1.4). */
export function KeyHelp({ open }: { open: string | undefined }) {
  const t = useTranslations('duties.keys')
  const { isKnown, isOn, turn } = useKeysSetting()
  const box = useRef<HTMLDialogElement>(null)
  const [end, setEnd] = useState<End | null>(null)
  const toggleHelp = () => (box.current?.open ? box.current.close() : box.current?.showModal())
  useDutyKeys(isOn, toggleHelp, setEnd)
  useShownDuty(open)
  if (!isKnown) return null
  return (
    <>
      <p role="status" className={end ? 'text-sm text-ink-soft' : 'sr-only'}>
        {end && <span>{end === 'atEnd' ? t('atEnd') : t('atLastKind')}</span>}
      </p>
      <Button variant="quiet" className="max-lg:hidden" onClick={() => box.current?.showModal()}>
        {t('show')}
      </Button>
      <dialog ref={box} aria-labelledby="kortkommandon" className="key-help">
        <h2 id="kortkommandon" className="mb-4 text-xl">
          {t('label')}
        </h2>
        <dl>
          {keys.map(({ key, does }) => (
            <div key={key}>
              <dt>
                <kbd>{key === 'enter' ? t('enter') : key}</kbd>
              </dt>
              <dd>{t(`does.${does}`)}</dd>
            </div>
          ))}
        </dl>
        {!isOn && <p className="mt-4">{t('isOff')}</p>}
        <div className="mt-6 flex flex-wrap gap-3">
          {/* The first press has the focus: one that changes nothing. */}
          <Button onClick={() => box.current?.close()}>{t('close')}</Button>
          <Button onClick={() => turn(!isOn)}>{isOn ? t('turnOff') : t('turnOn')}</Button>
        </div>
      </dialog>
    </>
  )
}
