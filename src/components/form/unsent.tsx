'use client'

import { use, useEffect, useRef, useState } from 'react'
import { FormContext, useField } from '@/components/form/form-context'

export type UnsentProps = {
  /** The field whose words only a press sends. */
  name: string
  /** That they are not sent, and the question to one who leaves. */
  text: string
  leave: string
}

/** Tells of words that are not sent, and asks before their page is left. */
export function Unsent({ name, text, leave }: UnsentProps) {
  const { formId } = use(FormContext)
  const { stored = '' } = useField(name)
  const [isUnsent, setIsUnsent] = useState(false)
  const mark = useRef<HTMLParagraphElement>(null)
  // After each drawing: a refusal brings the words back.
  useEffect(() => {
    const form = document.getElementById(formId)
    const field = form instanceof HTMLFormElement ? form.elements.namedItem(name) : null
    if (!form || !(field instanceof HTMLTextAreaElement)) return
    const look = () => setIsUnsent(field.value.trim() !== '' && field.value !== stored)
    const send = () => setIsUnsent(false)
    look()
    form.addEventListener('input', look)
    form.addEventListener('submit', send)
    return () => {
      form.removeEventListener('input', look)
      form.removeEventListener('submit', send)
    }
  })
  useEffect(() => {
    if (!isUnsent) return
    const ask = (event: Event) => {
      // Of several that are not sent, the first asks for all.
      if (!leads(event, formId) || document.querySelector('[data-unsent]') !== mark.current) return
      if (window.confirm(`${text} ${leave}`)) return setIsUnsent(false)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const warn = (event: Event) => event.preventDefault()
    const goBack = (event: Event) => event.cancelable && goesBack(event) && ask(event)
    const steps: EventTarget | undefined = Reflect.get(window, 'navigation')
    document.addEventListener('click', ask, true)
    document.addEventListener('submit', ask, true)
    window.addEventListener('beforeunload', warn)
    steps?.addEventListener('navigate', goBack)
    return () => {
      document.removeEventListener('click', ask, true)
      document.removeEventListener('submit', ask, true)
      window.removeEventListener('beforeunload', warn)
      steps?.removeEventListener('navigate', goBack)
    }
  }, [isUnsent, formId, text, leave])
  if (!isUnsent) return null
  return (
    <p ref={mark} data-unsent="" className="text-sm text-ink-soft">
      {text}
    </p>
  )
}

/** Whether a press leads away, in this window. Other forms do too. */
function leads(event: Event, formId: string): boolean {
  const { target } = event
  if (!(target instanceof Element)) return true
  if (event.type === 'submit') return target.id !== formId
  const link = target.closest('a')
  if (!link?.href.startsWith('http') || !(event instanceof MouseEvent)) return false
  const isElsewhere = link.target !== '' || link.hasAttribute('download')
  if (isElsewhere || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return false
  return pageOf(link.href) !== pageOf(window.location.href)
}

function pageOf(address: string): string {
  return address.split('#', 1).join()
}

/** A step back within the portal unloads no page. */
function goesBack(event: Event): boolean {
  const destination: unknown = Reflect.get(event, 'destination')
  const isHere = destination instanceof Object && Reflect.get(destination, 'sameDocument') === true
  return isHere && Reflect.get(event, 'navigationType') === 'traverse' && !Reflect.get(event, 'hashChange')
}
