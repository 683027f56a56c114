'use client'

import { useSearchParams } from 'next/navigation'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { filtersFrom, queryOf } from '@/features/catalogue/search/address'
import { paths } from '@/lib/paths'

const REST_BEFORE_ADDRESS = 300

/**
 * The filters that a form says right now. The address follows a moment later. The form follows the address
 * when someone goes back, forward or to a link.
 */
export function useAddressFilters(form: RefObject<HTMLFormElement | null>) {
  const params = useSearchParams()
  const address = queryOf(filtersFrom(params))
  const [query, setQuery] = useState(address)
  const known = useRef(address)

  useEffect(() => {
    if (address === known.current) return
    known.current = address
    setQuery(address)
    fill(form.current, new URLSearchParams(address))
  }, [address, form])

  useEffect(() => {
    if (query === known.current) return
    const rest = setTimeout(() => {
      known.current = query
      window.history.replaceState(null, '', query ? `${paths.services}?${query}` : paths.services)
    }, REST_BEFORE_ADDRESS)
    return () => clearTimeout(rest)
  }, [query])

  const read = useCallback(() => {
    if (form.current) setQuery(queryOf(filtersFrom(new FormData(form.current))))
  }, [form])

  // Reads words typed before the page woke up, or put back in the form by the browser.
  useEffect(read, [read])

  return { filters: filtersFrom(new URLSearchParams(query)), read }
}

function fill(form: HTMLFormElement | null, said: URLSearchParams) {
  for (const control of form?.elements ?? []) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      control.checked = said.get(control.name) === control.value
    } else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      control.value = said.get(control.name) ?? ''
    }
  }
}
