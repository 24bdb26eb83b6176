import { first } from './first.ts'
import { fourth } from './fourth.ts'
import { heldOut } from './held-out.ts'
import type { Labelled } from './labelled.ts'
import { longFourth } from './long-fourth.ts'
import { longSecond } from './long-second.ts'
import { longThird } from './long-third.ts'
import { long } from './long.ts'
import { second } from './second.ts'
import { third } from './third.ts'

/** The labelled answers in the order in which they were written; all but the last were looked at while the rules were made or mended. */
export const answers: readonly { readonly name: string; readonly set: readonly Labelled[] }[] = [
  { name: 'first, before any rule', set: first }, { name: 'second', set: second }, { name: 'third', set: third }, { name: 'fourth', set: fourth },
  { name: 'pages, first', set: long }, { name: 'pages, second', set: longSecond }, { name: 'pages, third', set: longThird }, { name: 'pages, fourth', set: longFourth },
  { name: 'held out', set: heldOut },
]
