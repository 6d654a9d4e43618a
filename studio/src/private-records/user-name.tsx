import { useEffect, useState } from 'react'
import { useProjectStore, useUser } from 'sanity'

/** Who this is. Of somebody who does not work here any more, or never did, nothing is asked. */
export function UserName({ id }: { readonly id: string }) {
  const members = useMembers()
  if (members === null) return <>…</>
  return members.has(id) ? <MemberName id={id} /> : <>somebody who does not work here any more</>
}

function MemberName({ id }: { readonly id: string }) {
  const [user] = useUser(id)
  return <>{user?.displayName ?? '…'}</>
}

/** The ids of everybody who works here. Null: not known yet. */
function useMembers(): ReadonlySet<string> | null {
  const project = useProjectStore()
  const [members, setMembers] = useState<ReadonlySet<string> | null>(null)
  useEffect(() => {
    const subscription = project.get().subscribe({
      next: (found) => setMembers(new Set(found.members.map(({ id }) => id))),
      error: () => setMembers(new Set()),
    })
    return () => subscription.unsubscribe()
  }, [project])
  return members
}
