const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `2020-02-11` as "11 February 2020". */
export function formatDay(day: string): string {
  return dayFormat.format(new Date(day))
}

/** An amount to give, without decimals unless it has some: "£15". */
export function formatAmount(amount: number, currency: string): string {
  return new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount)
}
