/** The consequence of a choice, under its press. */
export function ChoiceHint({ children }: { children: string }) {
  return <p className="mt-1 text-sm text-ink-soft">{children}</p>
}
