'use client'

import { useEffect, useState } from 'react'
import { useField } from '@/components/form/form-context'
import { TextField } from '@/components/form/text-field'
import { slugFrom } from '@/features/catalogue/editing/slug'

export type SlugFieldProps = { nameField: string; texts: { label: string; hint: string; suggested: string } }

/** The service's address; with a script it suggests one as the name is written. */
export function SlugField({ nameField, texts }: SlugFieldProps) {
  const { id } = useField(nameField)
  const [slug, setSlug] = useState('')
  useEffect(() => {
    const name = document.getElementById(id)
    if (!(name instanceof HTMLInputElement)) return
    const suggest = () => setSlug(slugFrom(name.value))
    suggest()
    name.addEventListener('input', suggest)
    return () => name.removeEventListener('input', suggest)
  }, [id])
  return (
    <div>
      <TextField name="slug" label={texts.label} hint={texts.hint} required={false} />
      <p aria-live="polite" className="mt-1.5 min-h-6 text-sm text-ink-soft">
        {slug && `${texts.suggested} ${slug}`}
      </p>
    </div>
  )
}
