import { Component, type ReactNode } from 'react'
import { Unreached } from '../shared/api.ts'
import { Fault } from '../shared/pieces/states/states.tsx'
import { Frame } from './Frame.tsx'

/** A page that could not be drawn, mostly because its script did not come: said, with the way on; what was written is kept. */
export class Held extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {}
  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error: /dynamically imported module|Importing a module/.test(String(error)) ? new Unreached('script') : error }
  }
  override render(): ReactNode {
    return this.state.error === undefined ? this.props.children : <Frame tabs><Fault error={this.state.error} again={() => location.reload()} /></Frame>
  }
}
