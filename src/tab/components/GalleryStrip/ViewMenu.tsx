import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import { GridRegular, TextBulletListLtrRegular } from '@fluentui/react-icons'
import { Fragment } from 'react'
import type { GalleryLook } from '../../app/galleryLook.ts'
import type { PeopleOrder } from '../../app/peopleOrder.ts'
import { words } from '../../words/words.ts'
import { belowStrip } from './belowStrip.ts'
import { chosenIn, viewChoices } from './viewChoices.ts'

interface ViewMenuProps {
  look: GalleryLook
  onLook: (look: GalleryLook) => void
  order: PeopleOrder
  onOrder: (change: Partial<PeopleOrder>) => void
  className: string
}

/** How people are shown: their size, order and groups. */
export function ViewMenu({ look, onLook, order, onOrder, className }: ViewMenuProps) {
  const choices = viewChoices(order)
  return (
    <Menu
      // within the landmark of the strip
      inline
      positioning={belowStrip}
      checkedValues={chosenIn(look, order)}
      onCheckedValueChange={(_event, { name, checkedItems }) => {
        const option = choices
          .find((choice) => choice.name === name)
          ?.options.find(({ value }) => value === checkedItems[0])
        if (option?.look) onLook(option.look)
        if (option?.order) onOrder(option.order)
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words('gallery.view')} relationship="label">
          <Button
            className={className}
            appearance="subtle"
            icon={look === 'list' ? <TextBulletListLtrRegular /> : <GridRegular />}
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover style={{ maxHeight: 'calc(100vh - 80px)' }}>
        <MenuList>
          {choices.map(({ name, title, options }, n) => (
            <Fragment key={name}>
              {n > 0 && <MenuDivider />}
              <MenuGroup>
                <MenuGroupHeader>{title}</MenuGroupHeader>
                {options.map(({ value, text }) => (
                  <MenuItemRadio key={value} name={name} value={value}>
                    {text}
                  </MenuItemRadio>
                ))}
              </MenuGroup>
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
