import {
  Button,
  CounterBadge,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import { ArrowResetRegular, BugRegular } from '@fluentui/react-icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { words } from '../words.ts'
import { faultPresets } from './faultPresets.ts'
import { addFault, fetchFaults, clearFaults } from '../sandboxClient.ts'
import { useStyles } from './shell.styles.ts'

/** Turns faults of the sandbox on and off, to see how the product handles them. */
export function FaultMenu({ onSignInChanged }: { onSignInChanged: () => void }) {
  const styles = useStyles()
  const { on, set, refresh } = useFaultPresets(onSignInChanged)
  return (
    <Menu
      checkedValues={{ fault: on }}
      onCheckedValueChange={(_event, { checkedItems }) => set(checkedItems)}
      onOpenChange={(_event, { open }) => open && refresh()}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words.faults.button} relationship="label">
          <Button
            appearance="subtle"
            className={styles.iconButton}
            icon={
              <span className={styles.badged}>
                <BugRegular fontSize={20} />
                {on.length > 0 && (
                  <CounterBadge className={styles.badge} dot color="danger" count={on.length} />
                )}
              </span>
            }
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{words.faults.header}</MenuGroupHeader>
            {faultPresets.map(({ kind }) => (
              <MenuItemCheckbox
                key={kind}
                name="fault"
                value={kind}
                subText={words.faults[kind].hint}
              >
                {words.faults[kind].label}
              </MenuItemCheckbox>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem icon={<ArrowResetRegular />} onClick={() => set([])}>
            {words.faults.clear}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function useFaultPresets(onSignInChanged: () => void) {
  const queries = useQueryClient()
  const queryKey = ['faults']
  const faults = useQuery({
    queryKey,
    queryFn: fetchFaults,
    // Faults end on their own, when used up or when consent is granted.
    refetchInterval: (query) => (query.state.data?.faults.length ? 3000 : false),
  })
  const active = new Set(faults.data?.faults.map((fault) => fault.kind))
  const on = faultPresets.map(({ kind }) => kind).filter((kind) => active.has(kind))

  const change = useMutation({
    mutationFn: async (wanted: string[]) => {
      await clearFaults()
      for (const { kind, fault } of faultPresets) if (wanted.includes(kind)) await addFault(fault)
    },
    onSettled: () => queries.invalidateQueries({ queryKey }),
  })
  const set = (wanted: string[]) =>
    change.mutate(wanted, {
      onSuccess: () => {
        const changed = faultPresets.filter(
          ({ kind }) => on.includes(kind) !== wanted.includes(kind),
        )
        if (changed.some((it) => it.reopensTab)) onSignInChanged()
      },
    })
  return { on, set, refresh: () => void queries.invalidateQueries({ queryKey }) }
}
