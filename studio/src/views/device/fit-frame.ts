/** A window that readers look at the site through. */
export type Device = 'phone' | 'desktop'

export interface Size {
  readonly width: number
  readonly height: number
}

/** The width decides how the site lays itself out; the height is the least that is shown. */
export const devices: Readonly<Record<Device, Size>> = {
  phone: { width: 390, height: 700 },
  desktop: { width: 1280, height: 800 },
}

export interface FittedFrame extends Size {
  /** At most 1: a small window is never blown up. */
  readonly scale: number
}

/** How a window of the device's real width fits into the room there is; what height is left over, it gets too. */
export function fitFrame(room: Size, device: Device): FittedFrame {
  const { width, height } = devices[device]
  const scale = room.width > 0 ? Math.min(1, room.width / width) : 1
  return { width, height: Math.max(height, Math.floor(room.height / scale)), scale }
}
