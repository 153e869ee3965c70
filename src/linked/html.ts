/** Pages for people: plain HTML, without a script. Whatever is put in is escaped by who puts it in. */
import { createHash } from 'node:crypto';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.3; overflow-wrap: anywhere; } h2 { font-size: 1.1rem; margin-top: 2rem; }
h2 small, .kind { font-weight: normal; opacity: .75; }
.uri, footer { font-size: .875rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid #8884; overflow-wrap: anywhere; }
th { width: 12rem; font-weight: normal; opacity: .75; }
blockquote { margin: .75rem 0; padding: .25rem 1rem; border-left: 3px solid #8888; white-space: pre-wrap; overflow-wrap: anywhere; }
blockquote footer { white-space: normal; opacity: .8; } li { margin: .2rem 0; overflow-wrap: anywhere; }
textarea { width: 100%; box-sizing: border-box; font: 14px/1.5 ui-monospace, monospace; } form label { display: block; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; } .rows { overflow-x: auto; } .rows td { overflow-wrap: anywhere; min-width: 6rem; }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const policy = (formAction: string): string =>
  `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action ${formAction}; frame-ancestors 'none'`;

/** Nothing is loaded and nothing runs; the one style sheet is the one above. */
export const PAGE_POLICY = policy("'none'");
/** The same where a form asks this service. */
export const FORM_POLICY = policy("'self'");

export const htmlPage = (title: string, body: string): string => `<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
