import {
  ArrowLeftRegular,
  ArrowRightRegular,
  ChevronLeftRegular,
  ChevronRightRegular,
  type FluentIconsProps,
} from '@fluentui/react-icons'
import { words } from '../../words/words.ts'

/** Icons that Fluent doesn't mirror, which point the other way for those who read from right to left. */
const isMirrored = (): boolean => words.direction === 'rtl'

export const ForwardArrow = (props: FluentIconsProps) =>
  isMirrored() ? <ArrowLeftRegular {...props} /> : <ArrowRightRegular {...props} />

export const BackArrow = (props: FluentIconsProps) =>
  isMirrored() ? <ArrowRightRegular {...props} /> : <ArrowLeftRegular {...props} />

export const ForwardChevron = (props: FluentIconsProps) =>
  isMirrored() ? <ChevronLeftRegular {...props} /> : <ChevronRightRegular {...props} />

export const BackChevron = (props: FluentIconsProps) =>
  isMirrored() ? <ChevronRightRegular {...props} /> : <ChevronLeftRegular {...props} />
