import { RefusedError, Unreached } from '../../api.ts'
import type { Examples } from '../examples.ts'
import { Empty, Fault, Loading } from './states.tsx'

export const empty: Examples = {
  name: 'Empty',
  title: { zh: '空', en: 'Empty' },
  shown: {
    one: { zh: '还没有', en: 'Nothing yet', of: () => <Empty title="还没有承诺">单位答复里写明期限的事，会在这里成为承诺，到期提醒。</Empty> },
  },
}
export const loading: Examples = {
  name: 'Loading',
  title: { zh: '等', en: 'Loading' },
  shown: { one: { zh: '骨架不闪', en: 'Bones', of: () => <Loading /> } },
}
export const fault: Examples = {
  name: 'Fault',
  title: { zh: '错', en: 'Error' },
  shown: {
    unreached: { zh: '连不上', en: 'Unreached', of: () => <Fault error={new Unreached()} again={() => undefined} /> },
    refused: { zh: '被拒绝', en: 'Refused', of: () => (
      <Fault error={new RefusedError({ ground: 'read', zh: '没有这件事，或者您不能看。请核对地址，或向办公室询问。', en: 'No such matter, or you may not read it. Check the address or ask the office.', detail: '7F2A' }, 404)} />
    ) },
  },
}
