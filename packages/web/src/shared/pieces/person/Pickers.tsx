import { lazy, Suspense, type ComponentProps } from 'react'

const People = lazy(async () => ({ default: (await import('./Select.tsx')).PersonPicker }))
const Organs = lazy(async () => ({ default: (await import('./Select.tsx')).OrganPicker }))
const Matters = lazy(async () => ({ default: (await import('./Select.tsx')).MatterPicker }))

/** The line that stands where a choice will be as soon as its script has come. */
const Line = ({ label }: { label: string }) => <input className="input" disabled aria-label={label} readOnly value="" />

/** Chooses people by name or pinyin. */
export const PersonPicker = (given: ComponentProps<typeof People>) => <Suspense fallback={<Line label={given.label} />}><People {...given} /></Suspense>

/** Chooses units, committees, offices; `kind` narrows them. */
export const OrganPicker = (given: ComponentProps<typeof Organs>) => <Suspense fallback={<Line label={given.label} />}><Organs {...given} /></Suspense>

/** Chooses a matter by title, number or pinyin. */
export const MatterPicker = (given: ComponentProps<typeof Matters>) => <Suspense fallback={<Line label={given.label} />}><Matters {...given} /></Suspense>
