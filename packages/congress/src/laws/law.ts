import type { Law, Text } from '@zhitong/kernel'

/** A law in one version, as the kernel takes it (`zh`, `en`: how it is cited), with its full title. */
export interface HeldLaw extends Law {
  readonly title: Text
  /** The day from which it is in force rests on no text that we hold. */
  readonly nv?: true
  /** Another place's rule, held for comparison. */
  readonly comparator?: true
}
