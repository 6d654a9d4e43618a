import { Card, Checkbox, Flex, Select, Stack, Text, TextInput } from '@sanity/ui'
import { useEffect, useId, useState } from 'react'
import { explainTrouble } from './explain-trouble.ts'
import type { KnownIdentity, VaultChoice } from './vault.ts'

interface VaultChoiceFieldsProps {
  /** Null: the original is not kept. */
  readonly choice: VaultChoice | null
  readonly onChoose: (choice: VaultChoice | null) => void
  readonly listIdentities: () => Promise<readonly KnownIdentity[]>
}

const newPerson: VaultChoice = { kind: 'new', publicName: '', realName: '' }

/** Whether the uncovered picture is kept, and with whose record. */
export function VaultChoiceFields({ choice, onChoose, listIdentities }: VaultChoiceFieldsProps) {
  const id = useId()
  const [identities, setIdentities] = useState<readonly KnownIdentity[]>([])
  const [trouble, setTrouble] = useState<string | null>(null)
  const isKept = choice !== null
  useEffect(() => {
    if (!isKept) return
    listIdentities().then(setIdentities, (error: unknown) => setTrouble(explainTrouble(error)))
  }, [isKept, listIdentities])

  return (
    <Card border radius={2} padding={3}>
      <Stack gap={4}>
        <Flex align="flex-start" gap={2}>
          <Checkbox
            id={`${id}-keep`}
            checked={isKept}
            aria-describedby={`${id}-help`}
            onChange={() => onChoose(isKept ? null : newPerson)}
          />
          <Stack gap={2}>
            <Text as="label" size={1} weight="semibold" htmlFor={`${id}-keep`}>
              Keep the original in the private vault
            </Text>
            <Text size={1} muted id={`${id}-help`}>
              Only guardians and administrators can see it there. Otherwise the original is not kept at all.
            </Text>
          </Stack>
        </Flex>
        {trouble !== null && (
          <Text size={1} role="alert">
            {trouble}
          </Text>
        )}
        {choice !== null && (
          <Stack gap={3}>
            <Text as="label" size={1} weight="medium" htmlFor={`${id}-who`}>
              Whose record it belongs to
            </Text>
            <Select
              id={`${id}-who`}
              fontSize={1}
              padding={2}
              value={choice.kind === 'existing' ? choice.identityId : ''}
              onChange={({ currentTarget: { value } }) =>
                onChoose(value === '' ? newPerson : { kind: 'existing', identityId: value })
              }
            >
              <option value="">A new record</option>
              {identities.map((identity) => (
                <option key={identity.id} value={identity.id}>
                  {identity.publicName}
                </option>
              ))}
            </Select>
            {choice.kind === 'new' && (
              <>
                <NameField
                  label="Name as readers see it"
                  value={choice.publicName}
                  onChange={(publicName) => onChoose({ ...choice, publicName })}
                />
                <NameField
                  label="Real name, or “unknown”"
                  value={choice.realName}
                  onChange={(realName) => onChoose({ ...choice, realName })}
                />
              </>
            )}
          </Stack>
        )}
      </Stack>
    </Card>
  )
}

/** Why the choice cannot be carried out yet; null: it can. */
export function findVaultProblem(choice: VaultChoice | null): string | null {
  if (choice?.kind !== 'new') return null
  if (choice.publicName.trim() !== '' && choice.realName.trim() !== '') return null
  return 'Write both names for the new record in the vault, or do not keep the original.'
}

interface NameFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function NameField({ label, value, onChange }: NameFieldProps) {
  const id = useId()
  return (
    <Stack gap={2}>
      <Text as="label" size={1} weight="medium" htmlFor={id}>
        {label}
      </Text>
      <TextInput
        id={id}
        fontSize={1}
        padding={2}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Stack>
  )
}
