import type { ComponentProps } from 'react'
import { classNames } from '@/components/class-names'
import { Link, type LinkProps } from '@/components/ui/link'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

// The style sheet is made of the names that stand in the code.
const looks: Record<ButtonVariant, string> = {
  primary: 'button-primary',
  secondary: 'button-secondary',
  quiet: 'button-quiet',
  danger: 'button-danger',
}

export function buttonClasses(variant: ButtonVariant, className?: string): string {
  return classNames('button', looks[variant], className)
}

export type ButtonProps = ComponentProps<'button'> & { variant?: ButtonVariant }

export function Button({ variant = 'secondary', className, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClasses(variant, className)} />
}

export type ButtonLinkProps = LinkProps & { variant?: ButtonVariant }

export function ButtonLink({ variant = 'secondary', className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={buttonClasses(variant, className)} />
}
