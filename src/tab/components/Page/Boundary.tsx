import { Component, type ComponentType, type ReactNode } from 'react'

interface BoundaryProps {
  children: ReactNode
  /** shown in place of the children once one of them has thrown */
  Instead: ComponentType<{ error: unknown }>
}

/** React has no hook for this. It reports the error to the console itself. */
export class Boundary extends Component<BoundaryProps, { thrown: { error: unknown } | null }> {
  override state = { thrown: null as { error: unknown } | null }

  static getDerivedStateFromError(error: unknown) {
    return { thrown: { error } }
  }

  override render() {
    const { thrown } = this.state
    const { Instead, children } = this.props
    return thrown ? <Instead error={thrown.error} /> : children
  }
}
