import Link from 'next/link'
import type { ComponentProps } from 'react'
import { classNames } from '@/components/class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-md border py-2 text-center leading-tight no-underline transition-colors aria-disabled:cursor-default aria-disabled:opacity-70 disabled:opacity-70'

const looks: Record<ButtonVariant, string> = {
  primary:
    'border-accent bg-accent px-5 font-semibold text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  secondary: 'border-line-strong bg-raised px-5 font-semibold text-ink hover:border-ink hover:bg-surface',
  quiet: 'border-transparent px-3 text-accent underline decoration-1 underline-offset-4 hover:bg-surface',
  danger: 'border-lingonberry bg-raised px-5 font-semibold text-lingonberry hover:bg-lingonberry-tint',
}

export function buttonClasses(variant: ButtonVariant, className?: string): string {
  return classNames(base, looks[variant], className)
}

export type ButtonProps = ComponentProps<'button'> & { variant?: ButtonVariant }

export function Button({ variant = 'secondary', className, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClasses(variant, className)} />
}

export type ButtonLinkProps = ComponentProps<typeof Link> & { variant?: ButtonVariant }

export function ButtonLink({ variant = 'secondary', className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={buttonClasses(variant, className)} />
}
