import { Body1 } from '@fluentui/react-components'
import type { NameCheckView, SelectionView } from '../../../api/contract.ts'
import { useDebounced } from '../../hooks/useDebounced.ts'
import { words } from '../../words/words.ts'
import { PatternInput, Presets } from '../Pattern/PatternInput.tsx'
import { useStyles } from '../Pattern/Pattern.styles.ts'
import { exportPlaceholders, exportPresets } from './exportOptions.ts'
import { useNameCheck } from './useNameCheck.ts'

interface NamePatternProps {
  selection: SelectionView
  pattern: string
  onPattern: (pattern: string) => void
  onEnter: () => void
}

/** Checking reads all selected people. */
const CHECK_DELAY_MS = 500

/** How files are named, with what that gives for these people. */
export function NamePattern({ selection, pattern, onPattern, onEnter }: NamePatternProps) {
  const styles = useStyles()
  const tried = useDebounced(pattern.trim(), CHECK_DELAY_MS)
  const { check, wrong, failed } = useNameCheck(selection, tried)
  return (
    <div className={styles.panel}>
      <PatternInput
        label={words('export.pattern')}
        hint={words('export.pattern.hint')}
        wrong={tried === pattern.trim() ? wrong : null}
        text={pattern}
        offered={exportPlaceholders}
        example={exportPresets[0]}
        onText={onPattern}
        onEnter={onEnter}
      />
      <div>
        <Presets presets={exportPresets} onChoose={onPattern} />
      </div>
      <div className={styles.example} role="status">
        {sentencesOf(wrong === null ? tried : '', check, failed).map((sentence) => (
          <Body1 block key={sentence}>
            {sentence}
          </Body1>
        ))}
      </div>
    </div>
  )
}

function sentencesOf(
  pattern: string,
  check: NameCheckView | null,
  failed: string | null,
): string[] {
  if (pattern === '') return [words('export.pattern.missing')]
  if (!check) return [failed ?? words('export.checking')]
  if (check.all.people === 0) return [words('export.nobody')]
  const names = check.all.examples.map(({ fileName }) =>
    words('gallery.quoted', { search: fileName }),
  )
  const others = (['alike', 'otherwise'] as const).flatMap((kind) => {
    const { people: count, examples } = check[kind]
    const name = words('gallery.quoted', { search: examples[0]?.fileName ?? '' })
    return count > 0 ? [words(`export.${kind}`, { count, name })] : []
  })
  return [words('export.example', { names: words.list(names) }), ...others]
}
