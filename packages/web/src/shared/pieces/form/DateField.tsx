import { lazy, Suspense, type ComponentProps } from 'react'

const Picker = lazy(() => import('./DatePicker.tsx'))

/** A legal day; the calendar comes when it is needed, and the line stands in its place until then. */
export const DateField = (given: ComponentProps<typeof Picker>) => (
  <Suspense fallback={<input className="input date" disabled aria-label={given.label} value={given.value ?? ''} readOnly />}><Picker {...given} /></Suspense>
)
