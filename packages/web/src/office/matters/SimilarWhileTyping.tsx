import { useCongress } from '../../shared/congress.ts'
import type { Schema } from '../../shared/pieces/form/schema.ts'
import { Similar } from '../../shared/pieces/similar/Similar.tsx'
import { typedIn } from '../../shared/pieces/similar/typed.ts'
import { useSimilar } from '../../shared/pieces/similar/useSimilar.ts'

/** What is like the matter that is being filled in, where its procedure says by what to compare. A matter opens beside what was typed. */
export function SimilarWhileTyping({ schema, value }: { schema: Schema | undefined; value: unknown }) {
  const congress = useCongress()
  const found = useSimilar(congress, typedIn(schema, value))
  return <Similar found={found} open={row => window.open(`/c/${encodeURIComponent(congress)}/office/matters/${row.matter.id}`, '_blank', 'noopener')} />
}
