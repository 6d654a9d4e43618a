import { useUser } from 'sanity'

/** Who this is, for people who work here. */
export function UserName({ id }: { readonly id: string }) {
  const [user] = useUser(id)
  return <>{user?.displayName ?? 'somebody who is not here any more'}</>
}
