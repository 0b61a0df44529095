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
import { misbehaviours } from './faultPresets.ts'
import { addFault, askFaults, clearFaults } from '../sandboxClient.ts'
import { useStyles } from './shell.styles.ts'

/** Lets the sandbox have a bad day, so that one can see how the product takes it. */
export function MisbehaveMenu({ onSignInChanged }: { onSignInChanged: () => void }) {
  const styles = useStyles()
  const { on, set, refresh } = useMisbehaviours(onSignInChanged)
  return (
    <Menu
      checkedValues={{ misbehaviour: on }}
      onCheckedValueChange={(_event, { checkedItems }) => set(checkedItems)}
      onOpenChange={(_event, { open }) => open && refresh()}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content="Misbehave" relationship="label">
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
            <MenuGroupHeader>Give the sandbox a bad day</MenuGroupHeader>
            {misbehaviours.map(({ kind, label, hint }) => (
              <MenuItemCheckbox key={kind} name="misbehaviour" value={kind} subText={hint}>
                {label}
              </MenuItemCheckbox>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem icon={<ArrowResetRegular />} onClick={() => set([])}>
            All well again
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function useMisbehaviours(onSignInChanged: () => void) {
  const queries = useQueryClient()
  const queryKey = ['faults']
  const faults = useQuery({
    queryKey,
    queryFn: askFaults,
    // they end by themselves: when they are used up, or when consent is given
    refetchInterval: (query) => (query.state.data?.faults.length ? 3000 : false),
  })
  const active = new Set(faults.data?.faults.map((fault) => fault.kind))
  const on = misbehaviours.map(({ kind }) => kind).filter((kind) => active.has(kind))

  const change = useMutation({
    mutationFn: async (wanted: string[]) => {
      await clearFaults()
      for (const { kind, fault } of misbehaviours) if (wanted.includes(kind)) await addFault(fault)
    },
    onSettled: () => queries.invalidateQueries({ queryKey }),
  })
  const set = (wanted: string[]) =>
    change.mutate(wanted, {
      onSuccess: () => {
        const changed = misbehaviours.filter(
          ({ kind }) => on.includes(kind) !== wanted.includes(kind),
        )
        if (changed.some((it) => it.reopensTab)) onSignInChanged()
      },
    })
  return { on, set, refresh: () => void queries.invalidateQueries({ queryKey }) }
}
