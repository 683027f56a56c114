'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Judge, mendedIn, type Refused, refusedIn } from '@/components/form/mended'
import type { FormState } from '@/lib/form-state'

/** An error goes as its field is mended, and the server's next answer judges afresh. Without script it stays till then. */
export function useMended(form: RefObject<HTMLFormElement | null>, state: FormState) {
  const judge = useRef<Judge>(null)
  const refused = useRef<Refused>(new Map())
  const [mended, setMended] = useState<{ of: FormState; names: string[] }>()
  useEffect(() => {
    const names = Object.keys(state?.error ?? {}).filter(name => name !== '')
    if (form.current) refused.current = refusedIn(new FormData(form.current), names, judge.current)
  }, [form, state])
  const look = () => {
    if (!form.current || refused.current.size === 0) return
    const names = mendedIn(new FormData(form.current), refused.current, judge.current)
    const isSame = mended?.of === state && mended?.names.join() === names.join()
    if (!isSame) setMended({ of: state, names })
  }
  return { mended: mended && mended.of === state ? mended.names : [], judge, look }
}
