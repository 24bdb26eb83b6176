import type { ButtonHTMLAttributes, Ref } from 'react'

/**
 * `do` is the one vermilion act of a page and says its verb; `text` is a quiet one.
 * While `busy` it stays where it is and cannot be pressed again.
 */
export function Button({
  kind = 'plain', small, busy, className, ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { kind?: 'do' | 'plain' | 'text'; small?: boolean; busy?: boolean; ref?: Ref<HTMLButtonElement> }) {
  const classes = ['btn', kind === 'plain' ? '' : kind, small ? 'small' : '', className ?? ''].filter(Boolean).join(' ')
  return <button type="button" {...rest} className={classes} aria-busy={busy || undefined} disabled={rest.disabled || busy} />
}
