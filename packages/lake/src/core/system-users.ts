/** The author of what the lake publishes because its time has come. */
export const releaseTimerUserId = 'release-timer'
