/**
 * The user agent by which the site's own server asks Next for pages: what it gets it keeps itself, so Next need not. The
 * front passes no reader's user agent on.
 */
export const renderingAgent = 'vigil-site'
