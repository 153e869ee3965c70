import helmet from 'helmet';

/**
 * Sets the headers of an answer. A page of this service may load nothing from elsewhere and no inline script. The editor
 * of the playground writes style elements at run time, so inline styles stay allowed. The service speaks plain HTTP
 * behind whatever ends TLS, so it neither upgrades requests nor asks for HSTS itself.
 */
export const setSecurityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: false,
});
