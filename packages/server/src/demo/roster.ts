import { committees, organsSupervised, streets, units } from './organs.ts'
import { inventNames } from './names.ts'
import { seed } from './seed.ts'

interface DemoRole {
  role: string
  organ?: string
  head?: true
}
export interface DemoPerson {
  id: string
  name: string
  roles: DemoRole[]
  /** A user name when this person signs in to the demo. */
  username?: string
}

const deputies = 340
const members = 38
const cityDeputies = 5
const signIn: Record<string, string> = { clerk: '办公室', head: '办公室主任', chair: '主任', finance: '财经委', urban: '城建环保委', deputy: '代表', cosigner: '联名代表', personnel: '人事代表工委', greening: '承办单位', 'greening-head': '承办单位负责人', housing: '会办单位', station: '代表联络站', city: '市人大代表', 'government-office': '政府办公室' }
export const demoAccounts = signIn

const pad = (n: number): string => String(n).padStart(3, '0')

/**
 * The people of the demo congress: 340 deputies, 38 of them members of the standing committee (chair, five vice-chairs,
 * 32 members), the staff of its office and committees, heads and handlers of 45 units and of the four organs supervised.
 * Standing committee members hold no post in an organ supervised (ORG-2022:47).
 */
export function roster(start = 2018): DemoPerson[] {
  const random = seed(start)
  const staff = 10 + committees.length + streets.length
  const names = inventNames(random, deputies + staff + 2 * units.length + organsSupervised.length + 1 + cityDeputies)
  let next = 0
  const person = (id: string, roles: DemoRole[], username?: string): DemoPerson => ({
    id, name: names[next++]!, roles, ...(username ? { username } : {}),
  })

  const elected = Array.from({ length: deputies }, (_, n) => person(`deputy-${pad(n + 1)}`, [{ role: 'deputy' }]))
  elected.slice(0, members).forEach((p, n) => {
    p.roles.push({ role: 'sc-member', organ: 'standing-committee' })
    if (n === 0) p.roles.push({ role: 'chair', organ: 'council', head: true })
    else if (n < 6) p.roles.push({ role: 'vice-chair', organ: 'council' })
    if (n < 6) p.roles.push({ role: 'council', organ: 'council' })
    const committee = committees[n - 6]
    if (committee) p.roles.push({ role: 'committee', organ: committee.id, head: true })
  })
  elected[0]!.username = 'chair'
  elected[members]!.username = 'deputy'
  elected[members + 1]!.username = 'cosigner'

  const people = [
    person('office-head', [{ role: 'office-head', organ: 'office', head: true }, { role: 'office', organ: 'office' }], 'head'),
    person('office-clerk', [{ role: 'office', organ: 'office' }], 'clerk'),
    ...Array.from({ length: 4 }, (_, n) => person(`office-${n + 1}`, [{ role: 'office', organ: 'office' }])),
    ...committees.map(c => person(`staff-${c.id}`, [
      { role: 'committee', organ: c.id },
      ...(c.id === 'personnel' ? [{ role: 'personnel-committee', organ: c.id }, { role: 'secretariat', organ: c.id }] : []),
    ], c.id in signIn ? c.id : undefined)),
    ...streets.map((s, n) => person(`staff-${s.id}`, [{ role: 'street-committee', organ: s.id }, { role: 'station', organ: s.id }], n === 0 ? 'station' : undefined)),
    ...organsSupervised.map(o => person(`head-${o.id}`, [{ role: 'organ', organ: o.id, head: true }])),
    ...units.flatMap(u => [
      person(`head-${u.id}`, [{ role: 'unit', organ: u.id, head: true }], `${u.id}-head` in signIn ? `${u.id}-head` : undefined),
      person(`handler-${u.id}`, [{ role: 'unit', organ: u.id }, ...(u.id === 'government-office' ? [{ role: 'government-office', organ: u.id }] : [])],
        u.id in signIn ? u.id : undefined),
    ]),
  ]
  const outside = [
    person('staff-personnel-2', [{ role: 'personnel-committee', organ: 'personnel' }]),
    ...Array.from({ length: cityDeputies }, (_, n) => person(`city-${n + 1}`, [{ role: 'city-deputy' }], n === 0 ? 'city' : undefined)),
  ]
  return [...elected, ...people, ...outside]
}
