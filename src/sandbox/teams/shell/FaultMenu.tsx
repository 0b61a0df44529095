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
import { faultPresets, isPreset } from './faultPresets.ts'
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
            {faultPresets.map(({ name }) => (
              <MenuItemCheckbox
                key={name}
                name="fault"
                value={name}
                subText={words.faults[name].hint}
              >
                {words.faults[name].label}
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
  const active = faults.data?.faults ?? []
  const on = faultPresets
    .filter((preset) => active.some((fault) => isPreset(preset, fault)))
    .map(({ name }) => name)

  const change = useMutation({
    mutationFn: async (wanted: string[]) => {
      await clearFaults()
      for (const { name, fault } of faultPresets) if (wanted.includes(name)) await addFault(fault)
    },
    onSettled: () => queries.invalidateQueries({ queryKey }),
  })
  const set = (wanted: string[]) =>
    change.mutate(wanted, {
      onSuccess: () => {
        const changed = faultPresets.filter(
          ({ name }) => on.includes(name) !== wanted.includes(name),
        )
        if (changed.some((it) => it.reopensTab)) onSignInChanged()
      },
    })
  return { on, set, refresh: () => void queries.invalidateQueries({ queryKey }) }
}
