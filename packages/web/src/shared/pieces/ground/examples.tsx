import type { Examples } from '../examples.ts'
import { Ground } from './Ground.tsx'

export const examples: Examples = {
  name: 'Ground',
  title: { zh: '依据', en: 'Ground' },
  shown: {
    full: { zh: '条文', en: 'Article', of: () => <Ground ground={{ cites: ['SH-SUG:14'] }} /> },
    bare: { zh: '表格里', en: 'In a table', of: () => <Ground bare ground={{ cites: ['SUP-2006:12'] }} /> },
    several: { zh: '几条', en: 'Several', of: () => <Ground ground={{ cites: ['SH-SUG:19', 'SH-SUG:21'] }} /> },
    setting: { zh: '本级设定', en: 'Local setting', of: () => <Ground ground={{ cites: [], setting: 'minutes' }} /> },
    practice: { zh: '惯例', en: 'Practice', of: () => <Ground ground={{ cites: [], basis: 'practice' }} /> },
  },
}
